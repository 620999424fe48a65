import type { CheckInput, Finding, Span } from "@/core/checks/check";
import { draftSpan } from "@/core/checks/context";
import { CHECKS, runChecks } from "@/core/checks/registry";
import { changed, type Judged, touches } from "@/core/explain/changed-input";
import type { Change, ProvenChange } from "@/core/explain/explanation";
import { splitSentences } from "@/core/explain/sentences";
import { supportSentences } from "@/core/explain/support";
import { wordsInstead } from "@/core/explain/words-instead";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";
import { signalsOf } from "@/core/risk/signals";

/** How often everything is run again at most: a draft is judged in milliseconds, and held ones no slower than that allows. */
const MOST_RUNS = 8;
/** Confidences that are tried, the lowest first. */
const CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Two ways, the smaller first: right words in the place of wrong ones; and without the sentences. */
const WAYS = ["replaced", "removed"] as const;
type Way = (typeof WAYS)[number];

/**
 * Carries the change out: the draft, or what lay around it, without what was found, judged again by all checks and the
 * policy. Only what was then released is told, and nothing of it that could be left out. Null where nothing did it.
 */
export function proveChanges(judged: Judged, policy: Policy, lifted: readonly Finding[]): ProvenChange[] | null {
  const run = runner(judged, policy);
  const proven: ProvenChange[] = [];
  for (const way of WAYS) {
    const changes = changesFor(judged, policy, lifted, way);
    const found = changes && prove(judged, changes, run);
    if (found && !proven.some((other) => JSON.stringify(other.changes) === JSON.stringify(found.changes)))
      proven.push(found);
  }
  return proven.length > 0 ? proven : null;
}

/** The same for what no finding holds: an objection, or an attribute that a rule asks for. */
export function proveCircumstances(judged: Judged, policy: Policy): ProvenChange[] | null {
  const changes = circumstances(judged, policy);
  const found = changes.length > 0 ? prove(judged, changes, runner(judged, policy)) : null;
  return found && [found];
}

type Run = (changes: readonly Change[]) => ProvenChange | null;

/** Judges again; null where it is still held, or the runs are used up. */
function runner(judged: Judged, policy: Policy): Run {
  let runs = 0;
  return (changes) => {
    if (++runs > MOST_RUNS) return null;
    const { input, facts } = changed(judged, changes);
    if (input.draft.text === "") return null;
    // What a model from outside found is not asked again; it goes with the words that it was about.
    const kept = judged.facts.findings.filter((finding) => !isOurs(finding) && !touches(changes, finding));
    const findings = [...runChecks(input, policy.checks_off), ...kept];
    const signals = asksRisk(policy) ? signalsOf(input, supportSentences(input)) : facts.signals;
    const { outcome, trace } = evaluatePolicy(policy, { ...facts, findings, signals });
    if (outcome !== "release" && outcome !== "sample") return null;
    return { changes: [...changes], outcome, rule: trace.decidedBy, title: trace.title };
  };
}

/** Other words have other signals; reading them again is worth it only where a rule looks at the risk. */
const asksRisk = (policy: Policy) => policy.rules.some(({ when }) => when.risk_at_least !== undefined);

const isOurs = (finding: Finding) => CHECKS.some(({ id }) => id === finding.check);

function prove(judged: Judged, changes: Change[], run: Run): ProvenChange | null {
  let proven = run(changes);
  if (proven === null || !standsInItsSource(judged, proven.changes)) return null;
  for (const change of changes) {
    if (proven.changes.length < 2) break;
    const fewer = run(proven.changes.filter((each) => each !== change));
    if (fewer) proven = fewer;
  }
  return proven;
}

/** A figure from a source must make its sentence one that the source carries; else it is only another guess. */
function standsInItsSource(judged: Judged, changes: readonly Change[]): boolean {
  const by = changes.flatMap((change) => (change.kind === "replaced" && change.source ? [change.by] : []));
  if (by.length === 0) return true;
  const support = supportSentences(changed(judged, changes).input);
  return by.every((words) =>
    support.some((each) => each.verdict === "supported" && each.sentence.text.includes(words)),
  );
}

