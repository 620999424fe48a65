import { z } from "zod";
import { DECISION_KINDS } from "@/core/review/words";
import { code, count, type EventShapes, id } from "./fields";

/** How people are watched over who watch over the AI: what they opened, and what a second one thought of it. */
export const OVERSIGHT_EVENTS = {
  /** Somebody who holds the item opened a finding of it; `finding` is its position in the disposition. */
  "evidence.opened": { version: 1, data: z.strictObject({ item: id, disposition: id, finding: count }) },
  /** The second person's own judgement, before the first one's (`of`) was shown to them. */
  "review.formed": { version: 1, data: z.strictObject({ item: id, of: id, kind: z.enum(DECISION_KINDS) }) },
  /** The decision `of` is judged once more, by somebody who does not see it. */
  "review.drawn": { version: 1, data: z.strictObject({ item: id, of: id, draft: id, queue: code }) },
  "review.compared": {
    version: 1,
    data: z.strictObject({
      item: id,
      of: id,
      draft: id,
      queue: code,
      first: z.enum(DECISION_KINDS),
      second: z.enum(DECISION_KINDS),
      agree: z.boolean(),
    }),
  },
} as const satisfies EventShapes;
