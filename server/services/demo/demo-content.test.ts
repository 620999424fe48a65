import { describe, expect, it } from "vitest";
import { type CheckInput, FINDING_CODES, type Finding, type Ownership } from "@/core/checks/check";
import { identifierCandidates, identifierKeys } from "@/core/checks/identifiers";
import { findCardNumbers, findIbans } from "@/core/checks/payment-numbers";
import { runChecks } from "@/core/checks/registry";
import { type CustomerIntake, customersIntake } from "@/core/intake/customer";
import { documentsIntake } from "@/core/intake/documents";
import { type DraftIntake, draftIntake } from "@/core/intake/draft";
import { flagIntake } from "@/core/intake/flag";
import { messagesIntake } from "@/core/intake/messages";
import { outcomeIntake } from "@/core/intake/outcome";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Verdict } from "@/core/policy/policy";
import type { DraftInput } from "./demo-case";
import { type DemoContent, demoContent } from "./demo-content";
import { LiveStream } from "./live-stream";

/** Also where months, years and summer time end. */
const NOWS = [
  "2026-11-22T09:30:00Z",
  "2026-12-31T23:10:00Z",
  "2028-02-28T23:59:00Z",
  "2026-03-28T23:30:00Z",
  "2026-10-24T22:15:00Z",
  "2027-05-01T00:05:00Z",
].map((at) => Date.parse(at));

type Judged = { id: string; language: string; findings: Finding[]; verdict: Verdict; alreadySent: boolean };

function draftsOf(content: DemoContent): DraftInput[] {
  return content.steps.flatMap((step) => (step.kind === "draft" ? [step.body] : []));
}

function judgedAt(now: number): Judged[] {
  const content = demoContent(now);
  return judged(content, draftsOf(content));
}

