/**
 * Judges the airline drafts with the checks, the default policy and the explanation, and prints what they find, miss
 * and cost. Run: npx tsx bench/judge-airline.ts --data <folder> [--show <code>], where the
 * code may also be missed_leaks, missed_wrong_records, missed_figures or sentence_none (partial, supported, courtesy).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { CheckDocument, CheckInput, Finding, Identifier, Ownership } from "@/core/checks/check";
import { identifierCandidates, identifierKeys } from "@/core/checks/identifiers";
import { runChecks } from "@/core/checks/registry";
import { explain } from "@/core/explain/explain";
import type { SentenceSupport } from "@/core/explain/explanation";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { PolicyFacts } from "@/core/policy/evaluate";
import { evaluatePolicy } from "@/core/policy/evaluate";

/** The airline's tools that write, from the data's README. */
const WRITES = new Set([
  "book_reservation",
  "cancel_reservation",
  "update_reservation_flights",
  "update_reservation_baggages",
  "update_reservation_passengers",
  "send_certificate",
]);

type Customer = { external_id: string; display_name: string | null; identifiers: Identifier[] };
type Row = {
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
    tool_calls: { name: string; arguments: unknown; result: unknown }[];
  };
};
type Labels = {
  labels: { conversation: string; agent_succeeded: boolean }[];
  leaks: { draft: string; kind: string; text: string; leaked: string }[];
  wrong_records: { draft: string; kind: string; text: string; replace_in_tool_calls: [string, string] }[];
  figures: { draft: string; from: string; to: string; text: string }[];
};
type Judged = { findings: Finding[]; support: SentenceSupport[]; outcome: string; milliseconds: number };

const { values: options } = parseArgs({ options: { data: { type: "string" }, show: { type: "string" } } });
if (options.data === undefined) throw new Error("Name the folder of the data: --data <folder>");
const folder = options.data;
const read = (name: string): string => {
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
};
const lines = <T>(name: string): T[] =>
  read(name)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const rows = lines<Row>("tau-airline-dev.jsonl.gz");
const byId = new Map(rows.map((row) => [row.external_id, row]));
const labels = JSON.parse(read("tau-airline-dev-labels.json")) as Labels;
const owners = new Map<string, Set<string>>();
for (const customer of lines<Customer>("airline-customers.jsonl.gz")) {
  for (const key of customer.identifiers.flatMap(identifierKeys))
    owners.set(key, (owners.get(key) ?? new Set()).add(customer.external_id));
}
const policyText = read("airline-agent-policy.md");
const documents = new Map<string, CheckDocument>();
for (const { id, title, kind, party, version } of rows.flatMap((row) => row.provenance.documents)) {
  if (!documents.has(id))
    documents.set(id, {
      id,
      title,
      kind,
      party,
      version: version ?? null,
      text: id === "airline-agent-policy" ? policyText : null,
    });
}

function isEstablished(row: Row): boolean {
  return row.conversation.customer.identifiers.length > 0;
}

function ownershipOf(row: Row, text: string): Map<string, Ownership> {
  const answers = new Map<string, Ownership>();
  for (const { normalised } of identifierCandidates(text)) {
    const known = owners.get(normalised);
    answers.set(
      normalised,
      known === undefined ? "unknown" : known.has(row.conversation.customer.external_id) ? "own" : "other",
    );
  }
  return answers;
}

function inputOf(row: Row, text: string, calls: Row["provenance"]["tool_calls"]): CheckInput {
  const { conversation, draft, provenance } = row;
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
    ownership: ownershipOf(row, text),
  };
}

function judge(row: Row, text = row.draft.text, calls = row.provenance.tool_calls): Judged {
  const started = performance.now();
  const input = inputOf(row, text, calls);
  const findings = runChecks(input);
  const { conversation, draft, provenance } = row;
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
  const verdict = evaluatePolicy(DEFAULT_POLICY, facts);
  const { provider, model, agent, prompt_version } = provenance;
  const { support } = explain(
    input,
    { provider, model, agent, promptVersion: prompt_version },
    findings,
    verdict,
    DEFAULT_POLICY,
    facts,
  );
  return {
    findings,
    support,
    outcome: verdict.outcome === "release" ? "release" : `${verdict.outcome} (${verdict.trace.decidedBy})`,
    milliseconds: performance.now() - started,
  };
}

