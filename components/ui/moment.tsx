"use client";

import { useFormatter } from "next-intl";
import { TIME_OF_DAY } from "./time-of-day";

/** A day and a time in the organisation's time zone, in full: what is read years later needs its year, and on a record its seconds and zone. */
export function Moment({ at, exact = false }: { at: string; exact?: boolean }) {
  const format = useFormatter();
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {format.dateTime(new Date(at), {
        day: "numeric",
        month: "short",
        year: "numeric",
        ...TIME_OF_DAY,
        ...(exact ? { second: "2-digit", timeZoneName: "short" } : {}),
      })}
    </time>
  );
}
