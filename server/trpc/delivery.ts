import { z } from "zod";
import { retryDelivery } from "../services/stuck/retry-delivery";
import { readDeliveries } from "../services/webhook/read-deliveries";
import { readDelivery } from "../services/webhook/read-delivery";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const one = z.object({ delivery: z.string().max(100) });
const page = z.object({
  source: z.string().max(100).optional(),
  type: z.string().max(100).optional(),
  state: z.enum(["pending", "delivered", "failed"]).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  cursor,
});

export const deliveryRouter = router({
  page: procedure
    .input(page)
    .query(async ({ ctx, input: { cursor, ...filter } }) =>
      unwrap(await readDeliveries(ctx.rt, ctx.member, filter, cursor)),
    ),
  read: procedure
    .input(one)
    .query(async ({ ctx, input }) => unwrap(await readDelivery(ctx.rt, ctx.member, input.delivery))),
  retry: procedure.input(one).mutation(async ({ ctx, input }) => {
    unwrap(await retryDelivery(ctx.rt, ctx.member, input.delivery));
    return {};
  }),
});
