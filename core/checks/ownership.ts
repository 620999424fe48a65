import type { Check, CheckInput, Finding, Ownership, Span } from "@/core/checks/check";
import { type ContextText, contextTexts, draftSpan, placesOf } from "@/core/checks/context";
import type { IdentifierCandidate } from "@/core/checks/identifiers";
import { identifierCandidates, identifierKeys } from "@/core/checks/identifiers";
import { foldings, hasWord } from "@/core/checks/letters";
import type { PersonPlace } from "@/core/checks/person-names";
import { namedPersons, nameWords } from "@/core/checks/person-names";

/** Bumped whenever the same input may give another answer. */
const VERSION = 3;

/** How many places outside the draft are shown beside a leak. */
const EVIDENCE = 3;
/** A word that announces an identifier, close before it. */
const ANNOUNCED =
  /(?:\b(?:id|no\.?|nr\.?|number|code|order|ticket|case|invoice|booking|reservation|account|certificate|voucher|reference|member(?:ship)?|phone|call|telefon|tel\.?|hotline|gutschein|konto|kunden\w{0,12}|bestell\w{0,12}|auftrag\w{0,12}|rechnung\w{0,12}|buchung\w{0,12}|vertrag\w{0,12}|vorgang\w{0,12})|nummer|kennung)[\s:*_#`("'-]{0,8}(?:(?:is|are|lautet|ist)[\s:*_]{1,5})?$/iu;

/**
 * Identifiers in the draft that are another customer's (a leak, whoever put them into the context: a tool may have
 * fetched the wrong record), and such that nobody knows and that stand nowhere in the conversation (invented).
 * Source of truth: the organisation's index of its customers' identifiers, asked before; the context only for the second.
 * Names are in no index; a person named as a passenger, guest or holder who appears nowhere is reported as unknown.
 *
 * While nobody has said who the customer is, the finding is that, and no leak.
 *
 * Measured on the airline drafts (`npm run bench -- judgement`, docs/judgement.md, with the greeting): on the tasks held back
 * 41 of 41 leaks and 37 of 37 records of the wrong customer are found (0.91 to 1), on all 135 of 135 and 104 of 104; none of 615
 * drafts is flagged wrongly (precision 1).
 */
export const ownership: Check = {
  id: "ownership",
  version: VERSION,
  run(input) {
    const candidates = identifierCandidates(input.draft.text);
    const own = new Set(input.customer.identifiers.flatMap(identifierKeys));
    const decided = decide(candidates, (candidate) =>
      own.has(candidate.normalised) ? "own" : (input.ownership.get(candidate.normalised) ?? "unknown"),
    );
    return [...leaks(input, decided), ...inventions(input, decided)];
  },
};

type Decided = { candidate: IdentifierCandidate; owner: Ownership };

/**
 * One answer a place: among readings of the same words `own` wins over `other`; an enclosing string that is known
 * settles what lies within it (the number inside this customer's own card id is theirs).
 */
function decide(candidates: IdentifierCandidate[], ownerOf: (candidate: IdentifierCandidate) => Ownership): Decided[] {
  const rank: Record<Ownership, number> = { own: 0, other: 1, unknown: 2 };
  const asked = candidates.map((candidate) => ({ candidate, owner: ownerOf(candidate) }));
  asked.sort(
    (a, b) =>
      a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end || rank[a.owner] - rank[b.owner],
  );
  const outside: Decided[] = [];
  let settledTo = -1;
  for (const decided of asked) {
    const { end } = decided.candidate;
    if (end <= settledTo) continue;
    if (decided.owner !== "unknown") settledTo = end;
    outside.push(decided);
  }
  // From the back: whether something known that begins no earlier also ends no later.
  const kept: Decided[] = [];
  let firstEnd = Number.POSITIVE_INFINITY;
  for (const decided of outside.reverse()) {
    const { end } = decided.candidate;
    if (decided.owner === "unknown" && firstEnd <= end) continue;
    if (decided.owner !== "unknown") firstEnd = Math.min(firstEnd, end);
    kept.push(decided);
  }
  return kept.reverse().sort((a, b) => length(b.candidate) - length(a.candidate));
}

function length(candidate: IdentifierCandidate): number {
  return candidate.end - candidate.start;
}

function leaks(input: CheckInput, decided: Decided[]): Finding[] {
  const byKey = new Map<string, { first: IdentifierCandidate; spans: Span[] }>();
  for (const { candidate, owner } of decided) {
    if (owner !== "other") continue;
    const span = draftSpan(input, candidate.start, candidate.end);
    const known = byKey.get(candidate.normalised);
    if (known === undefined) byKey.set(candidate.normalised, { first: candidate, spans: [span] });
    else known.spans.push(span);
  }
  if (byKey.size === 0) return [];
  const said = plain(customerTexts(input));
  const found = [...byKey.values()].map(({ first, spans }) => ({
    first,
    spans,
    told: said.includes(plain(first.value)),
  }));
  if (input.customer.displayName === null && input.customer.identifiers.length === 0) return notEstablished(found);
  const knowsEndings = input.customer.identifiers.flatMap(identifierKeys).some((key) => key.startsWith("ending:"));
  return found.map(({ first, spans, told }) => ({
    check: "ownership",
    version: VERSION,
    code: "other_customers_identifier",
    // Last digits are shared by many: those that the customer named, or of whose own we know none, may be theirs after all.
    severity: first.kind === "ending" && (told || !knowsEndings) ? "warning" : "severe",
    params: { kind: first.kind, value: first.value },
    spans: [...spans, ...placesOf(input, first.value, EVIDENCE)],
  }));
}

/**
 * As long as nobody knows who is writing, a customer's identifier may be theirs. Where they named it themself, that is
 * worth no more than a note; where the AI found it, somebody should see that the customer is who they say.
 */
function notEstablished(found: { first: IdentifierCandidate; spans: Span[]; told: boolean }[]): Finding[] {
  const first = found.find(({ told }) => !told) ?? found[0];
  if (first === undefined) return [];
  return [
    {
      check: "ownership",
      version: VERSION,
      code: "customer_not_established",
      severity: first.told ? "info" : "warning",
      params: { kind: first.first.kind, value: first.first.value },
      spans: found.flatMap(({ spans }) => spans),
    },
  ];
}

function inventions(input: CheckInput, decided: Decided[]): Finding[] {
  const { text } = input.draft;
  const byValue = new Map<string, { kind: string; spans: Span[] }>();
  const note = (kind: string, value: string, start: number, end: number): void => {
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, { kind, spans: [draftSpan(input, start, end)] });
    else known.spans.push(draftSpan(input, start, end));
  };
  const context = contextTexts(input);
  const stands = (value: string): boolean =>
    context.some((one) => one.text.includes(value)) || context.some((one) => plainOf(one).includes(plain(value)));
  const asked = new Map<string, boolean>();
  for (const { candidate, owner } of decided) {
    if (owner !== "unknown" || !isTelling(text, candidate)) continue;
    const known = asked.get(candidate.value) ?? stands(candidate.value);
    asked.set(candidate.value, known);
    if (!known) note(candidate.kind, candidate.value, candidate.start, candidate.end);
  }
  for (const person of unknownPersons(input)) note("name", person.value, person.start, person.end);
  return [...byValue].map(([value, { kind, spans }]) => ({
    check: "ownership",
    version: VERSION,
    code: "unknown_identifier",
    severity: "warning",
    params: { kind, value },
    spans,
  }));
}

