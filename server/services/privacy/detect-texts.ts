import { type Correction, correctionKey, correctSpans } from "@/core/privacy/detect/corrections";
import type { KnownRecord, PiiDetector, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { correctionTokens } from "@/db/repositories/correction";
import { read } from "@/db/transaction";
import { blindToken, type OrganisationKeys } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { builtInDetector } from "./detector";

type Corrections = readonly Correction[];

const FRESH_MS = 2_000;
const CACHE = new WeakMap<Runtime, Map<string, { at: number; value: Promise<Corrections> }>>();

/** Whatever its kind: a value is looked for without knowing what it is. Null for what has no words, or too many. */
export function correctionToken(keys: OrganisationKeys, value: string): Buffer | null {
  const said = correctionKey(value);
  return said && blindToken(keys, "correction", said.key);
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
  return rows.map(({ token, personal, kind }) => {
    const said = { token: token.toString("hex"), words: null };
    return personal ? { ...said, personal, kind } : { ...said, personal };
  });
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
  if (corrections.length === 0) return found;
  const tokenOf = (key: string) => blindToken(org.keys, "correction", key).toString("hex");
  return texts.map((text, position) => correctSpans(text, found[position] ?? [], { tokenOf, corrections }));
}
