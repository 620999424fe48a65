import type { ExportOptions, ExportPage, ListedExport } from "@/core/audit/export-view";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { type ExportRow, exportPage } from "@/db/repositories/export";
import { newestCheckpoint } from "@/db/repositories/log";
import { teamNames } from "@/db/repositories/team";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import { keysNow } from "../log/keys-now";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { mayTakeTexts } from "./may-take-texts";
import { originOf } from "./write-proofs";

const DAY_MS = 86_400_000;

/** The organisation's exports, newest first, with how far each is. */
export async function readExports(
  rt: Runtime,
  member: MemberContext,
  input: { cursor?: string },
): Promise<Result<ExportPage>> {
  if (!permitted(member.roles, "audit.export")) return refused("not_permitted");
  const from = placeOf(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const [rows] = await read(rt.pool, member.orgId, [exportPage(member.orgId, from.at, from.id, PAGE + 1)]);
  const page = pageOf(rows, (row) => ({ at: row.place, id: row.export_id }));
  const { privacy } = await organisationContext(rt, member.orgId);
  const days = privacy.retention.find((rule) => rule.category === "exports")?.days ?? 0;
  return done({ rows: page.rows.map((row) => listed(row, days)), next: page.next });
}

/** Which teams can be chosen, and the keys of the log to compare. */
export async function readExportOptions(rt: Runtime, member: MemberContext): Promise<Result<ExportOptions>> {
  if (!permitted(member.roles, "audit.export")) return refused("not_permitted");
  const { orgId } = member;
  const [teams, [checkpoint]] = await read(rt.pool, orgId, [teamNames(orgId), newestCheckpoint(orgId)]);
  const keys = checkpoint ? await keysNow(rt, orgId, originOf(checkpoint)) : [];
  return done({
    teams: teams.map((team) => ({ id: team.team_id, name: team.name })),
    keys,
    texts: mayTakeTexts(member),
  });
}

/** @param days how long a finished one is kept at least; the next retention run takes it away after that */
function listed(row: ExportRow, days: number): ListedExport {
  const ready = row.state === "ready" && row.requested_by !== null && row.finished_at !== null;
  return {
    id: row.export_id,
    state: row.state,
    by: row.requested_by === null ? null : { id: row.requested_by, name: row.requested_name ?? "" },
    at: row.requested_at.toISOString(),
    disclosure: row.disclosure,
    language: row.language,
    asked: row.selection,
    done: Number(row.events_done),
    total: row.events_total === null ? null : Number(row.events_total),
    bytes: row.bytes === null ? null : Number(row.bytes),
    failure: row.failure,
    keptUntil: ready ? new Date((row.finished_at?.getTime() ?? 0) + days * DAY_MS).toISOString() : null,
  };
}
