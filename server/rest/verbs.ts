import type { Context } from "hono";
import { z } from "zod";
import { customersIntake } from "@/core/intake/customer";
import { documentsIntake } from "@/core/intake/documents";
import { draftIntake } from "@/core/intake/draft";
import { externalId } from "@/core/intake/fields";
import { flagIntake } from "@/core/intake/flag";
import { messagesIntake } from "@/core/intake/messages";
import { outcomeIntake } from "@/core/intake/outcome";
import { subjectRequestIntake } from "@/core/intake/subject-request";
import { type Result, refused } from "@/core/result";
import type { SourceContext } from "@/server/services/source/source-context";
import { draftAnswer, draftReceipt, messagesReceipt, recordReceipt, subjectRequestAnswer, upserted } from "./answers";
import type { RestServices } from "./services";

/** A verb's answer before it is written: `created` is told as 201, everything else as 200. */
export type Answer = Result<{ created: boolean; body: unknown; location?: string }>;

type Call = { c: Context; services: RestServices; source: SourceContext };

/** One address of the API: what it takes, what it answers, and the one service it calls. */
export type Verb = {
  method: "get" | "post";
  /** In OpenAPI's notation, below the base path. */
  path: string;
  operationId: string;
  summary: string;
  description: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** Whether the first sight of a record answers 201. */
  creates: boolean;
  answer: { name: string; schema: z.ZodType };
  body: { name: string; schema: z.ZodType } | null;
  run(call: Call, input: unknown): Promise<Answer>;
};

/** Ties the body's schema to the service's input; behind it, verbs of any input stand in one list. */
function posting<S extends z.ZodType>(
  verb: Omit<Verb, "method" | "body" | "run"> & {
    body: { name: string; schema: S };
    run(call: Call, input: z.output<S>): Promise<Answer>;
  },
): Verb {
  return { ...verb, method: "post", run: (call, input) => verb.run(call, input as z.output<S>) };
}

function told<T>(result: Result<T>, created: (value: T) => boolean = () => false): Answer {
  return result.ok ? { ok: true, value: { created: created(result.value), body: result.value } } : result;
}

const MOST_WAIT_SECONDS = 10;

/** Seconds of `?wait=`, or null when it is not a number in its bounds. */
function waitSeconds(given: string | undefined): number | null {
  if (given === undefined) return 0;
  const seconds = /^\d{1,2}(\.\d{1,3})?$/.test(given) ? Number(given) : Number.NaN;
  return seconds <= MOST_WAIT_SECONDS ? seconds : null;
}

const postDraft = posting({
  path: "/drafts",
  operationId: "takeInDraft",
  summary: "Send a draft",
  description:
    "One reply the AI wrote, with the conversation up to it and what it used. It is durable once acknowledged, and nothing goes out before the checks have run. Idempotent by external_id: the same body gets the same answer with 200, another body 409. Messages are merged by external_id; a newer draft or customer message supersedes an older draft.",
  query: z.object({
    wait: z
      .string()
      .optional()
      .meta({ description: `Seconds to wait for the disposition, 0 to ${MOST_WAIT_SECONDS}`, example: "2" }),
  }),
  creates: true,
  body: { name: "DraftIntake", schema: draftIntake },
  answer: { name: "DraftReceipt", schema: draftReceipt },
  async run({ c, services, source }, input) {
    const seconds = waitSeconds(c.req.query("wait"));
    if (seconds === null) return refused("invalid_field", { field: "wait" });
    const result = await services.takeInDraft(source, input, { waitMs: seconds * 1_000 });
    if (!result.ok) return result;
    const location = `/api/v1/drafts/${encodeURIComponent(result.value.id)}`;
    return { ok: true, value: { created: result.value.created, body: result.value, location } };
  },
});

const getDraft: Verb = {
  method: "get",
  path: "/drafts/{id}",
  operationId: "readDraft",
  summary: "Read a draft",
  description: "Its state, why it was held or released, and the text once it is released.",
  params: z.object({ id: z.string().meta({ description: "The id that POST /drafts answered" }) }),
  creates: false,
  body: null,
  answer: { name: "Draft", schema: draftAnswer },
  async run({ c, services, source }) {
    const id = externalId().safeParse(c.req.param("id"));
    return id.success ? told(await services.readDraft(source, id.data)) : refused("not_found");
  },
};

