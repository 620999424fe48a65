import { z } from "zod";
import { CHECK_IDS } from "@/core/checks/check";
import { readAttention } from "../services/attention/read-attention";
import { proposeWithoutCheck, tryWithoutCheck } from "../services/attention/try-without-check";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(200).optional();
const check = z.enum(CHECK_IDS);

export const attentionRouter = router({
  read: procedure
    .input(z.object({ days: z.int(), queue: word, source: word }))
    .query(async ({ ctx, input }) => unwrap(await readAttention(ctx.rt, ctx.member, input))),
  without: procedure
    .input(z.object({ check }))
    .query(async ({ ctx, input }) => unwrap(await tryWithoutCheck(ctx.rt, ctx.member, input.check))),
  propose: procedure
    .input(z.object({ check, note: z.string().max(4000) }))
    .mutation(async ({ ctx, input }) => unwrap(await proposeWithoutCheck(ctx.rt, ctx.member, input))),
});
