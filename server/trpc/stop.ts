import { z } from "zod";
import { readStopRecord } from "../services/stop/stop-record";
import { readStops, setStop } from "../services/stop/stop-switch";
import { procedure, router, unwrap } from "./trpc";

const input = z.object({
  scope: z.enum(["organisation", "source"]),
  source: z.string().max(100).optional(),
  on: z.boolean(),
  reason: z.string().max(1_000).default(""),
});

export const stopRouter = router({
  read: procedure.query(({ ctx }) => readStops(ctx.rt, ctx.member)),
  /** In force and past. */
  record: procedure.query(async ({ ctx }) => unwrap(await readStopRecord(ctx.rt, ctx.member))),
  set: procedure.input(input).mutation(async ({ ctx, input: given }) => {
    unwrap(await setStop(ctx.rt, ctx.member, given));
    return {};
  }),
});
