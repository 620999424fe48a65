import { z } from "zod";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import { correctDetection } from "../services/correction/correct-detection";
import { revokeCorrection } from "../services/correction/revoke-correction";
import { procedure, router, unwrap } from "./trpc";

export const correctionRouter = router({
  make: procedure
    .input(
      z.object({
        item: z.string().max(100),
        words: z.string().max(300),
        personal: z.boolean(),
        kind: z.enum(PII_KINDS),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await correctDetection(ctx.rt, ctx.member, input))),
  revoke: procedure.input(z.object({ correction: z.string().max(100) })).mutation(async ({ ctx, input }) => {
    unwrap(await revokeCorrection(ctx.rt, ctx.member, input.correction));
    return {};
  }),
});
