"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast-store";
import type { Notification } from "@/server/services/notification/read-notifications";
import { useNotificationText } from "./use-notification-text";

const SHOWN_MS = 12_000;
const SEVERE: ReadonlySet<Notification["kind"]> = new Set([
  "delivery_failed",
  "stop_set",
  "incident_opened",
  "incident_clock",
  "sealing_behind",
]);

/** Shows what was told since the page was opened as a message with a way to it; what was there before waits behind the bell. */
export function useAnnouncements(notifications: readonly Notification[] | undefined): void {
  const t = useTranslations("notifications");
  const textOf = useNotificationText();
  const router = useRouter();
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (notifications === undefined) return;
    const before = known.current;
    known.current = new Set(notifications.map((each) => each.id));
    if (before === null) return;
    for (const each of notifications) {
      if (before.has(each.id) || each.read) continue;
      const { text, href } = textOf(each);
      showToast({
        id: `notification ${each.id}`,
        tone: SEVERE.has(each.kind) ? "severe" : "plain",
        title: text,
        action: href === null ? undefined : { label: () => t("show"), run: () => router.push(href) },
        until: Date.now() + SHOWN_MS,
      });
    }
  }, [notifications, textOf, router, t]);
}
