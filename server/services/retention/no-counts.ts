import { RETENTION_CATEGORIES } from "@/core/privacy/privacy-policy";
import type { RunCounts } from "@/core/privacy/retention-view";

/** Of a run that has not looked yet. */
export const NO_COUNTS: RunCounts = {
  categories: Object.fromEntries(
    RETENTION_CATEGORIES.map((category) => [
      category,
      { due: 0, done: 0, held: 0, restricted: 0, busy: 0, oldest: null },
    ]),
  ) as RunCounts["categories"],
  holds: [],
};
