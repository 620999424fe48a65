import type { DeskItem } from "@/core/review/desk-view";

/**
 * How an item stands towards the person in front of the screen. Each has a screen of its own:
 * `yours` may be decided here; `elsewhere` is theirs, but this window does not hold the claim's token.
 */
export type Standing =
  | "yours"
  | "claiming"
  | "open"
  | "elsewhere"
  | "taken"
  | "read_only"
  | "decided"
  | "superseded"
  | "stopped"
  | "withdrawn";

export function standingOf(item: DeskItem, viewer: { mayClaim: boolean; holds: boolean; claiming: boolean }): Standing {
  if (item.state === "done") return "decided";
  if (item.state === "withdrawn") return withdrawnHow(item);
  if (item.draftState === "stopped") return "stopped";
  if (viewer.holds) return "yours";
  if (item.claim && !item.claim.mine) return "taken";
  if (!viewer.mayClaim) return "read_only";
  if (viewer.claiming) return "claiming";
  return item.claim?.mine ? "elsewhere" : "open";
}

function withdrawnHow(item: DeskItem): Standing {
  if (item.supersededBy !== null || item.draftState === "superseded") return "superseded";
  return item.draftState === "stopped" ? "stopped" : "withdrawn";
}
