"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Notification } from "@/server/services/notification/read-notifications";

/** A notification as a sentence, and where its matter can be dealt with. */
export function useNotificationText(): (notification: Notification) => { text: string; href: string | null } {
  const t = useTranslations("notifications");
  return useCallback(
    (notification) => ({
      text: t(`kind.${notification.kind}`, { by: notification.by ?? "nobody" }),
      href: hrefOf(notification),
    }),
    [t],
  );
}

function hrefOf({ kind, item, flag, proposal }: Notification): string | null {
  if (kind === "draft_blocked" || kind === "delivery_failed") return "/queues/stuck";
  if (kind === "incident_opened") return "/privacy/incidents";
  if (proposal !== null) return `/policy/proposals/${proposal}`;
  if (flag !== null) return `/flagged/${flag}`;
  return item === null ? null : `/desk/${item}`;
}
