import { z } from "zod";
import { changeTeam, createTeam } from "../services/team/set-team";
import { readTeams } from "../services/team/team-list";
import { procedure, router, unwrap } from "./trpc";

const team = z.object({ name: z.string().max(200), queues: z.array(z.string().max(100)).max(200) });

export const teamRouter = router({
  list: procedure.query(async ({ ctx }) => unwrap(await readTeams(ctx.rt, ctx.member))),
  create: procedure.input(team).mutation(async ({ ctx, input }) => unwrap(await createTeam(ctx.rt, ctx.member, input))),
  change: procedure.input(team.extend({ team: z.uuid() })).mutation(async ({ ctx, input }) => {
    unwrap(await changeTeam(ctx.rt, ctx.member, input.team, input));
    return {};
  }),
});
