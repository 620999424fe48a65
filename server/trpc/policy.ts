import { z } from "zod";
import { DRY_RUN_DAYS, effectOfPolicy } from "../services/policy/dry-run-policy";
import { proposePolicy } from "../services/policy/propose-policy";
import { publishProposal } from "../services/policy/publish-proposal";
import { readPolicy } from "../services/policy/read-policy";
import { readProposal } from "../services/policy/read-proposal";
import { readProposals } from "../services/policy/read-proposals";
import { readEditor } from "../services/policy/read-rule-values";
import { rollBackPolicy } from "../services/policy/roll-back-policy";
import { saveProposal } from "../services/policy/save-proposal";
import { withdrawProposal } from "../services/policy/withdraw-proposal";
import { fitRiskModel } from "../services/risk/fit-risk-model";
import { procedure, router, unwrap } from "./trpc";

const version = z.int().min(1).max(2_147_483_647);
const body = z.record(z.string(), z.unknown());
const days = z.union(DRY_RUN_DAYS.map((each) => z.literal(each)));
const revised = z.object({ id: z.string().max(100), revision: z.int().min(0) });

export const policyRouter = router({
  read: procedure
    .input(z.object({ version: version.nullable() }))
    .query(async ({ ctx, input }) => unwrap(await readPolicy(ctx.rt, ctx.member, input.version))),
  proposals: procedure
    .input(z.object({ cursor: z.string().max(200).nullish() }))
    .query(async ({ ctx, input }) =>
      unwrap(await readProposals(ctx.rt, ctx.member, { cursor: input.cursor ?? undefined })),
    ),
  proposal: procedure
    .input(z.object({ id: z.string().max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readProposal(ctx.rt, ctx.member, input.id))),
  editor: procedure.query(async ({ ctx }) => unwrap(await readEditor(ctx.rt, ctx.member))),
  /** It changes nothing; it is sent like what does, since a policy is too long for an address. */
  effect: procedure
    .input(z.object({ body, days }))
    .mutation(async ({ ctx, input }) => unwrap(await effectOfPolicy(ctx.rt, ctx.member, input))),
  save: procedure
    .input(z.object({ id: z.string().max(100).nullable(), revision: z.int().min(0), base: version, body }))
    .mutation(async ({ ctx, input }) => unwrap(await saveProposal(ctx.rt, ctx.member, input))),
  propose: procedure
    .input(revised.extend({ note: z.string().max(4_000), days }))
    .mutation(async ({ ctx, input }) => unwrap(await proposePolicy(ctx.rt, ctx.member, input))),
  fitRisk: procedure
    .input(z.object({ note: z.string().max(500) }))
    .mutation(async ({ ctx, input }) => unwrap(await fitRiskModel(ctx.rt, ctx.member, input))),
  publish: procedure
    .input(revised)
    .mutation(async ({ ctx, input }) => unwrap(await publishProposal(ctx.rt, ctx.member, input))),
  withdraw: procedure.input(revised).mutation(async ({ ctx, input }) => {
    unwrap(await withdrawProposal(ctx.rt, ctx.member, input));
    return {};
  }),
  rollBack: procedure
    .input(z.object({ to: version, inForce: version, reason: z.string().max(4_000) }))
    .mutation(async ({ ctx, input }) => unwrap(await rollBackPolicy(ctx.rt, ctx.member, input))),
});
