import { z } from "zod";
import { code, count, type EventShapes, id } from "./fields";

/** What happens by itself to an item that nobody decides. */
export const ESCALATION_EVENTS = {
  /** It moved up a step of its chain; the minutes are those of the policy. */
  "item.stepped": {
    version: 1,
    data: z.strictObject({ item: id, from_queue: code, queue: code, level: count, after_minutes: count }),
  },
  /** Its customer is told that somebody is looking into it; it goes on waiting. */
  "item.holding_reply": { version: 1, data: z.strictObject({ item: id, draft: id, release: id }) },
} as const satisfies EventShapes;
