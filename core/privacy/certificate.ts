import { z } from "zod";
import type { Primitives } from "../audit/bundle/bundle-reader";
import { checkSeal } from "../audit/check/check-seal";
import { readStoredEvent } from "../audit/stored-event";
import { GROUNDS, LAWS, RECORD_CATEGORIES, RECORD_OUTCOMES } from "./request-words";

const outcome = z.strictObject({
  category: z.enum(RECORD_CATEGORIES),
  outcome: z.enum(RECORD_OUTCOMES),
  ground: z.enum(GROUNDS).nullable(),
  records: z.int().nonnegative(),
});
const hashes = z.array(z.string().max(100)).max(100);

/**
 * That a customer's data were erased: what became of each kind of record, the event that tells of it, and its proof under a
 * signed checkpoint of the log. Nothing of the person is in it but the number of their request.
 */
export const CERTIFICATE = z.strictObject({
  kind: z.literal("countersign-erasure-certificate"),
  v: z.literal(1),
  organisation: z.string().max(500),
  request: z.int().positive().nullable(),
  law: z.enum(LAWS).nullable(),
  requested_at: z.string().nullable(),
  erased_at: z.string(),
  outcomes: z.array(outcome),
  seal: z.strictObject({
    org: z.uuid(),
    event: z.strictObject({ id: z.uuid(), at: z.string(), bytes: z.string() }),
    sealed: z.strictObject({
      index: z.int().nonnegative(),
      proof: hashes,
      checkpoint: z.strictObject({
        note: z.string(),
        signedAt: z.string(),
        keys: z.array(z.strictObject({ index: z.int().nonnegative(), event: z.string(), proof: hashes })),
      }),
    }),
  }),
});
export type Certificate = z.infer<typeof CERTIFICATE>;

export type CertificateVerdict =
  | { ok: true; signedBy: string[]; size: number; erasedAt: string; request: number | null }
  | { ok: false; because: "malformed" | "other_event" | "counts_differ" | "not_proved" };

/** Checks a certificate by itself: nothing it says is believed but what the log's signed checkpoint proves. */
export function checkCertificate(crypto: Primitives, given: unknown): CertificateVerdict {
  const parsed = CERTIFICATE.safeParse(given);
  if (!parsed.success) return { ok: false, because: "malformed" };
  const { seal, outcomes, request, erased_at } = parsed.data;
  const read = readStoredEvent(new TextEncoder().encode(seal.event.bytes));
  if (!read.ok || read.event.type !== "erasure.completed" || read.event.org !== seal.org)
    return { ok: false, because: "other_event" };
  const checked = checkSeal(crypto, seal, seal.org);
  if (!checked?.ok) return { ok: false, because: "not_proved" };
  const told = read.event.data;
  const agrees =
    told.request === null || request !== null
      ? countOf(outcomes, "drafts") === told.drafts &&
        countOf(outcomes, "conversations") === told.messages &&
        countOf(outcomes, "identifiers") === told.identifiers &&
        countOf(outcomes, "decisions") === told.decisions &&
        read.event.at === erased_at
      : false;
  if (!agrees) return { ok: false, because: "counts_differ" };
  return { ok: true, signedBy: checked.signedBy, size: checked.size, erasedAt: erased_at, request };
}

const countOf = (outcomes: Certificate["outcomes"], category: Certificate["outcomes"][number]["category"]) =>
  outcomes.find((each) => each.category === category)?.records ?? 0;