function judged(content: DemoContent, drafts: DraftInput[]): Judged[] {
  const customers = content.customers.flatMap((body) => customersIntake.parse(body).customers);
  const owners = new Map<string, Set<string>>();
  for (const { external_id, identifiers } of customers)
    for (const key of identifiers.flatMap(identifierKeys))
      owners.set(key, (owners.get(key) ?? new Set<string>()).add(external_id));
  const texts = new Map(documentsIntake.parse(content.documents).documents.map(({ id, text }) => [id, text]));
  return drafts.map((body) => {
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
    return {
      id: intake.external_id,
      language: intake.conversation.language,
      findings,
      verdict,
      alreadySent: intake.draft.already_sent,
    };
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

/**
 * What no story of the demo is about: its organisation has no rules for tools and no external judge, and its AI is
 * seldom rude, hardly ever obeys strangers and keeps to one language.
 */
const UNTOLD = new Set<string>([
  "customer_not_established",
  "figure_differs",
  "wrong_sum",
  "tool_rule_broken",
  "tool_rule_undecided",
  "judge_opinion",
  "promise_without_policy",
  "refusal_without_policy",
  "legal_statement",
  "injected_instruction",
  "follows_injected_instruction",
  "secret_in_reply",
  "special_category_repeated",
  "staff_contact",
  "language_mismatch",
  "language_declared_wrong",
  "harsh_tone",
  "mixed_address",
  "contradicts_earlier",
  "unanswered_question",
  "claimed_not_done",
  "claimed_but_failed",
]);

/** What the Bundesnetzagentur and Ofcom keep for fiction. */
const FICTIONAL_PHONES =
  /^(?:\+49 (?:30 23125|40 66969|69 90009|89 99998|221 4710) \d{3}|\+49 171 39200\d\d|\+49 176 040690\d\d|\+44 20 7946 0\d{3}|\+44 161 496 0\d{3}|\+44 7700 900\d{3})$/;
/** The examples of the IBAN register. */
const EXAMPLE_IBANS = [
  "DE89370400440532013000",
  "GB29NWBK60161331926819",
  "AT611904300234573201",
  "CH9300762011623852957",
  "NL91ABNA0417164300",
];
/** Numbers that the card schemes give out for tests. */
const TEST_CARDS = new Set(["4111111111111111", "5555555555554444", "378282246310005"]);

const NOW = NOWS[0]!;
const codesOf = ({ id, findings }: Judged): string => `${id}: ${findings.map(({ code }) => code).join(", ")}`;

describe("the demo's content", () => {
  it("parses as what a source sends", () => {
    const content = demoContent(NOW);
    for (const body of content.customers) expect(() => customersIntake.parse(body)).not.toThrow();
    expect(() => documentsIntake.parse(content.documents)).not.toThrow();
    for (const step of content.steps) {
      if (step.kind === "draft") expect(() => draftIntake.parse(step.body)).not.toThrow();
      if (step.kind === "flag") expect(() => flagIntake.parse(step.body)).not.toThrow();
      if (step.kind === "outcome") expect(() => outcomeIntake.parse(step.body)).not.toThrow();
    }
  });

  it("is at least 85 conversations in four trades, in both languages evenly", () => {
    const languages = new Map<string, Map<string, number>>();
    const seen = new Set<string>();
    for (const { conversation } of draftsOf(demoContent(NOW))) {
      if (seen.has(conversation.external_id)) continue;
      seen.add(conversation.external_id);
      const trade = conversation.external_id.split("-")[0] ?? "";
      const of = languages.get(trade) ?? new Map<string, number>();
      languages.set(trade, of.set(conversation.language, (of.get(conversation.language) ?? 0) + 1));
    }
    expect(seen.size).toBeGreaterThanOrEqual(85);
    expect([...languages.keys()].sort()).toEqual(["bank", "parcel", "telecom", "travel"]);
    for (const of of languages.values())
      for (const count of [of.get("de") ?? 0, of.get("en") ?? 0]) expect(count).toBeGreaterThanOrEqual(10);
  });

  it("names only what it sends: flags, outcomes, customers, documents and writing tools", () => {
    const content = demoContent(NOW);
    const drafts = draftsOf(content);
    const known = new Set<string>();
    for (const { external_id, conversation } of drafts) {
      known.add(external_id).add(conversation.external_id);
      for (const message of conversation.messages ?? []) known.add(message.external_id);
    }
    const flags = content.steps.flatMap((step) => (step.kind === "flag" ? [step.body] : []));
    expect(flags.length).toBeGreaterThanOrEqual(8);
    expect(new Set(flags.map(({ raised_by }) => raised_by))).toEqual(new Set(["source", "customer", "person"]));
    for (const step of content.steps)
      if (step.kind === "flag" || step.kind === "outcome")
        for (const id of Object.values(step.body.about)) expect(known).toContain(id);
    const live = new LiveStream(7, "t");
    const later = Array.from({ length: 100 }, () => live.next(NOW));
    const sent = [...drafts, ...later.flatMap((act) => (act.kind === "draft" ? [act.body] : []))];
    const used = sent.flatMap(({ provenance }) => [...(provenance.tool_calls ?? []), ...(provenance.actions ?? [])]);
    for (const tool of content.writingTools) expect(used.map(({ name }) => name)).toContain(tool);
    const read = drafts.flatMap(({ provenance }) => (provenance.documents ?? []).map(({ id }) => id));
    expect(new Set(read)).toEqual(new Set(content.documents.documents.map(({ id }) => id)));
    expect(new Set(drafts.map(({ external_id }) => external_id)).size).toBe(drafts.length);
  });

  it.each(NOWS)("happened in the last four weeks, message before draft, at %d", (now) => {
    const { steps } = demoContent(now);
    const day = 24 * 60 * 60_000;
    for (const [i, { at }] of steps.entries()) {
      expect(at).toBeLessThan(now);
      expect(at).toBeGreaterThan(now - 29 * day);
      expect(at).toBeGreaterThanOrEqual(steps[i - 1]?.at ?? 0);
    }
    for (const step of steps) {
      if (step.kind !== "draft") continue;
      const times = (step.body.conversation.messages ?? []).map(({ sent_at }) => Date.parse(sent_at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const sent of times) expect(sent).toBeLessThan(step.at);
    }
  });

  it.each(["de", "en"])("shows every finding that its story tells of in %s", (language) => {
    const judged = judgedAt(NOW).filter((j) => j.language === language);
    // Words with two faults are told of once, the lesser fault beside the graver.
    const told = judged.flatMap(({ findings }) => findings.flatMap(({ code, params }) => [code, params?.also]));
    const found = new Set<unknown>(told);
    expect(FINDING_CODES.filter((code) => !found.has(code) && !UNTOLD.has(code))).toEqual([]);
  });

  it("keeps people busy and lets good replies go", () => {
    const judged = judgedAt(NOW);
    const count = (...outcomes: string[]): number =>
      judged.filter(({ verdict, alreadySent }) => !alreadySent && outcomes.includes(verdict.outcome)).length;
    expect(count("release")).toBeGreaterThanOrEqual(20);
    expect(count("review")).toBeGreaterThanOrEqual(40);
    expect(count("two_person")).toBeGreaterThanOrEqual(6);
    expect(count("sample")).toBeGreaterThanOrEqual(6);
    expect(
      judged.filter(({ alreadySent, findings }) => alreadySent && findings.some(({ severity }) => severity !== "info")),
    ).toHaveLength(6);
  });

  it.each(NOWS)("is judged the same at %d", (now) => {
    expect(judgedAt(now).map(codesOf).sort()).toEqual(judgedAt(NOW).map(codesOf).sort());
  });

  it("goes on alive: good and wrong replies, follow-ups and flags, the same for the same seed", () => {
    const content = demoContent(NOW);
    const stream = (seed: number) => {
      const live = new LiveStream(seed, "run");
      return Array.from({ length: 300 }, (_, i) => live.next(NOW + i * 5_000));
    };
    const acts = stream(1);
    expect(stream(1)).toEqual(acts);
    expect(stream(2)).not.toEqual(acts);
    const drafts = acts.flatMap((act) => (act.kind === "draft" || act.kind === "answer" ? [act.body] : []));
    for (const draft of drafts) expect(() => draftIntake.parse(draft)).not.toThrow();
    for (const act of acts) {
      if (act.kind === "message") expect(() => messagesIntake.parse(act.body)).not.toThrow();
      if (act.kind === "flag") expect(() => flagIntake.parse(act.body)).not.toThrow();
    }
    expect(new Set(drafts.map(({ external_id }) => external_id)).size).toBe(drafts.length);
    for (const kind of ["message", "answer", "flag"])
      expect(acts.filter((act) => act.kind === kind).length).toBeGreaterThan(10);
    const found = judged(content, drafts);
    const clean = found.filter(({ findings }) => findings.length === 0).length / found.length;
    expect(clean).toBeGreaterThan(0.25);
    expect(clean).toBeLessThan(0.6);
    expect(new Set(found.flatMap(({ findings }) => findings.map(({ code }) => code))).size).toBeGreaterThanOrEqual(10);
  });

  it("speaks of nobody who exists", () => {
    const content = demoContent(NOW);
    const text = JSON.stringify(content);
    const addresses = text.match(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu) ?? [];
    expect(addresses.filter((address) => !/(?:\.example|@example\.org)$/.test(address))).toEqual([]);
    const phones = content.customers
      .flatMap(({ customers }) => customers.flatMap((c) => c.identifiers ?? []))
      .filter(({ type }) => type === "phone")
      .map(({ value }) => value);
    expect(phones.filter((phone) => !FICTIONAL_PHONES.test(phone))).toEqual([]);
    expect(new Set(findIbans(text).map(({ digits }) => digits))).toEqual(new Set(EXAMPLE_IBANS));
    const cards = new Set(findCardNumbers(text).map(({ digits }) => digits));
    expect([...cards].filter((card) => !TEST_CARDS.has(card))).toEqual([]);
    for (const url of text.match(/https?:\/\/[^/"]+/g) ?? []) expect(url).toMatch(/\.example$/);
  });
});
