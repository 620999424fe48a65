import { z } from "zod";
import { code, type EventShapes } from "./fields";

/** Who took the figures of review itself out of the console. */
export const OVERSIGHT_REPORT_EVENTS = {
  /** Days of the organisation's calendar, both inclusive; without a queue, all that the reader may see. */
  "oversight_report.downloaded": {
    version: 1,
    data: z.strictObject({
      first_day: z.iso.date(),
      last_day: z.iso.date(),
      queue: code.nullable(),
      format: z.enum(["pdf", "json"]),
    }),
  },
} as const satisfies EventShapes;
