import { z } from "zod";
import { readDecision } from "../services/decision/read-decision";
import { readDecisionOptions } from "../services/decision/read-decision-options";
import { readDecisionPage } from "../services/decision/read-decision-page";
import { readPrecedents } from "../services/review/similar-cases";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const word = z.string().max(200).optional();
const view = z.enum(["people", "policy"]);
const days = z.object({ view, from: word, to: word });
const page = days.extend({
  source: word,
  model: word,
  prompt: word,
  finding: word,
  person: word,
  kind: word,
  outcome: word,
  language: word,
  queue: word,
  rule: word,
  cursor,
});

export const decisionRouter = router({
  page: procedure
    .input(page)
    .query(async ({ ctx, input }) => unwrap(await readDecisionPage(ctx.rt, ctx.member, input))),
  options: procedure
    .input(days)
    .query(async ({ ctx, input }) => unwrap(await readDecisionOptions(ctx.rt, ctx.member, input))),
  precedents: procedure
    .input(z.object({ id: z.string().max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readPrecedents(ctx.rt, ctx.member, input.id))),
  read: procedure
    .input(z.object({ id: z.string().max(100) }))
    .query(async ({ ctx, input }) => unwrap(await readDecision(ctx.rt, ctx.member, input.id))),
});
