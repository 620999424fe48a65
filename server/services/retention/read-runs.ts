import { permitted } from "@/core/identity/roles";
import { nextTurn } from "@/core/privacy/daily-clock";
import type { RetentionPage, RetentionRunView } from "@/core/privacy/retention-view";
import { done, type Result, refused } from "@/core/result";
import { timeZoneOf } from "@/db/repositories/export";
import { type RunRow, retentionRunById, retentionRunPage, retentionUnderWay } from "@/db/repositories/retention-run";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { titlesOfHolds } from "../hold/read-holds";
import { PAGE, pageOf, placeOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** The rules in force, when the clock runs them next, and every run there was, the newest first. */
export async function readRetention(
  rt: Runtime,
  member: MemberContext,
  input: { cursor?: string },
): Promise<Result<RetentionPage>> {
  if (!permitted(member.roles, "privacy.read")) return refused("not_permitted");
  const from = placeOf(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const { privacy } = await organisationContext(rt, orgId);
  const [rows, [underWay], [zone]] = await read(rt.pool, orgId, [
    retentionRunPage(orgId, from.at, from.id, PAGE + 1),
    retentionUnderWay(orgId),
    timeZoneOf(orgId),
  ]);
  const page = pageOf(rows, (row) => ({ at: row.place, id: row.run_id }));
  const titles = await titlesFor(rt, member, page.rows);
  const timeZone = zone?.time_zone ?? "Europe/Berlin";
  return done({
    rules: privacy.retention,
    policyVersion: privacy.version,
    nextRun: new Date(nextTurn(rt.now(), timeZone).at).toISOString(),
    timeZone,
    mayRun: permitted(member.roles, "retention.run"),
    underWay: underWay?.run_id ?? null,
    runs: page.rows.map((row) => viewOf(row, titles)),
    next: page.next,
  });
}

/** One run: its receipt. */
export async function readRetentionRun(
  rt: Runtime,
  member: MemberContext,
  id: string,
): Promise<Result<RetentionRunView & { organisation: string }>> {
  if (!permitted(member.roles, "privacy.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const { orgId } = member;
  const [[row], [organisation]] = await read(rt.pool, orgId, [retentionRunById(orgId, id), timeZoneOf(orgId)]);
  if (!row) return refused("not_found");
  return done({ ...viewOf(row, await titlesFor(rt, member, [row])), organisation: organisation?.name ?? "" });
}

/** What a hold is called says who quarrels with whom: only for whoever manages them. */
function titlesFor(rt: Runtime, member: MemberContext, rows: readonly RunRow[]): Promise<Record<string, string>> {
  const ids = permitted(member.roles, "legal_hold.manage")
    ? [...new Set(rows.flatMap((row) => row.counts.holds.map(({ hold }) => hold)))]
    : [];
  return titlesOfHolds(rt, member.orgId, ids);
}

function viewOf(row: RunRow, titles: Record<string, string>): RetentionRunView {
  const named = row.counts.holds.flatMap(({ hold }) => (titles[hold] === undefined ? [] : [[hold, titles[hold]]]));
  return {
    id: row.run_id,
    dry: row.dry,
    state: row.state,
    policyVersion: row.policy_version,
    by: row.asked_by === null ? null : { id: row.asked_by, name: row.asked_name ?? "" },
    askedAt: row.asked_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    counts: row.counts,
    holdTitles: Object.fromEntries(named),
    event: row.event_id,
  };
}
