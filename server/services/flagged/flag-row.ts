import type { FlagRow } from "@/core/review/flagged-view";
import type { FlaggedRow } from "@/db/repositories/flagged-list";
import type { KeptBackAll } from "../review/kept-back";

/** `kept`: drafts of which the reader is not shown what was decided. */
export function flagRow(r: FlaggedRow, now: number, kept: KeptBackAll["drafts"]): FlagRow {
  const keeps = r.draft_id !== null && kept.has(r.draft_id);
  const held = r.state === "claimed" && r.claim_expires_at !== null && r.claim_expires_at.getTime() > now;
  return {
    id: r.flag_id,
    item: r.item_id,
    raisedBy: r.raised_by,
    reason: r.reason,
    raisedAt: r.raised_at.toISOString(),
    aboutReply: r.draft_id !== null,
    level: r.level,
    language: r.language,
    channel: r.channel,
    state: r.state === "queued" || r.state === "claimed" ? "open" : "decided",
    claimedBy: held ? r.claimed_name : null,
    kept: keeps,
    outcome:
      !keeps && r.kind && r.decided_at
        ? { kind: r.kind, by: r.decided_name ?? "", at: r.decided_at.toISOString() }
        : null,
  };
}
