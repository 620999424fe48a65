import { z } from "zod";

const share = z.number().gt(0).max(1);

/**
 * How an organisation watches over its own review. Each part is off until the policy names it; shares are of 1.
 * @property planted of what is taken from a queue, this share is a draft with a known fault
 * @property second_review of the replies that people decided, this share is judged once more by somebody else, who does not see how
 * @property blind_second under two people, the second forms a judgement before the first's reasons are shown
 * @property samples of the replies that went out, this share is looked at afterwards; of each source and language at least `floor` a week
 */
export type Oversight = {
  planted?: { share: number };
  second_review?: { share: number };
  blind_second?: true;
  samples?: { share: number; floor: number };
};

export const oversight = z.strictObject({
  planted: z
    .strictObject({ share: share.max(0.2, "must not be above 0.2: people come to decide real replies") })
    .optional(),
  second_review: z.strictObject({ share }).optional(),
  blind_second: z.literal(true).optional(),
  samples: z.strictObject({ share: share.or(z.literal(0)), floor: z.int().min(0).max(1000) }).optional(),
}) satisfies z.ZodType<Oversight>;
