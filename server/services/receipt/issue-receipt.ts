import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { insertReceipt } from "@/db/repositories/receipt";
import type { ReleaseFileRow } from "@/db/repositories/release-file";
import type { Statement } from "@/db/statement";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { receiptHash, receiptIn } from "./receipt-token";

const DAY_MS = 86_400_000;

/** The receipt of a text that leaves now, where its footer names one; written in the transaction that lets it out. */
export function issueReceipt(
  rt: Runtime,
  org: OrganisationContext,
  row: ReleaseFileRow,
  footer: string,
): { url: string | null; events: EncodedEvent[]; statements: Statement[] } {
  const link = receiptIn(footer);
  if (!link || row.authorship === null) return { url: null, events: [], statements: [] };
  const { orgId, privacy } = org;
  const receiptId = rt.newId();
  const now = rt.now();
  const days = privacy.retention.find(({ category }) => category === "receipts")?.days ?? 0;
  const expiresAt = new Date(now + days * DAY_MS);
  const event = encodeEvent({
    type: "receipt.issued",
    eventId: rt.newId(),
    orgId,
    at: now,
    actor: { kind: "system", id: "worker" },
    draftId: row.draft_id,
    itemId: row.item_id,
    data: {
      receipt: receiptId,
      release: row.release_id,
      draft: row.draft_id,
      authorship: row.authorship,
      privacy_version: privacy.version,
      expires_at: expiresAt.toISOString(),
    },
  });
  const about = [row.release_id, row.conversation_id, row.subject_id, row.draft_id] as const;
  const issued = insertReceipt(orgId, receiptId, receiptHash(link.token), ...about, new Date(now), expiresAt);
  return { url: link.url, events: [event], statements: [issued] };
}
