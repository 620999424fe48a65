import { z } from "zod";
import { invite, inviteAgain, readInvitations, revokeInvitationOf } from "../services/invitation/invite";
import { heldRoles } from "./member";
import { procedure, router, unwrap } from "./trpc";

const one = z.object({ invitation: z.uuid() });

export const invitationRouter = router({
  list: procedure.query(async ({ ctx }) => unwrap(await readInvitations(ctx.rt, ctx.member))),
  invite: procedure
    .input(z.object({ email: z.string().max(400), roles: heldRoles }))
    .mutation(async ({ ctx, input }) => unwrap(await invite(ctx.rt, ctx.member, input))),
  again: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await inviteAgain(ctx.rt, ctx.member, input.invitation))),
  revoke: procedure.input(one).mutation(async ({ ctx, input }) => {
    unwrap(await revokeInvitationOf(ctx.rt, ctx.member, input.invitation));
    return {};
  }),
});
