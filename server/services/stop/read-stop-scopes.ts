import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { StopScope } from "@/core/review/stop-scope";
import { allSources } from "@/db/repositories/organisation";
import { flyingBy, seenValues } from "@/db/repositories/stop";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** What can be stopped, each with how much of it is in flight: `value` is a source's id, a model, prompt version or channel. */
export type StopScopes = {
  everything: number;
  scopes: { scope: Exclude<StopScope, "organisation">; value: string; name: string; flying: number }[];
  /** More is in flight than is counted. */
  bounded: boolean;
};

/** Counting stops here. */
const MOST = 20_000;
/** Values of so many days and judgements are offered. */
const DAYS_MS = 30 * 86_400_000;
const NEWEST = 5_000;

/** What a stop can name, as it occurs. */
export async function readStopScopes(rt: Runtime, member: MemberContext): Promise<Result<StopScopes>> {
  if (!permittedEverywhere(member.grants, "stop_switch.use")) return refused("not_permitted");
  const { orgId } = member;
  const [flying, seen, sources] = await read(rt.pool, orgId, [
    flyingBy(orgId, MOST),
    seenValues(orgId, new Date(rt.now() - DAYS_MS), NEWEST),
    allSources(orgId),
  ]);
  const everything = flying.reduce((sum, row) => sum + row.drafts, 0);
  const of = (column: "source_id" | "model" | "prompt_version" | "channel", value: string) =>
    flying.reduce((sum, row) => sum + (row[column] === value ? row.drafts : 0), 0);
  const values = (scope: "model" | "prompt_version" | "channel") =>
    [
      ...new Set([
        ...seen.filter((row) => row.of === scope).map((row) => row.value),
        ...flying.map((row) => row[scope]),
      ]),
    ]
      .filter((value) => value !== "")
      .sort()
      .map((value) => ({ scope, value, name: value, flying: of(scope, value) }));
  return done({
    everything,
    scopes: [
      ...sources.map(({ source_id: value, name }) => ({
        ...{ scope: "source" as const, value, name },
        flying: of("source_id", value),
      })),
      ...(["model", "prompt_version", "channel"] as const).flatMap(values),
    ],
    bounded: everything >= MOST,
  });
}
