import { z } from "zod";
import { done } from "@/core/result";
import { DECLINE_REASONS } from "@/core/review/decline";
import type { UndoGrant } from "@/core/review/desk-view";
import { DECISION_KINDS } from "@/core/review/words";
import { claim, extend, unclaim } from "../services/review/claim-item";
import { claimNext } from "../services/review/claim-next";
import { decide } from "../services/review/decide-item";
import { declineItem, takeDeclineBack } from "../services/review/decline-item";
import { form } from "../services/review/form-judgement";
import { keepUnsent } from "../services/review/keep-unsent";
import { openEvidence } from "../services/review/open-evidence";
import { readAside } from "../services/review/read-aside";
import { readItem } from "../services/review/read-item";
import { readUnsent } from "../services/review/read-unsent";
import { requeueItem } from "../services/review/requeue-item";
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
  leaked: z.boolean().optional(),
  placeholders: z.string().max(100).optional(),
});

const words = z.string().max(20_000).optional();
const unsent = item.extend({
  work: z
    .strictObject({
      texts: z.strictObject({ edit: words, reply: words, correct: words }),
      reason: z.string().max(100).nullable(),
      note: z.string().max(4_000),
      leaked: z.boolean().nullable().default(null),
      placeholders: z.string().max(100).nullable(),
    })
    .nullable(),
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
  /** The next one that is theirs to take, with its claim; `besides` were skipped. */
  claimNext: procedure
    .input(z.object({ queue: z.string().max(100).optional(), besides: z.array(z.uuid()).max(200).optional() }))
    .mutation(async ({ ctx, input }) => unwrap(await claimNext(ctx.rt, ctx.member, input))),
  decline: procedure
    .input(item.extend({ reason: z.enum(DECLINE_REASONS) }))
    .mutation(async ({ ctx, input }) => unwrap(await declineItem(ctx.rt, ctx.member, input.item, input.reason))),
  takeDeclineBack: procedure
    .input(item)
    .mutation(async ({ ctx, input }) => unwrap(await takeDeclineBack(ctx.rt, ctx.member, input.item))),
  requeue: procedure
    .input(held.extend({ note: z.string().max(2_000) }))
    .mutation(async ({ ctx, input }) => unwrap(await requeueItem(ctx.rt, ctx.member, input))),
  aside: procedure.input(item).query(async ({ ctx, input }) => unwrap(await readAside(ctx.rt, ctx.member, input.item))),
  unsent: procedure.query(async ({ ctx }) => readUnsent(ctx.rt, ctx.member)),
  keepUnsent: procedure.input(unsent).mutation(async ({ ctx, input }) => {
    unwrap(await keepUnsent(ctx.rt, ctx.member, input.item, input.work));
    return {};
  }),
  decide: procedure.input(decision).mutation(async ({ ctx, input }) => unwrap(await decide(ctx.rt, ctx.member, input))),
  openEvidence: procedure
    .input(held.extend({ findings: z.array(z.int().min(0).max(1000)).min(1).max(200) }))
    .mutation(async ({ ctx, input }) => unwrap(await openEvidence(ctx.rt, ctx.member, input))),
  form: procedure
    .input(held.extend({ kind: z.enum(DECISION_KINDS), reason: z.string().max(100).optional() }))
    .mutation(async ({ ctx, input }) => {
      unwrap(await form(ctx.rt, ctx.member, input));
      return { item: unwrap(await readItem(ctx.rt, ctx.member, input.item)) };
    }),
  undo: procedure.input(z.object({ decision: z.string().max(100) })).mutation(async ({ ctx, input }) => {
    const { itemId, ...grant } = unwrap(await undo(ctx.rt, ctx.member, input.decision));
    return unwrap(await granted(ctx.rt, ctx.member, itemId, grant));
  }),
});
