import { whoIsOn } from "../services/presence/who-is-on";
import { procedure, router, unwrap } from "./trpc";

export const peopleRouter = router({
  on: procedure.query(async ({ ctx }) => unwrap(await whoIsOn(ctx.rt, ctx.member))),
});
