import { z } from "zod";
import { about } from "./about";
import { code, externalId, filledText, LIMITS, language } from "./fields";

/** Body of `POST /flags`: a concern about a conversation or about what was sent in it. */
export const flagIntake = z.strictObject({
  external_id: externalId(),
  about,
  raised_by: z.enum(["source", "customer", "person"]),
  reason: code(),
  note: filledText(LIMITS.note).nullable().default(null),
  language: language().nullable().default(null).meta({ description: "Language of the note" }),
});
export type FlagIntake = z.output<typeof flagIntake>;
