import { CHECK_IDS, type CheckId, type FindingCode } from "@/core/checks/check";
import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { type Precision, precisionOf } from "@/core/insight/attention";
import { done, type Result, refused } from "@/core/result";
import type { Title } from "@/core/review/record-view";
import { type AttentionRow, attentionPaid, MOST_DECISIONS } from "@/db/repositories/attention";
import { sourceNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { mayEditPolicy } from "../policy/may-change-policy";
import type { MemberContext } from "../review/member-context";

const ATTENTION_DAYS = [30, 90, 365] as const;

export type AttentionQuery = { days: number; queue?: string; source?: string };

export type CheckAttention = Precision & {
  check: CheckId;
  off: boolean;
  codes: (Precision & { code: FindingCode })[];
};

export type AttentionView = {
  checks: CheckAttention[];
  days: number;
  /** More was decided than is counted; then only the newest is. */
  bounded: boolean;
  most: number;
  queues: { id: string; title: Title }[];
  sources: { id: string; name: string }[];
  /** What a check's absence would have changed is counted over the whole organisation: shown to whoever sees all of it. */
  mayTry: boolean;
  mayPropose: boolean;
};

const DAY_MS = 86_400_000;

/** How often what each check flagged led people to do something. Who holds roles for teams sees their queues. */
export async function readAttention(
  rt: Runtime,
  member: MemberContext,
  { days, queue, source }: AttentionQuery,
): Promise<Result<AttentionView>> {
  if (!permitted(member.roles, "attention.read")) return refused("not_permitted");
  if (!ATTENTION_DAYS.some((each) => each === days)) return refused("invalid_field", { field: "days" });
  if (source !== undefined && !isUuid(source)) return refused("invalid_field", { field: "source" });
  const { orgId } = member;
  const { policy } = await organisationContext(rt, orgId);
  const seen = queuesWith(member.grants, "attention.read");
  const [since, until] = [new Date(rt.now() - days * DAY_MS), new Date(rt.now() + DAY_MS)];
  const [rows, sources] = await read(rt.pool, orgId, [
    attentionPaid(orgId, since, until, queue ?? null, source ?? null, seen),
    sourceNames(orgId),
  ]);
  return done({
    checks: CHECK_IDS.flatMap((check) => attentionFor(check, rows, policy.checks_off ?? [])).sort(noisiestFirst),
    days,
    bounded: (rows[0]?.of ?? 0) >= MOST_DECISIONS,
    most: MOST_DECISIONS,
    queues: policy.queues
      .filter(({ id }) => seen === null || seen.includes(id))
      .map(({ id, title }) => ({ id, title })),
    sources: sources.map(({ source_id: id, name }) => ({ id, name })),
    mayTry: seen === null,
    mayPropose: seen === null && mayEditPolicy(member),
  });
}

function attentionFor(check: CheckId, rows: readonly AttentionRow[], off: readonly CheckId[]): CheckAttention[] {
  const own = rows.filter((row) => row.check_id === check);
  const whole = own.find((row) => row.code === null) ?? NO_FLAGS;
  const codes = own.flatMap((row) => (row.code === null ? [] : [{ code: row.code, ...precision(row) }]));
  return [{ check, off: off.includes(check), codes, ...precision(whole) }];
}

const NO_FLAGS = { edited: 0, rejected: 0, escalated: 0, waved: 0, sole: 0, sole_acted: 0 };

function precision({ edited, rejected, escalated, waved, sole, sole_acted }: typeof NO_FLAGS): Precision {
  return precisionOf({ edited, rejected, escalated, waved }, { flags: sole, acted: sole_acted });
}

const ORDER: Record<Precision["verdict"], number> = { noise: 0, heeded: 1, few: 2 };

/** What takes people's time for nothing stands first; then what flags most. */
function noisiestFirst(a: CheckAttention, b: CheckAttention): number {
  return ORDER[a.verdict] - ORDER[b.verdict] || b.flags - a.flags;
}
