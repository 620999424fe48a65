"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { JudgeSettings } from "@/core/policy/policy";

/** Whether and how the external judge is asked, as a sentence. */
export function useJudgeWords(): (judge: JudgeSettings | undefined) => string {
  const t = useTranslations("policy");
  const format = useFormatter();
  return (judge) =>
    judge
      ? t("judge.on", {
          time: t("seconds", { count: judge.time_limit_ms / 1_000 }),
          from: format.number(judge.concern_at_least),
          severity: judge.most_severe,
        })
      : t("judge.off");
}