/** Looks like an identifier and nothing else, or is announced as one. */
function isTelling(text: string, candidate: IdentifierCandidate): boolean {
  if (candidate.kind === "address") return false;
  const announced = ANNOUNCED.test(text.slice(Math.max(0, candidate.start - 40), candidate.start));
  if (candidate.kind === "ending") return true;
  if (candidate.strong) return candidate.kind !== "code" || announced || candidate.value.includes("_");
  return announced && /\d.*\d/.test(candidate.value) && !/[./]/.test(candidate.value);
}

/** People of whose name some word stands nowhere; records keep first and last names apart, so words are compared. */
function unknownPersons(input: CheckInput): PersonPlace[] {
  const persons = namedPersons(input.draft.text);
  if (persons.length === 0) return [];
  const { displayName, identifiers } = input.customer;
  const own = foldings([displayName ?? "", ...identifiers.map(({ value }) => value)].join("\n"));
  const folded = [...contextTexts(input).flatMap(foldedOf), ...own];
  const asked = new Map<string, boolean>();
  const stands = (word: string): boolean => {
    const known = asked.get(word) ?? foldings(word).some((form) => folded.some((text) => hasWord(text, form)));
    asked.set(word, known);
    return known;
  };
  return persons.filter(({ value }) => !nameWords(value).every(stands));
}

const plainTexts = new WeakMap<ContextText, string>();
const foldedTexts = new WeakMap<ContextText, string[]>();

function plainOf(context: ContextText): string {
  const known = plainTexts.get(context) ?? plain(context.text);
  plainTexts.set(context, known);
  return known;
}

function foldedOf(context: ContextText): string[] {
  const known = foldedTexts.get(context) ?? foldings(context.text);
  foldedTexts.set(context, known);
  return known;
}

/** Letters and digits alone, so that grouping and punctuation do not hide that two strings are the same. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\n]+/gu, "");
}

/** One text a line, so that no two make a word together. */
function customerTexts(input: CheckInput): string {
  return contextTexts(input)
    .filter((context) => context.by === "customer")
    .map((context) => context.text)
    .join("\n");
}