/** What would have to be otherwise for each of the findings not to be there; null where that is not known of one. */
function changesFor(judged: Judged, policy: Policy, lifted: readonly Finding[], way: Way): Change[] | null {
  const changes: Change[] = [];
  for (const finding of lifted) {
    const own = changesOf(judged.input, finding, way);
    if (own === null) return null;
    changes.push(...own);
  }
  return distinct(changes.concat(circumstances(judged, policy)));
}

function changesOf(input: CheckInput, finding: Finding, way: Way): Change[] | null {
  switch (finding.code) {
    case "write_not_confirmed":
    case "write_proposed_not_confirmed":
      return finding.params.tool === undefined ? null : [{ kind: "confirmed", tool: finding.params.tool }];
    case "low_confidence":
      return CONFIDENCES.filter((each) => each > (input.draft.confidence ?? 1))
        .slice(0, 1)
        .map((confidence) => ({ kind: "confident", confidence: sureEnough(input, finding, confidence) }));
  }
  const inDraft = finding.spans.filter(({ place }) => place.in === "draft");
  if (inDraft.length > 0) {
    const instead = way === "replaced" ? wordsInstead(input, finding) : null;
    if (instead) return instead.map((each) => ({ kind: "replaced", ...each }));
    return sentencesWith(input, inDraft).map((sentence) => ({ kind: "removed", sentence }));
  }
  const said = finding.spans.filter(({ place }) => place.in === "message");
  return said.length > 0 ? messageSentences(input, said).map((words) => ({ kind: "unsaid", words })) : null;
}

/** The lowest confidence that the check itself would not have remarked on. */
function sureEnough(input: CheckInput, { check }: Finding, from: number): number {
  const own = CHECKS.find(({ id }) => id === check);
  const enough = CONFIDENCES.find(
    (confidence) => confidence >= from && own?.run({ ...input, draft: { ...input.draft, confidence } }).length === 0,
  );
  return enough ?? 1;
}

/** What a rule asks of the customer's or the conversation's attributes, and an objection: held by neither words nor findings. */
function circumstances({ facts }: Judged, policy: Policy): Change[] {
  const { trace } = evaluatePolicy(policy, facts);
  const asked = policy.rules.find((rule) => rule.id === trace.decidedBy)?.when.attribute ?? {};
  const attributes = Object.keys(asked).flatMap((name): Change[] => {
    const value = Object.hasOwn(facts.attributes, name) ? facts.attributes[name] : undefined;
    return value === undefined ? [] : [{ kind: "attribute", name, value }];
  });
  return [...attributes, ...(facts.objects ? [{ kind: "no_objection" } as const] : [])];
}

/** The sentences of the draft in which any of these places lies. */
export function sentencesWith(input: CheckInput, places: readonly Span[]): Span[] {
  return splitSentences(input.draft.text)
    .filter((sentence) => places.some((place) => place.start < sentence.end && sentence.start < place.end))
    .map((sentence) => draftSpan(input, sentence.start, sentence.end));
}

function messageSentences(input: CheckInput, places: readonly Span[]): Span[] {
  return input.messages.flatMap((message) => {
    const own = places.filter(({ place }) => place.in === "message" && place.id === message.id);
    if (own.length === 0) return [];
    return splitSentences(message.text)
      .filter((sentence) => own.some((place) => place.start < sentence.end && sentence.start < place.end))
      .reverse()
      .map(({ start, end, text }) => ({ place: { in: "message", id: message.id }, start, end, text }));
  });
}

function distinct(changes: Change[]): Change[] {
  const seen = new Set<string>();
  const unique = changes.filter((change) => {
    const key = JSON.stringify(change);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  // Words within a sentence that goes anyway need no replacing.
  return unique.filter(
    (change) =>
      change.kind !== "replaced" ||
      !unique.some(
        (other) =>
          other.kind === "removed" &&
          other.sentence.start < change.words.end &&
          change.words.start < other.sentence.end,
      ),
  );
}
