"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Policy } from "@/core/policy/policy";

/** What may be decided together, as a sentence. */
export function useBulkWords(): (bulk: Policy["bulk"]) => string {
  const t = useTranslations("policy.bulk");
  const format = useFormatter();
  return (bulk) =>
    bulk
      ? t("on", {
          risk: format.number(bulk.risk_below, { style: "percent", maximumFractionDigits: 1 }),
          most: bulk.most,
        })
      : t("off");
}
