import { z } from "zod";
import { planRetention } from "../services/retention/plan-retention";
import { readRetention, readRetentionRun } from "../services/retention/read-runs";
import { requestRetention } from "../services/retention/request-retention";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(100);

export const retentionRouter = router({
  page: procedure
    .input(z.object({ cursor }))
    .query(async ({ ctx, input }) => unwrap(await readRetention(ctx.rt, ctx.member, input))),
  run: procedure
    .input(z.object({ id: word }))
    .query(async ({ ctx, input }) => unwrap(await readRetentionRun(ctx.rt, ctx.member, input.id))),
  plan: procedure.mutation(async ({ ctx }) => unwrap(await planRetention(ctx.rt, ctx.member))),
  request: procedure.mutation(async ({ ctx }) => unwrap(await requestRetention(ctx.rt, ctx.member))),
});
