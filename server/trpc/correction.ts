import { z } from "zod";
import { CORRECTION_SAYS, CORRECTION_STATES } from "@/core/privacy/correction-view";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import { correctDetection } from "../services/correction/correct-detection";
import { readCorrections } from "../services/correction/read-corrections";
import { revokeCorrection } from "../services/correction/revoke-correction";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

export const correctionRouter = router({
  page: procedure
    .input(
      z.object({
        state: z.enum(CORRECTION_STATES).optional(),
        says: z.enum(CORRECTION_SAYS).optional(),
        kind: z.enum(PII_KINDS).optional(),
        member: z.string().max(100).optional(),
        cursor,
      }),
    )
    .query(async ({ ctx, input }) => unwrap(await readCorrections(ctx.rt, ctx.member, input))),
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
