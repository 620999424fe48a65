import { z } from "zod";
import { OUTCOMES, SEVERITIES } from "@/core/review/words";
import { riskModel } from "@/core/risk/parse-model";

const inBoth = z.looseObject({ en: z.string(), de: z.string() });

const shape = z.looseObject({
  name: z.string(),
  holding_reply: inBoth,
  queues: z.array(z.looseObject({ id: z.string(), title: inBoth, escalates_to: z.string() })),
  rules: z.array(
    z.looseObject({
      id: z.string(),
      title: inBoth,
      when: z.looseObject({}),
      // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
      then: z.enum(OUTCOMES),
    }),
  ),
  tool_rules: z
    .array(
      z.looseObject({ id: z.string(), title: inBoth, severity: z.enum(SEVERITIES), unread: z.string().optional() }),
    )
    .optional(),
  judge: z.looseObject({ most_severe: z.enum(SEVERITIES) }).optional(),
  // Nobody writes on it by hand: it is fitted, or it is as it was.
  risk: riskModel.optional(),
});

/** Whether a policy that is still being written has its parts in their places, so that it can be shown and written on. */
export function hasPolicyShape(body: unknown): boolean {
  return shape.safeParse(body).success;
}
