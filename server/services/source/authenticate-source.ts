import { createHash } from "node:crypto";
import { sourceOfKey } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import type { Runtime } from "@/server/runtime";
import type { SourceContext } from "./source-context";

/** A revoked key stops working within this time, also in processes that nobody told. */
const FRESH_MS = 1000;
const MOST = 10_000;

const CACHE = new WeakMap<Runtime, Map<string, { at: number; value: SourceContext | null }>>();

/** Keys are 256 random bits, so a plain hash of one cannot be tried out. */
export function apiKeyHash(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

/** The source of a key, or null for one that is unknown or revoked. */
export async function authenticateSource(rt: Runtime, apiKey: string): Promise<SourceContext | null> {
  const cache = CACHE.get(rt) ?? new Map<string, { at: number; value: SourceContext | null }>();
  CACHE.set(rt, cache);
  const hash = apiKeyHash(apiKey);
  const name = hash.toString("base64");
  const known = cache.get(name);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.value;
  const [row] = await readAlone(rt.pool, sourceOfKey(hash));
  const value = row
    ? {
        orgId: row.org_id,
        sourceId: row.source_id,
        sourceExternalId: row.code,
        keyId: row.key_id,
        deliveryUrl: row.delivery_url,
        requestsPerMinute: row.requests_per_minute,
      }
    : null;
  if (cache.size >= MOST) cache.clear();
  cache.set(name, { at: now, value });
  return value;
}

/** What this process remembers of a source's keys is asked for anew: they or their source were changed. */
export function forgetSource(rt: Runtime, sourceId: string): void {
  const cache = CACHE.get(rt);
  for (const [name, { value }] of cache ?? []) if (value?.sourceId === sourceId) cache?.delete(name);
}
