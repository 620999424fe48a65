import { z } from "zod";
import { find } from "../services/find/find";
import { procedure, router, unwrap } from "./trpc";

export const findRouter = router({
  /** A mutation for its method: what is searched for may name a customer, and belongs into no URL and no log of URLs. */
  find: procedure
    .input(z.object({ text: z.string().max(200) }))
    .mutation(async ({ ctx, input }) => unwrap(await find(ctx.rt, ctx.member, input.text))),
});
