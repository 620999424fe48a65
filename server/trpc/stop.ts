import { z } from "zod";
import { STOP_SCOPES } from "@/core/review/stop-scope";
import { drillStop } from "../services/stop/drill-stop";
import { readStopScopes } from "../services/stop/read-stop-scopes";
import { readStopRecord } from "../services/stop/stop-record";
import { readStops, setStop } from "../services/stop/stop-switch";
import { procedure, router, unwrap } from "./trpc";

const scope = z.object({
  scope: z.enum(STOP_SCOPES),
  source: z.string().max(100).optional(),
  value: z.string().max(200).optional(),
  reason: z.string().max(1_000).default(""),
});
const input = scope.extend({ on: z.boolean() });

export const stopRouter = router({
  read: procedure.query(({ ctx }) => readStops(ctx.rt, ctx.member)),
  /** In force and past. */
  record: procedure.query(async ({ ctx }) => unwrap(await readStopRecord(ctx.rt, ctx.member))),
  /** What can be stopped, with how much of it is in flight. */
  scopes: procedure.query(async ({ ctx }) => unwrap(await readStopScopes(ctx.rt, ctx.member))),
  drill: procedure
    .input(scope)
    .mutation(async ({ ctx, input: given }) => unwrap(await drillStop(ctx.rt, ctx.member, given))),
  set: procedure.input(input).mutation(async ({ ctx, input: given }) => {
    unwrap(await setStop(ctx.rt, ctx.member, given));
    return {};
  }),
});
