import { z } from "zod";
import { MOST_ITEMS } from "@/core/review/lead-view";
import { STUCK_STATES } from "@/core/review/stuck";
import { handOverStuck } from "../services/stuck/hand-over-stuck";
import { queueBlocked } from "../services/stuck/queue-blocked";
import { retryReplies } from "../services/stuck/retry-replies";
import { readStuck } from "../services/stuck/stuck-list";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const drafts = z.object({ drafts: z.array(z.uuid()).min(1).max(MOST_ITEMS) });

export const stuckRouter = router({
  page: procedure
    .input(z.object({ state: z.enum(STUCK_STATES), cursor }))
    .query(async ({ ctx, input }) => unwrap(await readStuck(ctx.rt, ctx.member, input))),
  queue: procedure
    .input(drafts.extend({ queue: z.string().max(100).nullable() }))
    .mutation(async ({ ctx, input }) => unwrap(await queueBlocked(ctx.rt, ctx.member, input.drafts, input.queue))),
  retry: procedure.input(drafts).mutation(({ ctx, input }) => retryReplies(ctx.rt, ctx.member, input.drafts)),
  handOver: procedure.input(drafts).mutation(({ ctx, input }) => handOverStuck(ctx.rt, ctx.member, input.drafts)),
});
