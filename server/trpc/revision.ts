import { z } from "zod";
import { askAgain } from "../services/revision/ask-again";
import { readWrittenAgain } from "../services/revision/read-written-again";
import { procedure, router, unwrap } from "./trpc";

const item = z.object({ item: z.string().max(100) });
const asking = item.extend({
  token: z.string().max(200),
  seen: z.string().max(200),
  instruction: z.string().max(4_000),
  placeholders: z.string().max(100).optional(),
});

/** Held drafts that their source writes again. */
export const revisionRouter = router({
  ask: procedure.input(asking).mutation(async ({ ctx, input }) => unwrap(await askAgain(ctx.rt, ctx.member, input))),
  read: procedure
    .input(item)
    .query(async ({ ctx, input }) => unwrap(await readWrittenAgain(ctx.rt, ctx.member, input.item))),
});
