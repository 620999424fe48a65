import { z } from "zod";
import { addSnippet, changeSnippet, moveSnippet, switchSnippet } from "../services/snippet/change-snippets";
import { readSnippets } from "../services/snippet/read-snippets";
import { procedure, router, unwrap } from "./trpc";

const words = z.object({
  title: z.string().max(500),
  text: z.object({ en: z.string().max(10_000), de: z.string().max(10_000) }),
});
const one = z.object({ snippet: z.string().max(100) });

/** Texts kept ready: the organisation's and one's own. */
export const snippetRouter = router({
  list: procedure.query(async ({ ctx }) => unwrap(await readSnippets(ctx.rt, ctx.member))),
  add: procedure.input(words.extend({ own: z.boolean() })).mutation(async ({ ctx, input: { own, ...said } }) => {
    unwrap(await addSnippet(ctx.rt, ctx.member, own, said));
    return {};
  }),
  change: procedure.input(words.extend(one.shape)).mutation(async ({ ctx, input: { snippet, ...said } }) => {
    unwrap(await changeSnippet(ctx.rt, ctx.member, snippet, said));
    return {};
  }),
  move: procedure.input(one.extend({ direction: z.enum(["up", "down"]) })).mutation(async ({ ctx, input }) => {
    unwrap(await moveSnippet(ctx.rt, ctx.member, input.snippet, input.direction));
    return {};
  }),
  switch: procedure.input(one.extend({ active: z.boolean() })).mutation(async ({ ctx, input }) => {
    unwrap(await switchSnippet(ctx.rt, ctx.member, input.snippet, input.active));
    return {};
  }),
});
