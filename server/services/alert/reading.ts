import { type AlertKind, alertFacts, isBeyond } from "@/core/alert/alert";
import type { Figure } from "../notification/notify";

/** A figure beyond a limit, told once under its key. */
export type Reading = { key: string; figure: Figure };

type LimitedKind = Extract<
  AlertKind,
  "drill_overdue" | "incident_clock" | "sealing_behind" | "catch_rate_low" | "error_rate_high"
>;

/** A reading for each of the limits that the value is beyond. */
export function beyond(
  kind: LimitedKind,
  limits: readonly number[],
  { value, key, at, queue = null }: { value: number; key: string; at: number; queue?: string | null },
): Reading[] {
  const facts = alertFacts(kind).limit;
  if (facts === null) return [];
  return limits
    .filter((limit) => isBeyond(facts, value, limit))
    .map((limit) => ({
      key: `${kind} ${limit} ${key}`,
      figure: { kind, queue, item: null, amount: 1, value, limit, at },
    }));
}
