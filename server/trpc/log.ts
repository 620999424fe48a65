import { z } from "zod";
import { readAnchor } from "../services/log/read-anchor";
import { readEntries, readInclusion, readLeaves } from "../services/log/read-entries";
import { readIndexes } from "../services/log/read-indexes";
import { readLogState } from "../services/log/read-log-state";
import { readSeal, readSealOfDecision } from "../services/log/read-seal";
import { procedure, router, unwrap } from "./trpc";

const id = z.string().max(100);
const count = z.int().nonnegative();
const range = z.object({ from: count, to: count });

export const logRouter = router({
  state: procedure.query(({ ctx }) => readLogState(ctx.rt, ctx.member)),
  seal: procedure
    .input(z.object({ event: id }))
    .query(async ({ ctx, input }) => unwrap(await readSeal(ctx.rt, ctx.member, input.event))),
  sealOfDecision: procedure
    .input(z.object({ decision: id }))
    .query(async ({ ctx, input }) => unwrap(await readSealOfDecision(ctx.rt, ctx.member, input.decision))),
  indexes: procedure
    .input(z.object({ events: z.array(z.uuid()).max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readIndexes(ctx.rt, ctx.member, input.events))),
  anchor: procedure
    .input(z.object({ seen: count.nullable() }))
    .query(async ({ ctx, input }) => unwrap(await readAnchor(ctx.rt, ctx.member, input.seen))),
  entries: procedure.input(range).query(async ({ ctx, input }) => unwrap(await readEntries(ctx.rt, ctx.member, input))),
  leaves: procedure
    .input(range.extend({ size: count }))
    .query(async ({ ctx, input }) => unwrap(await readLeaves(ctx.rt, ctx.member, input))),
  inclusion: procedure
    .input(z.object({ index: count, size: count }))
    .query(async ({ ctx, input }) => unwrap(await readInclusion(ctx.rt, ctx.member, input))),
});
