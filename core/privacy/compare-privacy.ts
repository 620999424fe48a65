import type { PrivacyPolicyBody } from "./privacy-policy";

/** One setting that differs, by its path, with rules of retention under their category and processors under their name. */
export type PrivacyChange = { field: string; before: Leaf; after: Leaf };
/** Null where there was, or is, none; a list is one setting. */
export type Leaf = string | number | boolean | readonly string[] | null;

/** The value of `holidays` while no state is named. */
export const AS_ZONE = "zone";

/** What the second settings say otherwise than the first. */
export function privacyChanges(before: PrivacyPolicyBody, after: PrivacyPolicyBody): PrivacyChange[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [one, other] = [was.get(field) ?? null, is.get(field) ?? null];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ field, before: one, after: other }];
  });
}

function leaves({
  masking,
  retention,
  disclosure,
  controller,
  processors,
  holidays,
}: PrivacyPolicyBody): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [role, kinds] of Object.entries(masking.shown))
    if (kinds.length > 0) found.set(`masking.shown.${role}`, [...kinds].sort());
  found.set("masking.reveal_minutes", masking.reveal_minutes);
  for (const { category, days, purpose, basis } of retention) {
    found.set(`retention.${category}.days`, days);
    found.set(`retention.${category}.purpose`, purpose);
    found.set(`retention.${category}.basis`, basis);
  }
  for (const language of ["en", "de"] as const)
    for (const [name, text] of Object.entries(disclosure[language])) found.set(`disclosure.${language}.${name}`, text);
  found.set("disclosure.receipt_link", disclosure.receipt_link);
  for (const [name, text] of Object.entries(controller)) found.set(`controller.${name}`, text);
  for (const { name, task, country, safeguards } of processors)
    found.set(
      `processors.${name}`,
      [task, country, safeguards].filter((text) => text !== ""),
    );
  found.set("holidays", holidays ?? AS_ZONE);
  return found;
}

/** What both changed of a common beginning: `mine` wherever I changed something, otherwise `theirs`. */
export function mergePrivacy(
  base: PrivacyPolicyBody,
  mine: PrivacyPolicyBody,
  theirs: PrivacyPolicyBody,
): PrivacyPolicyBody {
  return merged(base, mine, theirs) as PrivacyPolicyBody;
}

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  if (!isRecord(base) || !isRecord(mine) || !isRecord(theirs)) {
    // Rules stand in one order, each with its category: their places are names.
    const rules = [base, mine, theirs].map((each) => (isRules(each) ? each : null));
    if (rules.some((each) => each === null)) return mine;
    return (mine as unknown[]).map((rule, n) => merged((base as unknown[])[n], rule, (theirs as unknown[])[n]));
  }
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries([...names].map((name) => [name, merged(base[name], mine[name], theirs[name])]));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isRules = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isRecord(each) && "category" in each);
