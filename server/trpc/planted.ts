import { z } from "zod";
import { catchRate } from "../services/oversight/catch-rate";
import { readLibrary } from "../services/planted/read-library";
import { retireCase } from "../services/planted/retire-case";
import { saveCase } from "../services/planted/save-case";
import { takeStarters } from "../services/planted/take-starters";
import { tryCase } from "../services/planted/try-case";
import { procedure, router, unwrap } from "./trpc";

const day = z.string().max(20).optional();

export const plantedRouter = router({
  library: procedure.query(async ({ ctx }) => unwrap(await readLibrary(ctx.rt, ctx.member))),
  rate: procedure
    .input(z.object({ of: z.enum(["team", "own"]), from: day, to: day }))
    .query(async ({ ctx, input }) => unwrap(await catchRate(ctx.rt, ctx.member, input))),
  try: procedure
    .input(z.object({ body: z.unknown() }))
    .mutation(async ({ ctx, input }) => unwrap(await tryCase(ctx.rt, ctx.member, input.body))),
  save: procedure
    .input(z.object({ id: z.string().max(100).nullable(), version: z.int().nullable(), body: z.unknown() }))
    .mutation(async ({ ctx, input }) => unwrap(await saveCase(ctx.rt, ctx.member, input))),
  retire: procedure
    .input(z.object({ id: z.string().max(100), version: z.int() }))
    .mutation(async ({ ctx, input }) => unwrap(await retireCase(ctx.rt, ctx.member, input))),
  takeStarters: procedure.mutation(async ({ ctx }) => unwrap(await takeStarters(ctx.rt, ctx.member))),
});
