import { z } from "zod";
import { MOST_ITEMS } from "@/core/review/lead-view";
import { PRIORITIES } from "@/core/review/words";
import { assignItems } from "../services/lead/assign-items";
import { moveItems } from "../services/lead/move-items";
import { prioritiseItems } from "../services/lead/prioritise-items";
import { readBoard } from "../services/lead/read-board";
import { readColleagues } from "../services/lead/read-colleagues";
import { takeOverItems } from "../services/lead/take-over-items";
import { procedure, router, unwrap } from "./trpc";

const queue = z.string().max(100);
const items = z.object({ items: z.array(z.uuid()).min(1).max(MOST_ITEMS) });

/** Every verb answers for each item what became of it. */
export const leadRouter = router({
  board: procedure.query(({ ctx }) => readBoard(ctx.rt, ctx.member)),
  colleagues: procedure
    .input(z.object({ queue }))
    .query(async ({ ctx, input }) => unwrap(await readColleagues(ctx.rt, ctx.member, input.queue))),
  assign: procedure
    .input(items.extend({ to: z.uuid().nullable() }))
    .mutation(async ({ ctx, input }) => unwrap(await assignItems(ctx.rt, ctx.member, input.items, input.to))),
  move: procedure
    .input(items.extend({ queue }))
    .mutation(async ({ ctx, input }) => unwrap(await moveItems(ctx.rt, ctx.member, input.items, input.queue))),
  prioritise: procedure
    .input(items.extend({ priority: z.enum(PRIORITIES) }))
    .mutation(({ ctx, input }) => prioritiseItems(ctx.rt, ctx.member, input.items, input.priority)),
  takeOver: procedure.input(items).mutation(({ ctx, input }) => takeOverItems(ctx.rt, ctx.member, input.items)),
});
