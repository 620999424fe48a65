import { z } from "zod";
import { readLateItems } from "../services/queue/late-items";
import { readMyDay } from "../services/queue/my-day";
import { readQueueList } from "../services/queue/queue-list";
import { readQueuePage } from "../services/queue/queue-page";
import { readQueueTexts } from "../services/queue/queue-texts";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const page = z.object({
  tab: z.enum(["waiting", "mine", "second_look", "decided"]),
  queue: z.string().max(100).optional(),
  cursor,
});

export const queueRouter = router({
  list: procedure.query(({ ctx }) => readQueueList(ctx.rt, ctx.member)),
  page: procedure.input(page).query(async ({ ctx, input }) => unwrap(await readQueuePage(ctx.rt, ctx.member, input))),
  late: procedure
    .input(z.object({ queue: z.string().max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readLateItems(ctx.rt, ctx.member, input.queue))),
  today: procedure.query(({ ctx }) => readMyDay(ctx.rt, ctx.member)),
  texts: procedure
    .input(z.object({ items: z.array(z.uuid()).max(50) }))
    .query(({ ctx, input }) => readQueueTexts(ctx.rt, ctx.member, input.items)),
});
