import { z } from "zod";
import { readOversightReport } from "../services/oversight/read-oversight-report";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(200).optional();

export const oversightReportRouter = router({
  read: procedure
    .input(z.object({ from: word, to: word, queue: word }))
    .query(async ({ ctx, input }) => unwrap(await readOversightReport(ctx.rt, ctx.member, input))),
});