const postFlag = posting({
  path: "/flags",
  operationId: "raiseFlag",
  summary: "Raise a flag",
  description:
    "A concern about a conversation, a draft, or a message already sent, by the source, the customer or a person. Idempotent by external_id.",
  creates: true,
  body: { name: "FlagIntake", schema: flagIntake },
  answer: { name: "FlagReceipt", schema: recordReceipt },
  run: async ({ services, source }, input) =>
    told(await services.raiseFlag(source, input), (receipt) => receipt.created),
});

const postCustomers = posting({
  path: "/customers",
  operationId: "upsertCustomers",
  summary: "Send customers",
  description:
    "Up to 1,000 customers with their identifiers. Without them nobody can say whose number stands in a draft. A customer known already is replaced.",
  creates: false,
  body: { name: "CustomersIntake", schema: customersIntake },
  answer: { name: "Upserted", schema: upserted },
  run: async ({ services, source }, input) => told(await services.upsertCustomers(source, input)),
});

const postDocuments = posting({
  path: "/documents",
  operationId: "upsertDocuments",
  summary: "Send documents",
  description:
    "Up to 100 articles and policies that drafts refer to by id and version. A document without a version becomes the newest.",
  creates: false,
  body: { name: "DocumentsIntake", schema: documentsIntake },
  answer: { name: "Upserted", schema: upserted },
  run: async ({ services, source }, input) => told(await services.upsertDocuments(source, input)),
});

const postOutcome = posting({
  path: "/outcomes",
  operationId: "recordOutcome",
  summary: "Send an outcome",
  description:
    "How a conversation or a draft turned out: satisfaction, reopened, or a mistake found later. Idempotent by external_id.",
  creates: true,
  body: { name: "OutcomeIntake", schema: outcomeIntake },
  answer: { name: "OutcomeReceipt", schema: recordReceipt },
  run: async ({ services, source }, input) =>
    told(await services.recordOutcome(source, input), (receipt) => receipt.created),
});

const postMessages = posting({
  path: "/conversations/{id}/messages",
  operationId: "addMessages",
  summary: "Add messages",
  description:
    "Messages of a conversation that came without a draft; merged by external_id. A customer message newer than a held draft supersedes it.",
  params: z.object({ id: z.string().meta({ description: "The conversation's external_id, percent-encoded" }) }),
  creates: false,
  body: { name: "MessagesIntake", schema: messagesIntake },
  answer: { name: "MessagesReceipt", schema: messagesReceipt },
  async run({ c, services, source }, input) {
    const id = externalId().safeParse(c.req.param("id"));
    return id.success ? told(await services.addMessages(source, id.data, input)) : refused("not_found");
  },
});

const postSubjectRequest = posting({
  path: "/subject-requests",
  operationId: "takeInSubjectRequest",
  summary: "Send a customer's request about their data",
  description:
    "Access, rectification, erasure, restriction, portability or objection, as the customer asked for it. The clock of the law runs from now. People handle it; its state can be asked for.",
  creates: true,
  body: { name: "SubjectRequestIntake", schema: subjectRequestIntake },
  answer: { name: "SubjectRequest", schema: subjectRequestAnswer },
  run: async ({ services, source }, input) => told(await services.takeInSubjectRequest(source, input), () => true),
});

const getSubjectRequest: Verb = {
  method: "get",
  path: "/subject-requests/{id}",
  operationId: "readSubjectRequest",
  summary: "Read the state of a request",
  description: "Its state and when it is due; never what is held about the customer.",
  params: z.object({ id: z.string().meta({ description: "The id that POST /subject-requests answered" }) }),
  creates: false,
  body: null,
  answer: { name: "SubjectRequest", schema: subjectRequestAnswer },
  async run({ c, services, source }) {
    const id = externalId().safeParse(c.req.param("id"));
    return id.success ? told(await services.readSubjectRequest(source, id.data)) : refused("not_found");
  },
};

/** Everything a source may ask of the API. */
export const VERBS: readonly Verb[] = [
  postDraft,
  getDraft,
  postFlag,
  postCustomers,
  postDocuments,
  postOutcome,
  postMessages,
  postSubjectRequest,
  getSubjectRequest,
];
