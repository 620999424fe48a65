import { z } from "zod";
import { markRead, readNotifications } from "../services/notification/read-notifications";
import { procedure, router } from "./trpc";

export const notificationRouter = router({
  list: procedure.query(({ ctx }) => readNotifications(ctx.rt, ctx.member)),
  markRead: procedure.input(z.object({ upTo: z.iso.datetime() })).mutation(async ({ ctx, input }) => {
    await markRead(ctx.rt, ctx.member, new Date(input.upTo));
    return {};
  }),
});
