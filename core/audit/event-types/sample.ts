import { z } from "zod";
import { SAMPLE_GROUNDS } from "@/core/insight/sampling";
import { code, count, type EventShapes, id, time } from "./fields";

/** Millionths of 1: a chance as a whole number. */
const chance = z.int().min(0).max(1_000_000);

/** Replies that went out and are looked at afterwards; what was thought of one is the `item.decided` of its item. */
export const SAMPLE_EVENTS = {
  /** `chance` is what was known then; `sample.weighed` makes it exact once the week is over. */
  "sample.drawn": {
    version: 1,
    data: z.strictObject({
      item: id,
      draft: id,
      release: id,
      source: id,
      language: code,
      queue: code,
      ground: z.enum(SAMPLE_GROUNDS),
      chance: chance.min(1),
    }),
  },
  /**
   * A week that is over (its Monday, UTC), by source and language: how many replies went out that no rule had marked, how
   * many of them were drawn, and the chance that each of them had. It takes the place of the chance told by `sample.drawn`
   * for every draw of that source and language whose reply went out between `since` and the week's end and whose ground is
   * not `rule`. `since` is the week's beginning, or later where the policy changed its terms in it.
   */
  "sample.weighed": {
    version: 1,
    data: z.strictObject({
      week: z.iso.date(),
      since: time,
      strata: z.array(z.strictObject({ source: id, language: code, released: count, drawn: count, chance })),
    }),
  },
} as const satisfies EventShapes;
