import { queuesWith } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { FlagFilter, FlagRow, FlagState } from "@/core/review/flagged-view";
import { type FlaggedRow, lateReasons, openFlags, settledFlags } from "@/db/repositories/flagged-list";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { flagRow } from "./flag-row";

export type FlagPage = { rows: FlagRow[]; next: string | null; reasons: string[] };

const PAGE = 40;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

type Place = { state: FlagState; at: string; item: string };

const beginningOf = (state: FlagState): Place => ({ state, at: "infinity", item: LAST_ID });

/**
 * Flags, those that wait before those that were settled, each newest first. Keyset: the cursor is the last row's place.
 * Codes and names only, nothing is opened.
 */
export async function readFlagPage(
  rt: Runtime,
  member: MemberContext,
  input: FlagFilter & { cursor: string | null },
): Promise<Result<FlagPage>> {
  const { orgId } = member;
  const from = input.cursor === null ? beginningOf(input.state ?? "open") : parseCursor(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const filter = [queuesWith(member.grants, "queue.read"), input.by, input.reason] as const;
  const none: Place = { state: "open", at: "-infinity", item: LAST_ID };
  const open = from.state === "open" && input.state !== "decided" ? from : none;
  const settled = input.state === "open" ? none : from.state === "decided" ? from : beginningOf("decided");
  const [waiting, done_, reasons] = await read(rt.pool, orgId, [
    openFlags(orgId, open.at, open.item, ...filter, PAGE + 1),
    settledFlags(orgId, settled.at, settled.item, ...filter, PAGE + 1),
    lateReasons(orgId),
  ]);
  const rows = [...waiting, ...done_];
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const kept = await allKeptBack(rt, await organisationContext(rt, orgId), member);
  return done({
    rows: page.map((row) => flagRow(row, rt.now(), kept.drafts)),
    next: rows.length > PAGE && last ? cursorOf(last) : null,
    reasons: reasons.map(({ reason }) => reason),
  });
}

function cursorOf(row: FlaggedRow): string {
  const state: FlagState = row.state === "queued" || row.state === "claimed" ? "open" : "decided";
  return `${state}_${row.sort_at.toISOString()}_${row.item_id}`;
}

function parseCursor(cursor: string): Place | null {
  const [state, at, item] = cursor.split("_");
  if ((state !== "open" && state !== "decided") || !at || Number.isNaN(Date.parse(at))) return null;
  return item && isUuid(item) ? { state, at, item } : null;
}
