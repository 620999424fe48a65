import { z } from "zod";
import { sentencesOf } from "../receipt/sentences";
import { Words } from "../receipt/words";
import { previewTold } from "../services/receipt/preview-told";
import { readTold } from "../services/receipt/read-told";
import { procedure, router, unwrap } from "./trpc";

export const receiptRouter = router({
  /** An explanation in its reader's words, whether or not the reply has gone out. */
  preview: procedure.input(z.object({ decision: z.string().max(100) })).query(async ({ ctx, input }) => {
    const told = unwrap(await previewTold(ctx.rt, ctx.member, input.decision));
    const words = new Words(told.reader, ctx.member.timeZone);
    return {
      language: told.reader,
      head: words.in("receipt")(`head.${told.authorship}`),
      ...sentencesOf({ ...told, sentAt: null }, words),
      documents: told.words.documents,
      sent: told.sent,
    };
  }),
  /** A reply's receipt in its reader's words: the sentences of the page itself. */
  told: procedure.input(z.object({ release: z.string().max(100) })).query(async ({ ctx, input }) => {
    const told = unwrap(await readTold(ctx.rt, ctx.member, input.release));
    const words = new Words(told.reader, told.timeZone);
    return {
      language: told.reader,
      head: words.in("receipt")(`head.${told.authorship}`),
      ...sentencesOf(told, words),
      documents: told.words.documents,
      asked: told.asked,
      expiresAt: told.expiresAt,
    };
  }),
});
