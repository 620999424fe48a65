import { z } from "zod";
import { addReason, changeReason, moveReason, switchReason } from "../services/reason/change-reasons";
import { readReasons } from "../services/reason/read-reasons";
import { procedure, router, unwrap } from "./trpc";

const title = z.object({ en: z.string().max(500), de: z.string().max(500) });
const one = z.object({ code: z.string().max(200) });

export const reasonRouter = router({
  /** Retired ones too: only active ones can be chosen, all can be read. */
  list: procedure.query(({ ctx }) => readReasons(ctx.rt, ctx.member)),
  add: procedure.input(title).mutation(async ({ ctx, input }) => {
    unwrap(await addReason(ctx.rt, ctx.member, input));
    return {};
  }),
  change: procedure.input(one.extend({ title })).mutation(async ({ ctx, input }) => {
    unwrap(await changeReason(ctx.rt, ctx.member, input.code, input.title));
    return {};
  }),
  move: procedure.input(one.extend({ direction: z.enum(["up", "down"]) })).mutation(async ({ ctx, input }) => {
    unwrap(await moveReason(ctx.rt, ctx.member, input.code, input.direction));
    return {};
  }),
  switch: procedure.input(one.extend({ active: z.boolean() })).mutation(async ({ ctx, input }) => {
    unwrap(await switchReason(ctx.rt, ctx.member, input.code, input.active));
    return {};
  }),
});
