import { z } from "zod";
import { WEEKDAYS } from "@/core/policy/escalation";
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
  oversight: z
    .looseObject({
      planted: z.looseObject({}).optional(),
      second_review: z.looseObject({}).optional(),
      samples: z.looseObject({}).optional(),
    })
    .optional(),
  escalation: z
    .looseObject({
      chains: z.array(z.looseObject({ queue: z.string(), steps: z.array(z.looseObject({ to: z.string() })) })),
    })
    .optional(),
  working_hours: z
    .looseObject({
      time_zone: z.string(),
      hours: z.array(z.looseObject({ day: z.enum(WEEKDAYS), from: z.string(), to: z.string() })),
      closed_on: z.array(z.iso.date()),
    })
    .optional(),
  bulk: z.looseObject({}).optional(),
  // Nobody writes on it by hand: it is fitted, or it is as it was.
  risk: riskModel.optional(),
});

/** Whether a policy that is still being written has its parts in their places, so that it can be shown and written on. */
export function hasPolicyShape(body: unknown): boolean {
  return shape.safeParse(body).success;
}
