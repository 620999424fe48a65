import { z } from "zod";
import { readPolicy } from "../services/policy/read-policy";
import { procedure, router, unwrap } from "./trpc";

export const policyRouter = router({
  read: procedure
    .input(z.object({ version: z.int().min(1).max(2_147_483_647).nullable() }))
    .query(async ({ ctx, input }) => unwrap(await readPolicy(ctx.rt, ctx.member, input.version))),
});
