import { z } from "zod";
import { ROLES } from "@/core/identity/roles";
import { changeRoles } from "../services/member/change-roles";
import { disableMember, enableMember } from "../services/member/disable-member";
import { readMemberPage } from "../services/member/member-page";
import { readRoleHolders } from "../services/member/role-holders";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

export const heldRoles = z.array(z.object({ role: z.enum(ROLES), team: z.uuid().nullable() })).max(100);

const one = z.object({ member: z.uuid() });
const page = z.object({ state: z.enum(["active", "disabled"]).optional(), cursor });

export const memberRouter = router({
  page: procedure.input(page).query(async ({ ctx, input }) => unwrap(await readMemberPage(ctx.rt, ctx.member, input))),
  holders: procedure.query(async ({ ctx }) => unwrap(await readRoleHolders(ctx.rt, ctx.member))),
  changeRoles: procedure.input(one.extend({ roles: heldRoles })).mutation(async ({ ctx, input }) => {
    unwrap(await changeRoles(ctx.rt, ctx.member, input));
    return {};
  }),
  disable: procedure.input(one).mutation(async ({ ctx, input }) => {
    unwrap(await disableMember(ctx.rt, ctx.member, input.member));
    return {};
  }),
  enable: procedure.input(one).mutation(async ({ ctx, input }) => {
    unwrap(await enableMember(ctx.rt, ctx.member, input.member));
    return {};
  }),
});
