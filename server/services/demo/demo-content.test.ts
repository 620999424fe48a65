import { describe, expect, it } from "vitest";
import { type CheckInput, FINDING_CODES, type Finding, type Ownership } from "@/core/checks/check";
import { identifierCandidates, identifierKeys } from "@/core/checks/identifiers";
import { runChecks } from "@/core/checks/registry";
import { type CustomerIntake, customersIntake } from "@/core/intake/customer";
import { documentsIntake } from "@/core/intake/documents";
import { type DraftIntake, draftIntake } from "@/core/intake/draft";
import { flagIntake } from "@/core/intake/flag";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Verdict } from "@/core/policy/policy";
import { demoContent } from "./demo-content";

/** Also where months, years and summer time end. */
const NOWS = [
  "2026-11-22T09:30:00Z",
  "2026-12-31T23:10:00Z",
  "2028-02-28T23:59:00Z",
  "2026-03-28T23:30:00Z",
  "2026-10-24T22:15:00Z",
  "2027-05-01T00:05:00Z",
].map((at) => Date.parse(at));

type Judged = { id: string; findings: Finding[]; verdict: Verdict; alreadySent: boolean };

function judgedAt(now: number): Judged[] {
  const content = demoContent(now);
  const customers = content.customers.flatMap((body) => customersIntake.parse(body).customers);
  const owners = new Map<string, Set<string>>();
  for (const { external_id, identifiers } of customers)
    for (const key of identifiers.flatMap(identifierKeys))
      owners.set(key, (owners.get(key) ?? new Set<string>()).add(external_id));
  const texts = new Map(documentsIntake.parse(content.documents).documents.map(({ id, text }) => [id, text]));
  return content.drafts.map((body) => {
    const intake = draftIntake.parse(body);
    const customer = customers.find((c) => c.external_id === intake.conversation.customer.external_id)!;
    const input = checkInput(intake, customer, owners, texts, content.writingTools);
    const findings = runChecks(input);
    const verdict = evaluatePolicy(DEFAULT_POLICY, {
      findings,
      channel: intake.conversation.channel,
      language: intake.conversation.language,
      source: "demo-agent",
      model: intake.provenance.model,
      promptVersion: intake.provenance.prompt_version,
      alreadySent: intake.draft.already_sent,
      confidence: intake.draft.confidence,
      attributes: { ...customer.attributes, ...intake.conversation.attributes },
    });
    return { id: intake.external_id, findings, verdict, alreadySent: intake.draft.already_sent };
  });
}

function checkInput(
  intake: DraftIntake,
  customer: CustomerIntake,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  texts: ReadonlyMap<string, string>,
  writingTools: string[],
): CheckInput {
  const { conversation, draft, provenance } = intake;
  const ownership = new Map(
    identifierCandidates(draft.text).map(({ normalised }): [string, Ownership] => {
      const of = owners.get(normalised);
      return [normalised, of === undefined ? "unknown" : of.has(customer.external_id) ? "own" : "other"];
    }),
  );
  return {
    draft: { text: draft.text, language: draft.language ?? conversation.language, confidence: draft.confidence },
    conversation: { language: conversation.language, channel: conversation.channel },
    customer: { displayName: customer.display_name, identifiers: customer.identifiers },
    messages: conversation.messages.map(({ external_id, role, text, sent_at }) => ({
      id: external_id,
      role,
      text,
      sentAt: sent_at,
    })),
    documents: provenance.documents.map((document) => ({ ...document, text: texts.get(document.id) ?? null })),
    toolCalls: provenance.tool_calls.map((call) => ({ ...call, writes: writingTools.includes(call.name) })),
    actions: provenance.actions.map((action) => ({ ...action, writes: writingTools.includes(action.name) })),
    ownership,
  };
}

const NOW = NOWS[0]!;
const codesOf = ({ id, findings }: Judged): string => `${id}: ${findings.map(({ code }) => code).join(", ")}`;

describe("the demo's content", () => {
  it("parses as what a source sends", () => {
    const content = demoContent(NOW);
    for (const body of content.customers) expect(() => customersIntake.parse(body)).not.toThrow();
    expect(() => documentsIntake.parse(content.documents)).not.toThrow();
    for (const draft of content.drafts) expect(() => draftIntake.parse(draft)).not.toThrow();
    for (const flag of content.flags) expect(() => flagIntake.parse(flag)).not.toThrow();
  });

  it("names only what it sends: flags, customers, documents and writing tools", () => {
    const { drafts, flags, writingTools, documents } = demoContent(NOW);
    const known = new Set<string>();
    for (const { external_id, conversation } of drafts) {
      known.add(external_id).add(conversation.external_id);
      for (const message of conversation.messages ?? []) known.add(message.external_id);
    }
    for (const { about } of flags) for (const id of Object.values(about)) expect(known).toContain(id);
    expect(new Set(flags.map(({ raised_by }) => raised_by))).toEqual(new Set(["source", "customer", "person"]));
    const used = drafts.flatMap(({ provenance }) => [...(provenance.tool_calls ?? []), ...(provenance.actions ?? [])]);
    for (const tool of writingTools) expect(used.map(({ name }) => name)).toContain(tool);
    const read = drafts.flatMap(({ provenance }) => (provenance.documents ?? []).map(({ id }) => id));
    expect(new Set(read)).toEqual(new Set(documents.documents.map(({ id }) => id)));
    expect(new Set(drafts.map(({ external_id }) => external_id)).size).toBe(drafts.length);
  });

  it("was said within the last forty minutes", () => {
    for (const { conversation } of demoContent(NOW).drafts)
      for (const { sent_at } of conversation.messages ?? []) {
        expect(Date.parse(sent_at)).toBeLessThan(NOW);
        expect(Date.parse(sent_at)).toBeGreaterThanOrEqual(NOW - 40 * 60_000);
      }
  });

  it("shows every finding there is", () => {
    const found = new Set(judgedAt(NOW).flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect(FINDING_CODES.filter((code) => !found.has(code))).toEqual([]);
  });

  it("keeps people busy and lets good replies go", () => {
    const judged = judgedAt(NOW);
    const count = (...outcomes: string[]): number =>
      judged.filter(({ verdict, alreadySent }) => !alreadySent && outcomes.includes(verdict.outcome)).length;
    expect(count("release")).toBeGreaterThanOrEqual(6);
    expect(count("review", "two_person")).toBeGreaterThanOrEqual(14);
    expect(count("two_person")).toBe(2);
    expect(count("sample")).toBe(2);
    expect(judged.filter(({ alreadySent, findings }) => alreadySent && findings.length > 0)).toHaveLength(3);
  });

  it.each(NOWS)("is judged the same at %d", (now) => {
    expect(judgedAt(now).map(codesOf)).toEqual(judgedAt(NOW).map(codesOf));
  });
});
