"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the two units that matter. */
export function useDuration(): (ms: number) => string {
  const t = useTranslations("audit.duration");
  return useCallback(
    (ms) => {
      if (ms < SECOND) return t("moment");
      if (ms < MINUTE) return t("seconds", { seconds: Math.round(ms / SECOND) });
      if (ms < HOUR)
        return t("minutes", { minutes: Math.floor(ms / MINUTE), seconds: Math.floor((ms % MINUTE) / SECOND) });
      if (ms < 2 * DAY) return t("hours", { hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) });
      return t("days", { days: Math.floor(ms / DAY), hours: Math.floor((ms % DAY) / HOUR) });
    },
    [t],
  );
}
