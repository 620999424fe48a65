import { z } from "zod";
import { readVolumes } from "../services/oversight/read-volumes";
import { readSampleFigures } from "../services/oversight/sample-figures";
import { procedure, router, unwrap } from "./trpc";

export const sampleRouter = router({
  figures: procedure
    .input(z.object({ weeks: z.int(), queue: z.string().max(200).optional() }))
    .query(async ({ ctx, input }) => unwrap(await readSampleFigures(ctx.rt, ctx.member, input))),
  volumes: procedure.query(async ({ ctx }) => unwrap(await readVolumes(ctx.rt, ctx.member))),
});
