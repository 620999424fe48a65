"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

const DAYS_A_YEAR = 365.25;

/** A number of days as people say it: years where it is whole years, leap days or not. */
export function useDaysText(): (days: number) => string {
  const t = useTranslations("retention.days");
  return useCallback(
    (days) => {
      const years = Math.round(days / DAYS_A_YEAR);
      return years > 0 && Math.abs(days - years * DAYS_A_YEAR) <= 1
        ? t("years", { count: years, days })
        : t("days", { count: days });
    },
    [t],
  );
}
