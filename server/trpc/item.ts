import { z } from "zod";
import { done } from "@/core/result";
import type { UndoGrant } from "@/core/review/desk-view";
import { DECISION_KINDS } from "@/core/review/words";
import { claim, extend, unclaim } from "../services/review/claim-item";
import { decide } from "../services/review/decide-item";
import { readItem } from "../services/review/read-item";
import { readSimilarCases } from "../services/review/similar-cases";
import { undo } from "../services/review/undo-decision";
import { readWhatCameAfter } from "../services/review/what-came-after";
import { procedure, router, type TrpcContext, unwrap } from "./trpc";

const item = z.object({ item: z.string().max(100) });
const held = item.extend({ token: z.string().max(200) });
const decision = held.extend({
  seen: z.string().max(200),
  kind: z.enum(DECISION_KINDS),
  text: z.string().max(20_000).optional(),
  reason: z.string().max(100).optional(),
  note: z.string().max(4_000).optional(),
  placeholders: z.string().max(100).optional(),
});

type MemberOf = NonNullable<TrpcContext["member"]>;

/** The item as it is after its decision was undone, with the token. */
async function granted(
  rt: TrpcContext["rt"],
  member: MemberOf,
  id: string,
  grant: { token: string; expiresAt: string },
) {
  const view = await readItem(rt, member, id);
  return view.ok ? done<UndoGrant>({ item: view.value, ...grant }) : view;
}

export const itemRouter = router({
  read: procedure.input(item).query(async ({ ctx, input }) => unwrap(await readItem(ctx.rt, ctx.member, input.item))),
  similar: procedure
    .input(item)
    .query(async ({ ctx, input }) => unwrap(await readSimilarCases(ctx.rt, ctx.member, input.item))),
  after: procedure
    .input(item)
    .query(async ({ ctx, input }) => unwrap(await readWhatCameAfter(ctx.rt, ctx.member, input.item))),
  claim: procedure.input(item).mutation(async ({ ctx, input }) => unwrap(await claim(ctx.rt, ctx.member, input.item))),
  extend: procedure
    .input(held)
    .mutation(async ({ ctx, input }) => unwrap(await extend(ctx.rt, ctx.member, input.item, input.token))),
  unclaim: procedure.input(held).mutation(async ({ ctx, input }) => {
    unwrap(await unclaim(ctx.rt, ctx.member, input.item, input.token));
    return {};
  }),
  decide: procedure.input(decision).mutation(async ({ ctx, input }) => unwrap(await decide(ctx.rt, ctx.member, input))),
  undo: procedure.input(z.object({ decision: z.string().max(100) })).mutation(async ({ ctx, input }) => {
    const { itemId, ...grant } = unwrap(await undo(ctx.rt, ctx.member, input.decision));
    return unwrap(await granted(ctx.rt, ctx.member, itemId, grant));
  }),
});
