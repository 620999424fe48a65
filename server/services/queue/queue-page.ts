import { queuesWith } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { QueueRow } from "@/core/review/desk-view";
import { priorityOf, severityOf, URGENCY_RANGE } from "@/core/review/priority";
import { misfit } from "@/core/review/reviewer";
import { type MyPlaceRow, myPlace } from "@/db/repositories/decline";
import { memberNames } from "@/db/repositories/name";
import { type QueuePageRow, queuePage, readBoth } from "@/db/repositories/queue";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack, type KeptBackAll } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";

export type QueueTab = "waiting" | "mine" | "second_look" | "decided";
export type QueuePage = { rows: QueueRow[]; next: string | null };

const PAGE = 50;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** One page in the order to be taken: severity, risk, deadline, age. Keyset: the cursor is the last row's place. Codes only, nothing is opened. */
export async function readQueuePage(
  rt: Runtime,
  member: MemberContext,
  input: { tab: QueueTab; queue?: string; cursor?: string },
): Promise<Result<QueuePage>> {
  const from = input.cursor === undefined ? firstPlace(input.tab) : parseCursor(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const [rows, [mine]] = await readBoth(
    rt.pool,
    queuePage(
      member.orgId,
      input.tab,
      member.userId,
      input.queue ?? null,
      queuesWith(member.grants, "queue.read"),
      from.urgency,
      from.at,
      from.item,
      PAGE + 1,
    ),
    myPlace(member.orgId, member.userId),
  );
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return done({
    rows: await queueRows(rt, member.orgId, {
      rows: page,
      tab: input.tab,
      mine,
      kept: await keptIn(rt, member, input),
    }),
    next: rows.length > PAGE && last ? cursorOf(last, input.tab) : null,
  });
}

type Listed = {
  rows: readonly QueuePageRow[];
  tab: QueueTab;
  mine: MyPlaceRow | undefined;
  /** Settled items of which the reader is not told who settled them. */
  kept?: KeptBackAll["items"];
};

const NOTHING_KEPT: KeptBackAll["items"] = new Map();

/** Rows as a screen shows them, to whoever has this place among the reviewers. */
export async function queueRows(
  rt: Runtime,
  orgId: string,
  { rows, tab, mine, kept = NOTHING_KEPT }: Listed,
): Promise<QueueRow[]> {
  const about = { names: await namesOfAssigned(rt, orgId, rows), tab, now: rt.now(), mine: mine ?? NOWHERE, kept };
  return rows.map((row) => rowOf(row, about));
}

/** Asked for only where somebody was given something: most pages need no second look. */
async function namesOfAssigned(rt: Runtime, orgId: string, page: readonly QueuePageRow[]): Promise<Names> {
  const ids = [...new Set(page.flatMap((r) => r.assigned_to ?? []))];
  if (ids.length === 0) return new Map();
  const [names] = await read(rt.pool, orgId, [memberNames(orgId, ids)]);
  return new Map(names.map((n) => [n.user_id, n.name]));
}

type Names = ReadonlyMap<string, string>;
type Place = { urgency: number; at: string; item: string };

function firstPlace(tab: QueueTab): Place {
  return tab === "decided"
    ? { urgency: 0, at: "infinity", item: LAST_ID }
    : { urgency: URGENCY_RANGE.least - 1, at: "-infinity", item: FIRST_ID };
}

function cursorOf(row: QueuePageRow, tab: QueueTab): string {
  const at = tab === "decided" ? row.closed_at : row.due_at;
  return `${row.urgency}_${at instanceof Date ? at.toISOString() : "infinity"}_${row.item_id}`;
}

function parseCursor(cursor: string): Place | null {
  const [urgency, at, item] = cursor.split("_");
  if (!urgency || !/^-?\d{1,3}$/.test(urgency) || !item || !isUuid(item) || !at) return null;
  if (at !== "infinity" && Number.isNaN(Date.parse(at))) return null;
  return { urgency: Number(urgency), at, item };
}

const NOWHERE: MyPlaceRow = { me: "", languages: [], skills: [], declined: [], needs: [] };

/** Why a row that waits is not for the reader. */
function passes(r: QueuePageRow, { me, languages, skills, declined, needs }: MyPlaceRow): QueueRow["passes"] {
  if (r.state !== "queued" && r.state !== "claimed") return null;
  if (declined.includes(r.item_id)) return "declined";
  if (r.assigned_to === me) return null;
  const needed = needs.find((each) => each.queue === r.queue_id)?.skills ?? [];
  return misfit({ languages, skills }, { language: r.language, reasonCheck: r.reason_check }, needed);
}

/** What waits tells nothing of who decided: only for what is settled it costs a round trip. */
async function keptIn(rt: Runtime, member: MemberContext, { tab }: { tab: QueueTab }): Promise<KeptBackAll["items"]> {
  if (tab !== "decided") return NOTHING_KEPT;
  return (await allKeptBack(rt, await organisationContext(rt, member.orgId), member)).items;
}

type About = Required<Pick<Listed, "tab" | "kept">> & { names: Names; now: number; mine: MyPlaceRow };

function rowOf(r: QueuePageRow, { names, tab, now, mine, kept }: About): QueueRow {
  const held = r.state === "claimed" && r.claim_expires_at !== null && r.claim_expires_at.getTime() > now;
  const decided = tab === "decided" && !kept.has(r.item_id);
  const person = (held || decided) && r.claimed_by !== null ? { id: r.claimed_by, name: r.claimed_name ?? "" } : null;
  return {
    id: r.item_id,
    kind: r.kind,
    state: r.state === "claimed" && !held ? "queued" : r.state,
    queue: r.queue_id,
    level: r.level,
    priority: priorityOf(r.urgency),
    severity: severityOf(r.urgency),
    reason: r.reason_check && r.reason_code ? { check: r.reason_check, code: r.reason_code } : null,
    findings: r.findings,
    language: r.language,
    channel: r.channel,
    twoPerson: r.two_person,
    dueAt: r.due_at instanceof Date ? r.due_at.toISOString() : null,
    createdAt: r.created_at.toISOString(),
    assignedTo: r.assigned_to === null ? null : { id: r.assigned_to, name: names.get(r.assigned_to) ?? "" },
    claimedBy: person,
    claimExpiresAt: held ? (r.claim_expires_at?.toISOString() ?? null) : null,
    passes: passes(r, mine),
  };
}
