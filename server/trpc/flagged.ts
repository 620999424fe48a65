import { z } from "zod";
import { FLAG_STATES, RAISERS } from "@/core/review/flagged-view";
import { flagByMember } from "../services/flagged/flag-by-member";
import { readFlagPage } from "../services/flagged/flag-page";
import { readFlagTexts } from "../services/flagged/flag-texts";
import { readFlag } from "../services/flagged/read-flag";
import { readSent } from "../services/flagged/read-sent";
import { procedure, router, unwrap } from "./trpc";

const page = z.object({
  state: z.enum(FLAG_STATES).nullable(),
  by: z.enum(RAISERS).nullable(),
  reason: z.string().max(200).nullable(),
  cursor: z.string().max(200).nullish(),
});

const raise = z.object({
  id: z.string().max(100),
  item: z.string().max(100),
  reason: z.string().max(100),
  note: z.string().max(4_000).default(""),
});

export const flaggedRouter = router({
  page: procedure
    .input(page)
    .query(async ({ ctx, input }) =>
      unwrap(await readFlagPage(ctx.rt, ctx.member, { ...input, cursor: input.cursor ?? null })),
    ),
  texts: procedure
    .input(z.object({ items: z.array(z.uuid()).max(50) }))
    .query(({ ctx, input }) => readFlagTexts(ctx.rt, ctx.member, input.items)),
  read: procedure
    .input(z.object({ flag: z.string().max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readFlag(ctx.rt, ctx.member, input.flag))),
  sent: procedure
    .input(z.object({ item: z.string().max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readSent(ctx.rt, ctx.member, input.item))),
  raise: procedure
    .input(raise)
    .mutation(async ({ ctx, input }) => unwrap(await flagByMember(ctx.rt, ctx.member, input))),
});
