import { z } from "zod";
import { AT_ONCE, MOST_LANGUAGES, MOST_SKILLS } from "@/core/review/reviewer";
import { readQueueCapacity } from "../services/reviewer/queue-capacity";
import { readOwnReviewing, readReviewing } from "../services/reviewer/read-reviewing";
import { setAway } from "../services/reviewer/set-away";
import { setAtOnce, setQueueSkills } from "../services/reviewer/set-queue-skills";
import { setReviewing } from "../services/reviewer/set-reviewing";
import { procedure, router, unwrap } from "./trpc";

const code = z.string().max(60);
const atOnce = z.int().min(AT_ONCE.least).max(AT_ONCE.most);
const reviewing = z.object({
  member: z.string().max(100),
  languages: z.array(code).max(MOST_LANGUAGES),
  skills: z.array(code).max(MOST_SKILLS),
  atOnce: atOnce.nullable(),
});
const skills = z.object({ queue: z.string().max(100), skills: z.array(code).max(MOST_SKILLS) });

/** What members decide in, how much they hold, and when they are away. */
export const reviewerRouter = router({
  own: procedure.query(({ ctx }) => readOwnReviewing(ctx.rt, ctx.member)),
  list: procedure.query(async ({ ctx }) => unwrap(await readReviewing(ctx.rt, ctx.member))),
  capacity: procedure.query(async ({ ctx }) => unwrap(await readQueueCapacity(ctx.rt, ctx.member))),
  set: procedure
    .input(reviewing)
    .mutation(async ({ ctx, input }) => unwrap(await setReviewing(ctx.rt, ctx.member, input))),
  setAway: procedure
    .input(z.object({ away: z.boolean() }))
    .mutation(async ({ ctx, input }) => unwrap(await setAway(ctx.rt, ctx.member, input.away))),
  setQueueSkills: procedure
    .input(skills)
    .mutation(async ({ ctx, input }) => unwrap(await setQueueSkills(ctx.rt, ctx.member, input))),
  setAtOnce: procedure
    .input(z.object({ atOnce }))
    .mutation(async ({ ctx, input }) => unwrap(await setAtOnce(ctx.rt, ctx.member, input.atOnce))),
});
