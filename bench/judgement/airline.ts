import type { CheckDocument, CheckInput, Finding, Identifier, Ownership } from "@/core/checks/check";
import { identifierCandidates, identifierKeys } from "@/core/checks/identifiers";
import { runChecks } from "@/core/checks/registry";
import { explain } from "@/core/explain/explain";
import type { SentenceSupport } from "@/core/explain/explanation";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { PolicyFacts } from "@/core/policy/evaluate";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";
import { fileOf, linesOf, sharedText } from "./data";
import { type Part, partOf, taskOf } from "./split";

/** The airline's tools that write, from the data's README. */
const WRITES = new Set(
  "book_reservation cancel_reservation update_reservation_flights update_reservation_baggages update_reservation_passengers send_certificate".split(
    " ",
  ),
);
const POLICY_DOCUMENT = "airline-agent-policy";

type Customer = { external_id: string; display_name: string | null; identifiers: Identifier[] };
export type ToolCall = { name: string; arguments: unknown; result: unknown };
export type Row = {
  external_id: string;
  conversation: {
    external_id: string;
    channel: string;
    language: string;
    customer: Customer;
    messages: { external_id: string; role: "customer" | "ai" | "agent" | "system"; text: string; sent_at: string }[];
  };
  draft: { text: string; language: string; confidence?: number; already_sent?: boolean };
  provenance: {
    provider: string;
    model: string;
    agent: string;
    prompt_version: string;
    documents: { id: string; title: string; kind: string; party: "first" | "third"; version?: string }[];
    tool_calls: ToolCall[];
  };
};
export type Labels = {
  labels: { conversation: string; agent_succeeded: boolean }[];
  leaks: { draft: string; kind: string; text: string; leaked: string }[];
  wrong_records: { draft: string; kind: string; text: string; replace_in_tool_calls: [string, string] }[];
  figures: { draft: string; from: string; to: string; text: string }[];
};
export type Judged = { findings: Finding[]; support: SentenceSupport[]; outcome: string; milliseconds: number };
export type Airline = {
  file: string;
  parts: readonly Part[];
  rows: Row[];
  labels: Labels;
  rowOf(id: string): Row;
  partOf(row: Row): Part;
  inputOf(row: Row, text?: string, calls?: ToolCall[]): CheckInput;
  judge(row: Row, text?: string, calls?: ToolCall[], policy?: Policy): Judged;
};

/** The airline's drafts, and how to judge one as the product does: the index of identifiers is the airline's customers. */
export function readAirline(folder: string | undefined): Airline {
  const drafts = fileOf(folder, "tau-airline-", ".jsonl.gz");
  const rows = linesOf<Row>(drafts.text);
  const labelled = fileOf(folder, "tau-airline-", "-labels.json", new RegExp(`^${drafts.word}$`));
  const byId = new Map(rows.map((row) => [row.external_id, row]));
  const owners = ownersOf(linesOf<Customer>(sharedText(folder, "airline-customers.jsonl.gz")));
  const documents = documentsOf(rows, sharedText(folder, `${POLICY_DOCUMENT}.md`));
  const inputOf: Airline["inputOf"] = (row, text = row.draft.text, calls = row.provenance.tool_calls) =>
    readInput(row, text, calls, documents, owners);
  return {
    file: drafts.name,
    parts: drafts.fitted ? ["held out", "fitted"] : ["whole"],
    rows,
    labels: JSON.parse(labelled.text) as Labels,
    rowOf(id) {
      const row = byId.get(id);
      if (row === undefined) throw new Error(`The labels name ${id}, which is not in ${drafts.name}.`);
      return row;
    },
    partOf: (row) => partOf(drafts.fitted, taskOf(row.conversation.external_id)),
    inputOf,
    judge(row, text, calls, policy = DEFAULT_POLICY) {
      const started = performance.now();
      const judged = judgeInput(row, inputOf(row, text, calls), policy);
      return { ...judged, milliseconds: performance.now() - started };
    },
  };
}

/** Whether the source, or a tool that fetched their profile, has said who the customer is. */
export function isEstablished(row: Row): boolean {
  return row.conversation.customer.identifiers.length > 0;
}

function ownersOf(customers: Customer[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const customer of customers) {
    for (const key of customer.identifiers.flatMap(identifierKeys))
      owners.set(key, (owners.get(key) ?? new Set()).add(customer.external_id));
  }
  return owners;
}

function documentsOf(rows: Row[], policyText: string): Map<string, CheckDocument> {
  const documents = new Map<string, CheckDocument>();
  for (const { id, title, kind, party, version } of rows.flatMap((row) => row.provenance.documents)) {
    const text = id === POLICY_DOCUMENT ? policyText : null;
    if (!documents.has(id)) documents.set(id, { id, title, kind, party, version: version ?? null, text });
  }
  return documents;
}

function readInput(
  row: Row,
  text: string,
  calls: ToolCall[],
  documents: Map<string, CheckDocument>,
  owners: Map<string, Set<string>>,
): CheckInput {
  const { conversation, draft, provenance } = row;
  const ownership = new Map<string, Ownership>();
  for (const { normalised } of identifierCandidates(text)) {
    const known = owners.get(normalised);
    const own = known?.has(conversation.customer.external_id);
    ownership.set(normalised, known === undefined ? "unknown" : own ? "own" : "other");
  }
  return {
    draft: { text, language: draft.language, confidence: draft.confidence ?? null },
    conversation: { language: conversation.language, channel: conversation.channel },
    customer: { displayName: conversation.customer.display_name, identifiers: conversation.customer.identifiers },
    messages: conversation.messages.map((message) => ({
      id: message.external_id,
      role: message.role,
      text: message.text,
      sentAt: message.sent_at,
    })),
    documents: provenance.documents.flatMap(({ id }) => documents.get(id) ?? []),
    toolCalls: calls.map((call) => ({ ...call, writes: WRITES.has(call.name) })),
    actions: [],
    ownership,
  };
}

function judgeInput(row: Row, input: CheckInput, policy: Policy): Omit<Judged, "milliseconds"> {
  const { conversation, draft, provenance } = row;
  const findings = runChecks(input);
  const facts: PolicyFacts = {
    findings,
    channel: conversation.channel,
    language: conversation.language,
    source: "airline",
    model: provenance.model,
    promptVersion: provenance.prompt_version,
    alreadySent: draft.already_sent ?? false,
    confidence: draft.confidence ?? null,
    attributes: {},
  };
  const verdict = evaluatePolicy(policy, facts);
  const { provider, model, agent, prompt_version } = provenance;
  const used = { provider, model, agent, promptVersion: prompt_version };
  const { support } = explain(input, used, findings, verdict, policy, facts);
  const by = verdict.outcome === "release" ? "release" : `${verdict.outcome} (${verdict.trace.decidedBy})`;
  return { findings, support, outcome: by };
}
