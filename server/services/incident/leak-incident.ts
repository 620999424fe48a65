import type { EncodedEvent } from "@/core/audit/event";
import type { CheckInput, Finding } from "@/core/checks/check";
import { identifierCandidates } from "@/core/checks/identifiers";
import { ownership } from "@/core/checks/ownership";
import { incidentOfDraft, othersOfTokens } from "@/db/repositories/incident";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { identifierToken } from "../intake/subject-intake";
import { checkInput, openDraftFile } from "../judge/draft-file";
import { ownershipOf } from "../judge/ownership-of";
import type { OrganisationContext } from "../organisation/organisation-context";
import { composeIncident } from "./compose-incident";

/** A reply that its customer has, or is about to have. */
export type SentText = { draftId: string | null; conversationId: string; readerId: string; text: string };

type Suspicion = { statements: Statement[]; events: EncodedEvent[] };
export const NO_LEAK: Suspicion = { statements: [], events: [] };

/** Whether a text holds what is surely another customer's. */
function isLeak(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.code === "other_customers_identifier" && f.severity === "severe");
}

/**
 * A leak that was sent is suspected at once, and its clock runs: the worker became aware. Who is exposed is known by id
 * only; nobody who reviews the reply is told.
 */
export async function suspectSentLeak(
  rt: Runtime,
  org: OrganisationContext,
  sent: SentText,
  findings: readonly Finding[],
): Promise<Suspicion> {
  if (!isLeak(findings)) return NO_LEAK;
  return unlessKnown(rt, org, sent, await exposedIn(rt, org, sent));
}

/**
 * What goes out is looked at once more, as it is and not as it was drafted: a person may have approved a leak, or written
 * one. It goes, since that was decided; but it is on record what it may be.
 */
export async function suspectLeakGoingOut(rt: Runtime, org: OrganisationContext, sent: SentText): Promise<Suspicion> {
  const exposed = await exposedIn(rt, org, sent);
  if (exposed.length === 0) return NO_LEAK;
  const owners = await ownershipOf(rt, org, sent.text, sent.readerId);
  const file = sent.draftId === null ? null : await openDraftFile(rt, org, sent.draftId);
  const input = file ? checkInput({ ...file, body: { ...file.body, text: sent.text } }, owners) : alone(sent, owners);
  return isLeak(ownership.run(input)) ? unlessKnown(rt, org, sent, exposed) : NO_LEAK;
}

/** A text that answers no draft: nothing around it is known to speak for it. */
function alone({ text }: SentText, owners: CheckInput["ownership"]): CheckInput {
  return {
    draft: { text, language: "", confidence: null },
    conversation: { language: "", channel: "" },
    customer: { displayName: null, identifiers: [] },
    messages: [],
    documents: [],
    toolCalls: [],
    actions: [],
    ownership: owners,
  };
}

async function unlessKnown(
  rt: Runtime,
  org: OrganisationContext,
  sent: SentText,
  exposed: readonly string[],
): Promise<Suspicion> {
  if (sent.draftId !== null) {
    const [rows] = await read(rt.pool, org.orgId, [incidentOfDraft(org.orgId, sent.draftId, [...exposed])]);
    if (rows.length > 0) return NO_LEAK;
  }
  return suspicion(rt, org, sent, exposed);
}

/** Subjects, other than the reader, whose identifiers stand in the text. */
async function exposedIn(rt: Runtime, org: OrganisationContext, { text, readerId }: SentText): Promise<string[]> {
  const tokens = identifierCandidates(text).map(({ normalised }) => identifierToken(org.keys, normalised));
  if (tokens.length === 0) return [];
  const [rows] = await read(rt.pool, org.orgId, [othersOfTokens(org.orgId, readerId, tokens)]);
  return rows.map((row) => row.subject_id);
}

function suspicion(rt: Runtime, org: OrganisationContext, sent: SentText, exposed: readonly string[]): Suspicion {
  const { statements, event } = composeIncident(rt, org, {
    kind: "leak_sent",
    draftId: sent.draftId,
    conversationId: sent.conversationId,
    exposed,
    recipient: sent.readerId,
    awareAt: rt.now(),
    what: "",
    by: null,
  });
  return { statements, events: [event] };
}
