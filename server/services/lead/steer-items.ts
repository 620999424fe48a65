import type { RefusalCode, Result } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { type Steered, type Steering, steerOne } from "./steer-item";

/** What became of each: done, as it was already, or refused and why. */
export type ItemReport = { item: string; done: Steered | null; refused: RefusalCode | null };

/** One after the other, each by itself: that one is refused must not hold up the others. */
export async function steerEach(
  rt: Runtime,
  member: MemberContext,
  items: readonly string[],
  steering: Steering,
): Promise<ItemReport[]> {
  const reports: ItemReport[] = [];
  for (const item of new Set(items)) reports.push(reportOf(item, await steerOne(rt, member, item, steering)));
  return reports;
}

function reportOf(item: string, result: Result<Steered>): ItemReport {
  return result.ok ? { item, done: result.value, refused: null } : { item, done: null, refused: result.refusal.code };
}
