import { done, type Result, refused } from "@/core/result";
import { decidedSince, repliesSince } from "@/db/repositories/sample";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { mayEditPolicy } from "../policy/may-change-policy";
import type { MemberContext } from "../review/member-context";

/** What a share of 1 would have come to in the last seven days. */
export type Volumes = {
  /** Held replies that people decided. */
  decided: number;
  /** Replies that went out, by source and language. */
  strata: { released: number }[];
};

const WEEK_MS = 7 * 86_400_000;

/** For whoever writes the policy: what its shares mean in numbers here. */
export async function readVolumes(rt: Runtime, member: MemberContext): Promise<Result<Volumes>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const { orgId } = member;
  const since = new Date(rt.now() - WEEK_MS);
  const [[decided], strata] = await read(rt.pool, orgId, [decidedSince(orgId, since), repliesSince(orgId, since)]);
  return done({ decided: decided?.decided ?? 0, strata: strata.map(({ released }) => ({ released })) });
}