function rowOf(id: string): Row {
  const row = byId.get(id);
  if (row === undefined) throw new Error(`The labels name ${id}, which is not in the data.`);
  return row;
}

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
const share = (part: number, whole: number): string => `${part}/${whole} = ${(part / whole).toFixed(3)}`;
const print = (title: string, counts: Map<string, number>): void => {
  console.log(`\n${title}`);
  for (const [key, value] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(value).padStart(5)}  ${key}`);
};
const show = (kind: string, id: string, detail: string): void => {
  if (options.show === kind) console.log(`[${kind}] ${id}: ${detail.replaceAll("\n", "⏎")}`);
};
const PRIVACY = new Set(["other_customers_identifier", "greets_other_name", "unknown_identifier"]);
const isLeak = ({ findings }: Judged): boolean => findings.some(({ code }) => PRIVACY.has(code));
const amounts = ({ findings }: Judged): number => findings.filter(({ code }) => code === "unsupported_amount").length;

for (const row of rows.slice(0, 200)) judge(row); // warm up
const originals = new Map(rows.map((row) => [row.external_id, judge(row)]));

const findingCounts = new Map<string, number>();
const outcomeCounts = new Map<string, number>();
for (const [id, { findings, outcome }] of originals) {
  for (const code of new Set(findings.map((finding) => finding.code))) count(findingCounts, code);
  count(outcomeCounts, outcome);
  for (const { code, params, spans } of findings)
    show(code, id, `${JSON.stringify(params)} ${spans.map((span) => span.text.slice(0, 90)).join(" | ")}`);
}
console.log(
  `${rows.length} drafts, customer established in ${rows.filter(isEstablished).length}, ${owners.size} index keys`,
);
print("drafts with a finding", findingCounts);
print("outcomes", outcomeCounts);

const established = rows.filter(isEstablished);
const falseLeaks = (of: Row[]): number => of.filter((row) => isLeak(originals.get(row.external_id) as Judged)).length;
console.log(
  `\nfalse alarms of the leak codes, originals: ${share(falseLeaks(rows), rows.length)}; customer established: ${share(falseLeaks(established), established.length)}`,
);

for (const set of ["leaks", "wrong_records"] as const) {
  const caught = new Map<string, [number, number]>();
  for (const label of labels[set]) {
    const row = rowOf(label.draft);
    let calls = row.provenance.tool_calls;
    if ("replace_in_tool_calls" in label) {
      const [from, to] = label.replace_in_tool_calls;
      calls = JSON.parse(JSON.stringify(calls).replaceAll(from, to)) as typeof calls;
    }
    const judged = judge(row, label.text, calls);
    const hit = isLeak(judged);
    if (!hit)
      show(
        `missed_${set}`,
        label.draft,
        `${label.kind} ${"leaked" in label ? label.leaked : label.replace_in_tool_calls.join(">")} in ${label.text.slice(0, 600)}`,
      );
    const byOwner = judged.findings.some(({ code }) => code === "other_customers_identifier");
    for (const [key, caughtBy] of [
      [label.kind, hit],
      ["all", hit],
      ["all, by their owner alone", byOwner],
    ] as const) {
      const [hits, all] = caught.get(key) ?? [0, 0];
      caught.set(key, [hits + Number(caughtBy), all + 1]);
    }
  }
  console.log(`${set} recall: ${[...caught].map(([kind, [hits, all]]) => `${kind} ${share(hits, all)}`).join(", ")}`);
}

let caughtFigures = 0;
for (const label of labels.figures) {
  // Caught only if the altered text has more unsupported amounts than the draft had before.
  const hit = amounts(judge(rowOf(label.draft), label.text)) > amounts(originals.get(label.draft) as Judged);
  caughtFigures += Number(hit);
  if (!hit) show("missed_figures", label.draft, `${label.from} > ${label.to} in ${label.text.slice(0, 600)}`);
}
const supportCounts = new Map<string, number>();
for (const [id, { support }] of originals)
  for (const { verdict, sentence, score, missing, source } of support) {
    count(supportCounts, verdict);
    const place = source === null ? "" : ` <- ${source.place.in}: ${source.text.slice(0, 120)}`;
    show(`sentence_${verdict}`, id, `${score} [${missing.join(", ")}] ${sentence.text.slice(0, 260)}${place}`);
  }
print("sentences of the originals by what stands behind them", supportCounts);
let unsupportedFigures = 0;
for (const label of labels.figures) {
  const { support } = judge(rowOf(label.draft), label.text);
  const altered = support.filter(({ sentence }) => sentence.text.includes(label.to.replace(",", "")));
  unsupportedFigures += Number(altered.some(({ verdict, missing }) => verdict !== "supported" && missing.length > 0));
}
console.log(
  `altered figures whose sentence is not called supported: ${share(unsupportedFigures, labels.figures.length)}`,
);

const figureAlarms = rows.filter((row) =>
  originals.get(row.external_id)?.findings.some(({ check }) => check === "figures"),
).length;
const amountAlarms = rows.filter((row) => amounts(originals.get(row.external_id) as Judged) > 0).length;
console.log(
  `figures recall: ${share(caughtFigures, labels.figures.length)}; originals with an unsupported amount: ${share(amountAlarms, rows.length)}, any figure: ${share(figureAlarms, rows.length)}`,
);

const succeeded = new Map(labels.labels.map((label) => [label.conversation, label.agent_succeeded]));
const conversations = { flagged: [0, 0], clean: [0, 0] };
for (const [id, ok] of succeeded) {
  const flagged = rows.some(
    (row) =>
      row.conversation.external_id === id &&
      originals.get(row.external_id)?.findings.some(({ check }) => check === "unconfirmed_write"),
  );
  const cell = conversations[flagged ? "flagged" : "clean"];
  cell[1] = (cell[1] ?? 0) + 1;
  if (ok) cell[0] = (cell[0] ?? 0) + 1;
}
console.log(
  `agent succeeded in conversations with an unconfirmed write: ${conversations.flagged.join("/")}; without: ${conversations.clean.join("/")}`,
);

const times = [...originals.values()].map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const quantile = (q: number): string => (times[Math.floor(q * (times.length - 1))] ?? 0).toFixed(2);
console.log(
  `milliseconds a draft (checks, policy, explanation): median ${quantile(0.5)}, p95 ${quantile(0.95)}, max ${quantile(1)}`,
);
console.log(
  JSON.stringify({
    bench: "judge-airline",
    measures: [
      { name: "altered figures found", value: caughtFigures / labels.figures.length },
      { name: "originals with any figure flagged", value: figureAlarms / rows.length },
      { name: "milliseconds a draft, median", value: Number(quantile(0.5)) },
    ],
    met: null,
  }),
);
