import { z } from "zod";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { BULK_DECISIONS } from "@/core/review/bulk";
import { decideBulk } from "../services/bulk/decide-bulk";
import { keepUnsentOfBulk } from "../services/bulk/keep-unsent-of-bulk";
import { giveBulkUp, leaveItemOut } from "../services/bulk/leave-out";
import { openOfBulk } from "../services/bulk/open-of-bulk";
import { readAlike } from "../services/bulk/read-alike";
import { readBulk } from "../services/bulk/read-bulk";
import { startBulk } from "../services/bulk/start-bulk";
import { undoBulk } from "../services/bulk/undo-bulk";
import { procedure, router, unwrap } from "./trpc";

const bulk = z.object({ bulk: z.string().max(100) });
const one = bulk.extend({ item: z.string().max(100) });
const alike = z.object({ queue: z.string().max(100), check: z.enum(CHECK_IDS), code: z.enum(FINDING_CODES) });
const command = bulk.extend({
  kind: z.enum(BULK_DECISIONS),
  reason: z.string().max(100).optional(),
  note: z.string().max(4_000).optional(),
});

const unsent = bulk.extend({
  work: z.strictObject({ reason: z.string().max(100).nullable(), note: z.string().max(4_000) }).nullable(),
});

/** Items that wait for the same finding, decided together after a sample of them was read. */
export const bulkRouter = router({
  alike: procedure.query(async ({ ctx }) => unwrap(await readAlike(ctx.rt, ctx.member))),
  read: procedure.input(bulk).query(async ({ ctx, input }) => unwrap(await readBulk(ctx.rt, ctx.member, input.bulk))),
  start: procedure.input(alike).mutation(async ({ ctx, input }) => unwrap(await startBulk(ctx.rt, ctx.member, input))),
  open: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await openOfBulk(ctx.rt, ctx.member, input.bulk, input.item))),
  leaveOut: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await leaveItemOut(ctx.rt, ctx.member, input.bulk, input.item))),
  giveUp: procedure.input(bulk).mutation(async ({ ctx, input }) => {
    unwrap(await giveBulkUp(ctx.rt, ctx.member, input.bulk));
    return {};
  }),
  keepUnsent: procedure.input(unsent).mutation(async ({ ctx, input }) => {
    unwrap(await keepUnsentOfBulk(ctx.rt, ctx.member, input.bulk, input.work));
    return {};
  }),
  decide: procedure
    .input(command)
    .mutation(async ({ ctx, input }) => unwrap(await decideBulk(ctx.rt, ctx.member, input))),
  undo: procedure
    .input(bulk)
    .mutation(async ({ ctx, input }) => unwrap(await undoBulk(ctx.rt, ctx.member, input.bulk))),
});
