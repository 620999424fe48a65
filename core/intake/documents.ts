import { z } from "zod";
import { code, distinct, externalId, filledText, instant, LIMITS, language, line, uri } from "./fields";

const identity = {
  id: externalId(),
  title: line(LIMITS.name),
  kind: code().meta({ description: "policy, article, macro …" }),
  party: z
    .enum(["first", "third"])
    .meta({ description: "Whose words they are: the organisation's or somebody else's" }),
  version: line(LIMITS.id).nullable().default(null),
  uri: uri().nullable().default(null),
};

/** A document that a draft used; without `version` the newest known one is meant, and `text` may have been sent before. */
export const usedDocument = z.strictObject({
  ...identity,
  text: filledText(LIMITS.documentText).nullable().default(null),
  retrieved_at: instant().nullable().default(null),
});
export type UsedDocument = z.output<typeof usedDocument>;

/** A document's text under its id and version; without a version it becomes the newest. */
const document = z.strictObject({
  ...identity,
  text: filledText(LIMITS.documentText),
  language: language().nullable().default(null),
});
export type DocumentIntake = z.output<typeof document>;

/** Body of `POST /documents`. */
export const documentsIntake = z.strictObject({
  documents: z
    .array(document)
    .min(1)
    .max(LIMITS.documents)
    .superRefine(distinct("id", (record) => `${record.id}\n${record.version ?? ""}`)),
});
export type DocumentsIntake = z.output<typeof documentsIntake>;
