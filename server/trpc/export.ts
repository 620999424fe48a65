import { z } from "zod";
import { DISCLOSURES } from "@/core/audit/bundle/disclosure";
import { EXPORT_LANGUAGES } from "@/core/audit/export-view";
import { cancelExport } from "../services/export/cancel-export";
import { readExportOptions, readExports } from "../services/export/read-exports";
import { requestExport } from "../services/export/request-export";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(100).optional();
const wish = z.object({
  from: word,
  to: word,
  team: word,
  item: word,
  subject: word,
  disclosure: z.enum(DISCLOSURES),
  language: z.enum(EXPORT_LANGUAGES),
});
const one = z.object({ id: z.string().max(100) });

export const exportRouter = router({
  page: procedure
    .input(z.object({ cursor }))
    .query(async ({ ctx, input }) => unwrap(await readExports(ctx.rt, ctx.member, input))),
  options: procedure.query(async ({ ctx }) => unwrap(await readExportOptions(ctx.rt, ctx.member))),
  request: procedure
    .input(wish)
    .mutation(async ({ ctx, input }) => unwrap(await requestExport(ctx.rt, ctx.member, input))),
  cancel: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await cancelExport(ctx.rt, ctx.member, input.id))),
});
