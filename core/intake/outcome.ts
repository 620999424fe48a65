import { z } from "zod";
import { aboutDraftOrConversation } from "./about";
import { code, externalId, filledText, instant, LIMITS } from "./fields";

const satisfaction = z
  .strictObject({ score: z.number(), min: z.number().default(1), max: z.number().default(5) })
  .refine((given) => given.min < given.max, { path: ["max"], message: "must be greater than min" })
  .refine((given) => given.score >= given.min && given.score <= given.max, {
    path: ["score"],
    message: "must lie between min and max",
  });

const error = z.strictObject({ code: code(), note: filledText(LIMITS.note).nullable().default(null) });

/** Body of `POST /outcomes`: how it turned out, as the source learned later. */
export const outcomeIntake = z
  .strictObject({
    external_id: externalId(),
    about: aboutDraftOrConversation,
    satisfaction: satisfaction.nullable().default(null),
    reopened: z.boolean().nullable().default(null),
    error: error.nullable().default(null).meta({ description: "A mistake that was found in the reply afterwards" }),
    occurred_at: instant().nullable().default(null),
  })
  .refine(
    (given) => given.satisfaction !== null || given.reopened !== null || given.error !== null,
    "must give satisfaction, reopened or error",
  );
export type OutcomeIntake = z.output<typeof outcomeIntake>;
