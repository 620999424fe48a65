"use client";

import { useFormatter, useTranslations } from "next-intl";
import {
  type Escalation,
  type EscalationChain,
  WEEKDAYS,
  type Weekday,
  type WorkingHours,
} from "@/core/policy/escalation";
import { useTimeWords } from "./use-rule-words";

/** A Monday, as every day of the week is named by a date. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

export function useWeekdayName(): (day: Weekday) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(MONDAY + WEEKDAYS.indexOf(day) * DAY), { weekday: "long", timeZone: "UTC" });
}

type TitleOf = (queue: string) => string;

/** What happens by itself to what nobody decides, in sentences. */
export function useEscalationWords() {
  const t = useTranslations("policy.escalation");
  const time = useTimeWords();
  const format = useFormatter();
  const chain = ({ steps, holding_reply_after_minutes: telling }: EscalationChain, titleOf: TitleOf): string[] => {
    const said = steps.map(({ after_minutes, to }) =>
      t("step", { time: time(after_minutes || 0), queue: titleOf(to) }),
    );
    const lines = [
      ...(said.length > 0 ? [t("moves", { steps: format.list(said, { type: "conjunction" }) })] : []),
      ...(telling === undefined ? [] : [t("told", { time: time(telling || 0) })]),
    ];
    return lines.length > 0 ? lines : [t("nothing")];
  };
  const whole = (escalation: Escalation | undefined, titleOf: TitleOf): string[] =>
    escalation
      ? [
          ...escalation.chains.map((each) =>
            t("ofQueue", { queue: titleOf(each.queue), what: chain(each, titleOf).join(" ") }),
          ),
          t("warn", { minutes: escalation.warn_minutes || 0 }),
        ]
      : [t("none")];
  return { chain, whole };
}

/** Working hours in sentences: days that follow one another with the same hours in one. */
export function useHoursWords(): (hours: WorkingHours | undefined) => string[] {
  const t = useTranslations("policy.hours");
  const format = useFormatter();
  const nameOf = useWeekdayName();
  return (hours) => {
    if (!hours) return [t("always")];
    const groups: { from: Weekday; to: Weekday; hours: string }[] = [];
    for (const day of WEEKDAYS) {
      const text = format.list(
        hours.hours.filter((each) => each.day === day).map(({ from, to }) => `${from}–${to}`),
        { type: "conjunction" },
      );
      const last = groups.at(-1);
      if (last?.hours === text) last.to = day;
      else groups.push({ from: day, to: day, hours: text });
    }
    const closed = hours.closed_on.map((date) =>
      format.dateTime(new Date(date), { dateStyle: "medium", timeZone: "UTC" }),
    );
    return [
      ...groups
        .filter((group) => group.hours !== "")
        .map((group) =>
          t("days", {
            ...{ from: nameOf(group.from), to: nameOf(group.to), hours: group.hours },
            span: group.from === group.to ? "one" : "several",
          }),
        ),
      t("zone", { zone: hours.time_zone }),
      ...(closed.length > 0 ? [t("closed", { days: format.list(closed, { type: "conjunction" }) })] : []),
    ];
  };
}
