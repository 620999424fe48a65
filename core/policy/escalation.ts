import { z } from "zod";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When people are there to decide: opening times a day, in one zone, and the dates on which nobody is. */
export type WorkingHours = {
  /** IANA name, such as `Europe/Berlin`. */
  time_zone: string;
  /** Local times of day, `to` after `from`; `24:00` is the end of the day. A day may have several. */
  hours: { day: Weekday; from: string; to: string }[];
  /** Local dates, `2026-12-25`. */
  closed_on: string[];
};

/** What becomes of an item that nobody decides: it moves up step by step, until its deadline does what its rule says. */
export type EscalationChain = {
  queue: string;
  /** Ascending. Minutes since the item was opened; each step raises its level by one and moves it to `to`. */
  steps: { after_minutes: number; to: string }[];
  /** The customer is told that somebody is looking into it; the item goes on waiting. */
  holding_reply_after_minutes?: number;
};

/** `warn_minutes` before its deadline an item is told of as likely to miss it. */
export type Escalation = { warn_minutes: number; chains: EscalationChain[] };

const minutes = z.int().min(1).max(43_200);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time of day like 09:00");
const date = z.iso.date();

export const workingHours = z.strictObject({
  time_zone: z.string().min(1).max(64).refine(isTimeZone, "is not the name of a time zone, such as Europe/Berlin"),
  hours: z
    .array(
      z
        .strictObject({ day: z.enum(WEEKDAYS), from: time, to: time })
        .refine(({ from, to }) => from < to, { message: "must be after the beginning", path: ["to"] }),
    )
    .min(1, "must name at least one stretch of hours")
    .max(70),
  closed_on: z.array(date).max(400),
}) satisfies z.ZodType<WorkingHours>;

export const escalation = z.strictObject({
  warn_minutes: minutes,
  chains: z
    .array(
      z.strictObject({
        queue: z.string(),
        steps: z
          .array(z.strictObject({ after_minutes: minutes, to: z.string() }))
          .max(2, "must not be more than two: there are two levels"),
        holding_reply_after_minutes: minutes.optional(),
      }),
    )
    .max(100),
}) satisfies z.ZodType<Escalation>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What a chain must agree on with the policy's queues and with itself. */
export function chainInconsistencies(
  given: Escalation,
  queues: ReadonlySet<string>,
): { field: string; message: string }[] {
  const seen = new Set<string>();
  return given.chains.flatMap((chain, index) => {
    const at = `escalation.chains.${index}`;
    const wrong: [boolean, string, string][] = [
      [!queues.has(chain.queue), "queue", "is not one of the queues"],
      [seen.has(chain.queue), "queue", "has a chain already"],
      ...chain.steps.flatMap((step, n): [boolean, string, string][] => [
        [!queues.has(step.to), `steps.${n}.to`, "is not one of the queues"],
        [
          n > 0 && step.after_minutes <= (chain.steps[n - 1]?.after_minutes ?? 0),
          `steps.${n}.after_minutes`,
          "must be later than the step before",
        ],
      ]),
    ];
    seen.add(chain.queue);
    return wrong.flatMap(([is, field, message]) => (is ? [{ field: `${at}.${field}`, message }] : []));
  });
}
