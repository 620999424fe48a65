import { z } from "zod";
import { isFeature } from "@/core/risk/features";

const share = z.number().min(0).max(1);
const logOdds = z.number().min(-1_000).max(1_000);
const day = z.iso.date();

const weight = z.strictObject({
  feature: z.string().max(100).refine(isFeature, "is not something that a draft is known by"),
  mean: z.number().min(-1e6).max(1e6),
  scale: z.number().min(0).max(1e6),
  weight: logOdds,
});

const fit = z.strictObject({
  decisions: z.int().min(1),
  problems: z.int().min(0),
  conversations: z.int().min(1),
  from: day,
  to: day,
  penalty: z.number().min(0),
  auroc: share,
  auroc_low: share,
  auroc_high: share,
  brier: share,
  reliability: z
    .array(z.strictObject({ from: share, to: share, decisions: z.int().min(1), said: share, was: share }))
    .max(20),
});

/** The `risk` of a policy file. */
export const riskModel = z
  .strictObject({
    schema: z.literal(1),
    origin: z.enum(["prior", "fitted"]),
    intercept: logOdds,
    weights: z.array(weight).min(1, "must weigh at least one thing").max(200),
    calibration: z.strictObject({ slope: z.number().positive().max(1_000), offset: logOdds }).nullable(),
    fit: fit.nullable(),
  })
  .superRefine(({ origin, weights, fit: figures }, context) => {
    const names = weights.map(({ feature }) => feature);
    for (const [index, name] of names.entries())
      if (names.indexOf(name) < index)
        context.addIssue({ code: "custom", path: ["weights", index, "feature"], message: "is weighed already" });
    if ((origin === "fitted") !== (figures !== null))
      context.addIssue({
        code: "custom",
        path: ["fit"],
        message: origin === "fitted" ? "must say what it was fitted on" : "has no meaning where nothing was fitted",
      });
  });
