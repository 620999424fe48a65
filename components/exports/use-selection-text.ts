"use client";

import { useFormatter, useTranslations } from "next-intl";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";
import type { ExportSelection } from "@/core/audit/export-view";

/** What an export was asked to hold, in words. */
export function useSelectionText(teams: readonly { id: string; name: string }[]): (asked: ExportSelection) => string {
  const t = useTranslations("exports.holds");
  const format = useFormatter();
  const day = (time: string, before = 0) =>
    format.dateTime(new Date(Date.parse(time) - before), { day: "numeric", month: "short", year: "numeric" });
  const time = ({ from, to }: ExportSelection) => {
    // The end is the first moment that is not meant any more.
    if (from && to) return [t("between", { from: day(from), to: day(to, 1) })];
    if (from) return [t("since", { from: day(from) })];
    return to ? [t("until", { to: day(to, 1) })] : [];
  };
  return (asked) => {
    const { team, item, subject } = asked;
    const parts = [
      ...(item ? [t("item", { id: item })] : []),
      ...(subject ? [t("subject", { id: subject })] : []),
      ...(team ? [t("team", { name: teams.find((each) => each.id === team)?.name ?? team })] : []),
      ...time(asked),
    ];
    return parts.length === 0 ? t("everything") : parts.join(", ");
  };
}

/** A moment inside a sentence. */
export function useMomentText(): (at: string) => string {
  const format = useFormatter();
  return (at) => format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric", ...TIME_OF_DAY });
}
