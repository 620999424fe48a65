"use client";

import { useTranslations } from "next-intl";
import type { ListedRequest } from "@/core/privacy/request-view";

/** How much time is left, in words; colour only says it again. */
export function RequestClock({ clock, state }: Pick<ListedRequest, "clock" | "state">) {
  const t = useTranslations("subjectRequest");
  if (clock.state === "closed") return <span className="text-ink-2">{t(`state.${state}`)}</span>;
  if (clock.state === "overdue")
    return <span className="font-medium text-severe">{t("clock.overdue", { days: -clock.daysLeft })}</span>;
  const tone = clock.state === "soon" ? "font-medium text-warn" : "";
  return <span className={tone}>{t("clock.left", { days: clock.daysLeft })}</span>;
}
