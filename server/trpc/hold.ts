import { z } from "zod";
import { liftHold } from "../services/hold/lift-hold";
import { readHolds } from "../services/hold/read-holds";
import { setHold } from "../services/hold/set-hold";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(100);
const text = z.string().max(5_000);

export const holdRouter = router({
  page: procedure
    .input(z.object({ cursor }))
    .query(async ({ ctx, input }) => unwrap(await readHolds(ctx.rt, ctx.member, input))),
  set: procedure
    .input(
      z.object({
        scope: z.enum(["organisation", "subject", "conversation"]),
        reference: z.string().max(500),
        title: text,
        reason: text,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await setHold(ctx.rt, ctx.member, input))),
  lift: procedure
    .input(z.object({ hold: word, reason: text }))
    .mutation(async ({ ctx, input }) => unwrap(await liftHold(ctx.rt, ctx.member, input))),
});
