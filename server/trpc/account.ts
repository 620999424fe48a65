import { z } from "zod";
import { endOtherSessions, endSession, readSessions } from "../services/account/sessions";
import { procedure, router, unwrap } from "./trpc";

export const accountRouter = router({
  sessions: procedure.query(({ ctx }) => readSessions(ctx.rt, ctx.token)),
  endSession: procedure.input(z.object({ session: z.uuid() })).mutation(async ({ ctx, input }) => {
    unwrap(await endSession(ctx.rt, ctx.member, ctx.token, input.session));
    return {};
  }),
  endOthers: procedure.mutation(async ({ ctx }) => ({
    ended: unwrap(await endOtherSessions(ctx.rt, ctx.member, ctx.token)),
  })),
});
