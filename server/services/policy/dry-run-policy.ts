import { setImmediate as nextTurn } from "node:timers/promises";
import type { PolicyPair } from "@/core/policy/anew";
import { type DryRun, DryRunCount } from "@/core/policy/dry-run";
import { parsePolicy } from "@/core/policy/parse";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { type LookBound, type LookedAnew, lookAnew } from "./look-anew";
import { mayEditPolicy, mayPublishPolicy } from "./may-change-policy";
import { type PastReplies, pastReplies } from "./past-replies";

/**
 * What a policy would have changed, and over what that was counted. `against` is the version it is compared with; `anew`
 * tells what was looked at again in texts, where the change asks for it.
 */
export type CountedDryRun = DryRun & {
  days: number;
  since: string;
  bounded: boolean;
  most: number;
  against: number;
  anew?: LookedAnew | null;
};

export const DRY_RUN_DAYS = [7, 30, 90] as const;
/** While somebody types, the newest; before it is handed in, as many as are kept apart in memory with ease. */
const MOST_TYPING = 5_000;
const MOST = 20_000;
/** Texts that are opened again while somebody waits. */
const LOOK_TYPING: LookBound = { most: 200, milliseconds: 1_500 };
const LOOK_HANDING_IN: LookBound = { most: 400, milliseconds: 3_000 };
/** Groups judged before others have their turn. */
const STRETCH = 250;
const FRESH_MS = 60_000;
const MOST_KEPT = 8;

const KEPT = new WeakMap<Runtime, Map<string, { at: number; past: Promise<PastReplies> }>>();

/** The effect of a policy that somebody is writing, among the newest replies of the last days. */
export async function effectOfPolicy(
  rt: Runtime,
  member: MemberContext,
  input: { body: unknown; days: number },
): Promise<Result<CountedDryRun>> {
  if (!mayEditPolicy(member) && !mayPublishPolicy(member)) return refused("not_permitted");
  const parsed = parsePolicy(input.body);
  if (!parsed.ok) return refused("invalid_field", { field: `body.${parsed.issues[0]?.field ?? ""}` });
  const { policy } = await organisationContext(rt, member.orgId);
  const past = await kept(rt, member.orgId, input.days);
  const pair = { before: policy, after: parsed.policy };
  return done(await counted(rt, member.orgId, pair, past, { days: input.days, most: MOST_TYPING, look: LOOK_TYPING }));
}

/** The same over all that is counted, for what is handed in; `look` says how many texts are opened again for it. */
export async function dryRunPolicy(
  rt: Runtime,
  orgId: string,
  pair: PolicyPair,
  { days, look = LOOK_HANDING_IN }: { days: number; look?: LookBound },
): Promise<CountedDryRun> {
  const past = await pastReplies(rt, orgId, days, MOST);
  return counted(rt, orgId, pair, past, { days, most: MOST, look });
}

async function counted(
  rt: Runtime,
  orgId: string,
  pair: PolicyPair,
  past: PastReplies,
  { look, ...over }: { days: number; most: number; look: LookBound },
): Promise<CountedDryRun> {
  const { groups, anew } = await lookAnew(rt, orgId, past, pair, look);
  const { since, bounded } = past;
  const count = new DryRunCount(pair.before, pair.after, anew?.parts ?? null);
  for (const [n, group] of groups.entries()) {
    if (n % STRETCH === STRETCH - 1) await nextTurn();
    count.add(group);
  }
  return { ...count.finish(), ...over, since, bounded, against: pair.before.version, anew };
}

/** Read once for somebody who types on. */
function kept(rt: Runtime, orgId: string, days: number): Promise<PastReplies> {
  const all = KEPT.get(rt) ?? new Map<string, { at: number; past: Promise<PastReplies> }>();
  KEPT.set(rt, all);
  const key = `${orgId} ${days}`;
  const known = all.get(key);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.past;
  const past = pastReplies(rt, orgId, days, MOST_TYPING);
  all.delete(key);
  all.set(key, { at: now, past });
  past.catch(() => all.delete(key));
  for (const oldest of all.keys()) if (all.size > MOST_KEPT) all.delete(oldest);
  return past;
}
