import type { Weekday, WorkingHours } from "@/core/policy/escalation";
import type { Policy } from "@/core/policy/policy";

type Stretch = { from: string; to: string };
type Hours = WorkingHours["hours"];

const OFFICE: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const STRETCH = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** `9-12, 13-17:30` as stretches of a day, none where nothing is written; null for what is no hours. */
function stretchesIn(text: string): Stretch[] | null {
  const pieces = text
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const read = pieces.map(stretchIn);
  return read.every((each) => each !== null) ? read : null;
}

function stretchIn(piece: string): Stretch | null {
  const [, fromHour, fromMinute = "00", toHour, toMinute = "00"] = STRETCH.exec(piece) ?? [];
  if (fromHour === undefined || toHour === undefined) return null;
  const [from, to] = [timeOf(fromHour, fromMinute), timeOf(toHour, toMinute)];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

function timeOf(hour: string, minute: string): string | null {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 1440 ? `${hour.padStart(2, "0")}:${minute}` : null;
}

/** What stands in the field of a day; what could not be read stands there as it was written. */
export function hoursText(hours: Hours, day: Weekday): string {
  return hours
    .filter((each) => each.day === day)
    .map(({ from, to }) => (to === "" ? from : `${from}–${to}`))
    .join(", ");
}

/** Whether what is written for a day is no hours; the policy cannot be handed in with it. */
export const isUnread = (hours: Hours, day: Weekday) => hours.some((each) => each.day === day && each.to === "");

/** The same hours with another day; what is no hours is kept in its words. */
export function withDay(hours: Hours, day: Weekday, text: string): Hours {
  const others = hours.filter((each) => each.day !== day);
  const stretches = stretchesIn(text) ?? [{ from: text, to: "" }];
  return [...others, ...stretches.map((each) => ({ day, ...each }))];
}

/** Monday's hours from Monday to Friday. */
export function likeMonday(hours: Hours): Hours {
  const monday = hours.filter(({ day }) => day === "mon");
  const weekend = hours.filter(({ day }) => !OFFICE.includes(day));
  return [...OFFICE.flatMap((day) => monday.map(({ from, to }) => ({ day, from, to }))), ...weekend];
}

/** Office hours, to begin with. */
export function firstHours(timeZone: string): WorkingHours {
  return {
    time_zone: timeZone,
    hours: OFFICE.map((day) => ({ day, from: "09:00", to: "17:00" })),
    closed_on: [],
  };
}

/** The policy with these hours; without any, no deadline counts by them. */
export function withWorkingHours(policy: Policy, hours: WorkingHours | null): Policy {
  const { working_hours: _, ...rest } = policy;
  if (hours) return { ...rest, working_hours: hours };
  return { ...rest, rules: policy.rules.map(({ deadline_counts: __, ...rule }) => rule) };
}
