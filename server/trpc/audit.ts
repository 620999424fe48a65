import { z } from "zod";
import { readEvent } from "../services/audit/read-event";
import { readEventOptions, readEventPage } from "../services/audit/read-event-page";
import { readLife } from "../services/audit/read-life";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(100).optional();
const page = z.object({ type: word, actor: word, about: word, from: word, to: word, index: word, cursor });
const one = z.object({ id: z.string().max(100) });

export const auditRouter = router({
  page: procedure.input(page).query(async ({ ctx, input }) => unwrap(await readEventPage(ctx.rt, ctx.member, input))),
  options: procedure.query(async ({ ctx }) => unwrap(await readEventOptions(ctx.rt, ctx.member))),
  event: procedure.input(one).query(async ({ ctx, input }) => unwrap(await readEvent(ctx.rt, ctx.member, input.id))),
  life: procedure.input(one).query(async ({ ctx, input }) => unwrap(await readLife(ctx.rt, ctx.member, input.id))),
});
