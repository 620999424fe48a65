import { done, type Result, refused } from "@/core/result";
import type { StopScope } from "@/core/review/stop-scope";
import type { SourceRow } from "@/db/repositories/organisation";
import type { StopRow } from "@/db/repositories/stop";
import type { StopTarget } from "./turn-stop";

/** As it is asked for: `source` for a source, `value` for a model, prompt version or channel. */
export type StopScopeInput = { scope: StopScope; source?: string; value?: string };

/** As long as the intake lets a model, prompt version or channel be. */
const LONGEST = 200;

/** What exactly is meant; a name that has not been seen yet may be stopped before it is. */
export function targetOf(input: StopScopeInput, sources: readonly Pick<SourceRow, "source_id">[]): Result<StopTarget> {
  const { scope } = input;
  if (scope === "organisation") return done({ scope, source: null, value: null });
  if (scope === "source") {
    const source = sources.find((each) => each.source_id === input.source)?.source_id;
    return source ? done({ scope, source, value: null }) : refused("unknown_reference", { field: "source" });
  }
  const value = input.value?.trim() ?? "";
  return value !== "" && value.length <= LONGEST
    ? done({ scope, source: null, value })
    : refused("invalid_field", { field: "value" });
}

/** The stop in force of just this scope. */
export function standingOn(stops: readonly StopRow[], { scope, source, value }: StopTarget): StopRow | undefined {
  return stops.find((stop) => stop.scope === scope && stop.source_id === source && stop.value === value);
}
