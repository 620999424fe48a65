"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type AlertKind, alertFacts } from "@/core/alert/alert";
import type { AlertRuleView, AlertsView } from "@/server/services/alert/read-alerts";

/** What a rule names, in words: its kind with the limit, its queue, and whom it tells. */
export function useAlertWords({ queues, members, endpoints }: Pick<AlertsView, "queues" | "members" | "endpoints">) {
  const t = useTranslations("adminAlerts");
  const role = useTranslations("role");
  const format = useFormatter();
  const locale = useLocale() === "de" ? "de" : "en";
  const limit = (kind: AlertKind, threshold: number | null): string | null => {
    const known = alertFacts(kind).limit;
    return known && t(`limit.${known.unit}`, { value: threshold ?? known.standard });
  };
  return {
    limit,
    kind: (kind: AlertKind) => t(`kind.${kind}`),
    queue: (id: string | null) =>
      id === null ? t("rules.everywhere") : (queues.find((each) => each.id === id)?.title[locale] ?? id),
    readers: (rule: AlertRuleView): string =>
      rule.endpoint === null
        ? format.list([
            ...rule.roles.map((each) => role(each)),
            ...rule.members.map((id) => members.find((each) => each.id === id)?.name ?? t("rules.gone")),
          ])
        : (endpoints.find((each) => each.id === rule.endpoint)?.name ?? ""),
  };
}
