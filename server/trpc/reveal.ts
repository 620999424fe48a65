import { z } from "zod";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import { LONGEST_NOTE } from "@/core/privacy/reveal";
import { REVEAL_REASONS, REVEAL_VERDICTS } from "@/core/privacy/reveal-words";
import { endReveal } from "../services/reveal/end-reveal";
import { readReveals } from "../services/reveal/read-reveals";
import { revealInRecord } from "../services/reveal/reveal-in-record";
import { revealPersonalData } from "../services/reveal/reveal-personal-data";
import { reviewReveal } from "../services/reveal/review-reveal";
import { procedure, router, unwrap } from "./trpc";

const id = z.string().max(100);
const asked = z.object({
  reason: z.enum(REVEAL_REASONS),
  note: z.string().max(LONGEST_NOTE).nullable(),
  kinds: z.array(z.enum(PII_KINDS)).max(PII_KINDS.length),
});

export const revealRouter = router({
  page: procedure
    .input(
      z.object({
        state: z.enum(["open", ...REVEAL_VERDICTS]).optional(),
        member: id.optional(),
        reason: z.enum(REVEAL_REASONS).optional(),
        cursor: z.string().max(200).nullish(),
      }),
    )
    .query(async ({ ctx, input }) => unwrap(await readReveals(ctx.rt, ctx.member, input))),
  begin: procedure
    .input(z.union([asked.extend({ item: id }), asked.extend({ record: id })]))
    .mutation(async ({ ctx, input }) =>
      unwrap(
        "record" in input
          ? await revealInRecord(ctx.rt, ctx.member, input)
          : await revealPersonalData(ctx.rt, ctx.member, input),
      ),
    ),
  end: procedure.input(z.object({ reveal: id })).mutation(async ({ ctx, input }) => {
    unwrap(await endReveal(ctx.rt, ctx.member, input.reveal));
    return {};
  }),
  review: procedure
    .input(z.object({ reveal: id, verdict: z.enum(REVEAL_VERDICTS) }))
    .mutation(async ({ ctx, input }) => {
      unwrap(await reviewReveal(ctx.rt, ctx.member, input));
      return {};
    }),
});
