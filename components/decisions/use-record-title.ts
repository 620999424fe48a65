"use client";

import { useTranslations } from "next-intl";
import type { DecisionRecord } from "@/core/review/record-view";

/** The decision in one sentence. */
export function useRecordTitle(record: DecisionRecord): string {
  const t = useTranslations("decisions");
  const did = useTranslations("desk.second.did");
  const decision = record.decisions.find(({ id }) => id === record.id);
  if (decision) return did(decision.kind, { name: decision.by.name });
  if (record.keptFor !== null && record.about === "person") return t("record.title");
  return record.judgement ? t(`judged.${record.judgement.outcome}`) : t("record.title");
}
