import { z } from "zod";
import { DECLINE_REASONS } from "@/core/review/decline";
import { code, count, digest, type EventShapes, id, time } from "./fields";

/** No words: codes that an administrator chose, and languages as their tags begin. */
const skills = z.array(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/));
const languages = z.array(z.string().regex(/^[a-z]{2,8}$/));

/** Who is offered what: declines, items handed on, what members decide in, and their breaks, in which nothing is offered to them. */
export const REVIEWER_EVENTS = {
  /** Whether they held it until then, and whether a lead had given it to them. */
  "item.declined": {
    version: 1,
    data: z.strictObject({
      item: id,
      queue: code,
      reason: z.enum(DECLINE_REASONS),
      was_holding: z.boolean(),
      was_assigned: z.boolean(),
    }),
  },
  "item.decline_taken_back": { version: 1, data: z.strictObject({ item: id, queue: code }) },
  /** Given back undecided with a note for whoever comes next. */
  "item.requeued": { version: 1, data: z.strictObject({ item: id, queue: code, note: digest }) },
  "member.reviewing_changed": {
    version: 1,
    data: z.strictObject({ member: id, languages, skills, at_once: count.nullable() }),
  },
  "member.break_began": { version: 1, data: z.strictObject({ member: id }) },
  "member.break_ended": { version: 1, data: z.strictObject({ member: id, since: time }) },
  "queue.skills_changed": { version: 1, data: z.strictObject({ queue: code, skills }) },
  "organisation.at_once_changed": { version: 1, data: z.strictObject({ at_once: count }) },
} as const satisfies EventShapes;
