"use client";

import { useLocale, useTranslations } from "next-intl";
import type { QueueTitles, CaseVerdict as Verdict } from "@/core/oversight/planted-view";

/** What the policy in force would do with a case: only what waits for a person can be planted. */
export function CaseVerdict({ verdict, queues }: { verdict: Verdict | null; queues: QueueTitles }) {
  const t = useTranslations("planted.library");
  const locale = useLocale() === "de" ? "de" : "en";
  if (verdict === null) return <span className="text-ink-2">{t("noSource")}</span>;
  const rule = verdict.rule.title[locale].replace(/\.$/, "");
  const queue = queues[verdict.queue ?? ""]?.[locale] ?? verdict.queue ?? "";
  if (verdict.plantable) return <span>{t("held", { rule, queue })}</span>;
  return <span className="text-warn">{t(verdict.outcome === "block" ? "blocked" : "released", { rule })}</span>;
}
