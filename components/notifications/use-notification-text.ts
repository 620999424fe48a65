"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Notification } from "@/server/services/notification/read-notifications";

/** A notification as a sentence, and where its matter can be dealt with. */
export function useNotificationText(): (notification: Notification) => { text: string; href: string | null } {
  const t = useTranslations("notifications");
  const locale = useLocale();
  return useCallback(
    (notification) => ({
      text: t(`kind.${notification.kind}`, {
        by: notification.by ?? "nobody",
        queue: notification.queue?.[locale === "de" ? "de" : "en"] ?? "–",
        amount: notification.amount,
        value: notification.value ?? 0,
      }),
      href: hrefOf(notification),
    }),
    [t, locale],
  );
}

/** Where that is dealt with which is no matter of one item. */
const PLACES: Partial<Record<Notification["kind"], string>> = {
  draft_blocked: "/queues/stuck",
  delivery_failed: "/queues/stuck",
  incident_opened: "/privacy/incidents",
  incident_clock: "/privacy/incidents",
  drill_overdue: "/admin/stops",
  sealing_behind: "/audit",
};

function hrefOf({ kind, item, flag, proposal }: Notification): string | null {
  const place = PLACES[kind];
  if (place !== undefined) return place;
  if (proposal !== null) return `/policy/proposals/${proposal}`;
  if (flag !== null) return `/flagged/${flag}`;
  if (item !== null) return `/desk/${item}`;
  return kind === "due_soon" ? "/queues" : null;
}
