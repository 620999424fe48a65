"use client";

import { useFormatter, useNow } from "next-intl";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";

/** A time of day in the organisation's time zone; with its date unless it was within the last hours. */
export function When({ at, seconds = false }: { at: string; seconds?: boolean }) {
  const format = useFormatter();
  const now = useNow();
  const date = new Date(at);
  const recent = Math.abs(now.getTime() - date.getTime()) < 12 * 3_600_000;
  return (
    <time dateTime={at} className="tabular-nums">
      {format.dateTime(date, {
        ...TIME_OF_DAY,
        ...(seconds && recent ? { second: "2-digit" } : {}),
        ...(recent
          ? {}
          : {
              day: "numeric",
              month: "short",
              ...(date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
            }),
      })}
    </time>
  );
}
