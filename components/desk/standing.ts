import type { DeskItem } from "@/core/review/desk-view";

/**
 * How an item stands towards the person in front of the screen. Each has a screen of its own:
 * `yours` may be decided here; `elsewhere` is theirs, but this window does not hold the claim's token; `given` is another
 * person's by a lead's word; `seconded` waits for the second person, who this one cannot be, `reviewed` for a blind review of what this one decided; `overdue` was settled by the policy when nobody decided in time.
 */
export type Standing =
  | "yours"
  | "claiming"
  | "open"
  | "elsewhere"
  | "taken"
  | "given"
  | "seconded"
  | "reviewed"
  | "read_only"
  | "decided"
  | "superseded"
  | "stopped"
  | "overdue"
  | "withdrawn";

type Sitting = { mayClaim: boolean; holds: boolean; claiming: boolean; me: string };

export function standingOf(item: DeskItem, viewer: Sitting): Standing {
  if (item.state === "done") return "decided";
  if (item.state === "withdrawn") return withdrawnHow(item);
  if (item.draftState === "stopped") return "stopped";
  if (viewer.holds) return "yours";
  if (item.claim && !item.claim.mine) return "taken";
  if (!viewer.mayClaim) return "read_only";
  if (item.assignedTo !== null && item.assignedTo.id !== viewer.me) return "given";
  if (item.kind === "second_look" && item.barred) return item.blind === "review" ? "reviewed" : "seconded";
  if (viewer.claiming) return "claiming";
  return item.claim?.mine ? "elsewhere" : "open";
}

/** What a draft whose deadline passed can have become; a holding reply leaves it expired as well. */
const BY_DEADLINE: ReadonlySet<DeskItem["draftState"]> = new Set(["expired", "handed_over", "blocked"]);

function withdrawnHow(item: DeskItem): Standing {
  if (item.supersededBy !== null || item.draftState === "superseded") return "superseded";
  if (item.draftState === "stopped") return "stopped";
  return item.onExpiry !== null && BY_DEADLINE.has(item.draftState) ? "overdue" : "withdrawn";
}
