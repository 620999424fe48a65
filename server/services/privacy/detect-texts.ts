import type { KnownRecord, PiiDetector, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { resolveOverlaps } from "@/core/privacy/detect/resolve";
import { normalisedValue } from "@/core/privacy/pii-value";
import { correctionTokens } from "@/db/repositories/correction";
import { read } from "@/db/transaction";
import { blindToken, type OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { builtInDetector } from "./detector";

/** What a person said of a value, by the value's token. */
type Corrections = ReadonlyMap<string, { personal: boolean; kind: PiiSpan["kind"] }>;

const FRESH_MS = 2_000;
const CACHE = new WeakMap<Runtime, Map<string, { at: number; value: Promise<Corrections> }>>();
const NONE: Corrections = new Map();

/** Kind and word alike: a value is looked for without knowing what it is. */
export function correctionToken(keys: OrganisationKeys, value: string): Buffer {
  return blindToken(keys, "correction", normalisedValue("person", value));
}

/** What people of an organisation have said of values, from memory while fresh. */
function correctionsOf(rt: Runtime, orgId: string): Promise<Corrections> {
  const cache = CACHE.get(rt) ?? new Map<string, { at: number; value: Promise<Corrections> }>();
  CACHE.set(rt, cache);
  const known = cache.get(orgId);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.value;
  const value = load(rt, orgId);
  cache.set(orgId, { at: now, value });
  value.catch(() => cache.delete(orgId));
  return value;
}

/** What was just said is heeded at once in this process. */
export function forgetCorrections(rt: Runtime, orgId: string): void {
  CACHE.get(rt)?.delete(orgId);
}

async function load(rt: Runtime, orgId: string): Promise<Corrections> {
  const [rows] = await read(rt.pool, orgId, [correctionTokens(orgId)]);
  if (rows.length === 0) return NONE;
  return new Map(rows.map(({ token, personal, kind }) => [token.toString("hex"), { personal, kind }]));
}

/** Under this name what was found is stored; another detector or version looks again. */
export function detectorName({ id, version }: PiiDetector): string {
  return `${id} ${version}`;
}

type About = { language: string; known: readonly KnownRecord[] };

/** The personal data in each text, by the detector and by what people have said of its answers. */
export async function detectTexts(
  rt: Runtime,
  org: OrganisationContext,
  texts: readonly string[],
  { language, known }: About,
): Promise<PiiSpan[][]> {
  if (texts.every((text) => text === "")) return texts.map(() => []);
  const about = {
    language: language.startsWith("de") ? "de" : language.startsWith("en") ? "en" : null,
    known,
  } as const;
  const [found, corrections] = await Promise.all([
    builtInDetector().detect(texts, about),
    correctionsOf(rt, org.orgId),
  ]);
  if (corrections.size === 0) return found;
  return texts.map((text, position) => corrected(org.keys, text, found[position] ?? [], corrections));
}

function corrected(keys: OrganisationKeys, text: string, spans: PiiSpan[], corrections: Corrections): PiiSpan[] {
  const said = (value: string) => corrections.get(correctionToken(keys, value).toString("hex"));
  const kept = spans.filter(({ start, end }) => said(text.slice(start, end))?.personal !== false);
  const anyPersonal = [...corrections.values()].some(({ personal }) => personal);
  return anyPersonal ? resolveOverlaps([...kept, ...saidPersonal(text, said)], text) : kept;
}

const WORD = /[\p{L}\p{M}\p{N}@._+'’-]*[\p{L}\p{M}\p{N}]/gu;
/** Words that a value said by a person may have. */
const MOST_WORDS = 5;

/** Runs of words that somebody has called personal. */
function saidPersonal(text: string, said: (value: string) => { personal: boolean; kind: PiiSpan["kind"] } | undefined) {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const spans: PiiSpan[] = [];
  for (const [position, { start }] of words.entries()) {
    for (const { end } of words.slice(position, position + MOST_WORDS)) {
      const known = said(text.slice(start, end));
      if (known?.personal)
        spans.push({ kind: known.kind, start, end, by: "correction", rule: "said_by_person", certainty: 1 });
    }
  }
  return spans;
}
