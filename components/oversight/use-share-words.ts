"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ENOUGH, type Share } from "@/core/insight/oversight-report";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Shares and lengths of time in words. */
export function useShareWords() {
  const t = useTranslations("oversight");
  const format = useFormatter();
  const percent = (tenThousandths: number) =>
    format.number(tenThousandths / 10_000, { style: "percent", maximumFractionDigits: tenThousandths < 1000 ? 1 : 0 });
  return {
    percent,
    /** Of too few cases the cases themselves. */
    share: ({ share, cases, of }: Share) => (share === null ? t("of", { cases, count: of }) : percent(share)),
    interval: ({ low, high, of }: Share) => {
      if (low !== null && high !== null) return t("interval", { low: percent(low), high: percent(high) });
      return of === 0 ? t("none") : t("too_few", { enough: ENOUGH });
    },
    before: ({ share, cases, of }: Share) => {
      if (of === 0) return t("before_none");
      return share === null ? t("before_few", { cases, count: of }) : t("before", { share: percent(share), count: of });
    },
    duration: (ms: number) => {
      if (ms < MINUTE) return t("duration.seconds", { seconds: Math.round(ms / SECOND) });
      if (ms < HOUR)
        return t("duration.minutes", {
          minutes: Math.floor(ms / MINUTE),
          seconds: Math.floor((ms % MINUTE) / SECOND),
        });
      return t("duration.hours", { hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) });
    },
    coefficient: (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  };
}
