"use client";

import { useFormatter, useNow } from "next-intl";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";

const RECENT_MS = 12 * 3_600_000;

/** A moment as words of a sentence: the time of day, with its date unless it was within the last hours. */
export function useMoment(): (at: string) => string {
  const format = useFormatter();
  const now = useNow();
  return (at) => {
    const date = new Date(at);
    const recent = Math.abs(now.getTime() - date.getTime()) < RECENT_MS;
    return format.dateTime(date, recent ? TIME_OF_DAY : { ...TIME_OF_DAY, day: "numeric", month: "short" });
  };
}
