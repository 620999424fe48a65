import { keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";

/** Keyed digest of a text that may go out; release demands the one that was approved. */
export function textDigest(keys: OrganisationKeys, text: string): Buffer {
  return keyedDigest(keys, "text", text.normalize("NFC"));
}

/**
 * What a decision binds to: draft, everything said so far, recipient, findings, policy version, and under a second look
 * the text that the first person wants to send. Messages and drafts are immutable, so their count and digests stand for
 * them without opening anything.
 */
export type Seen = {
  item_id: string;
  draft_id: string | null;
  body_digest: Buffer | null;
  conversation_id: string;
  conversation_messages: number;
  subject_id: string;
  disposition_id: string | null;
  findings_digest: Buffer | null;
  policy_version: number | null;
  seconds_decision_id: string | null;
  /** Under a blind review, which shows what was said until that decision: what is said since is no part of it. */
  reviews_decision_id?: string | null;
};

/** Hex digest that the desk is given with an item and sends back with the decision. */
export function seenDigest(keys: OrganisationKeys, seen: Seen): Buffer {
  const parts = [
    seen.draft_id,
    seen.body_digest?.toString("hex"),
    seen.conversation_id,
    seen.reviews_decision_id ?? seen.conversation_messages,
    seen.subject_id,
    seen.disposition_id,
    seen.findings_digest?.toString("hex"),
    seen.policy_version,
    seen.seconds_decision_id,
  ];
  return keyedDigest(keys, "seen", JSON.stringify([seen.item_id, ...parts.map((p) => p ?? null)]));
}
