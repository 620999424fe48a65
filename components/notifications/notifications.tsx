"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Notification } from "@/server/services/notification/read-notifications";
import { useAnnouncements } from "./use-announcements";
import { useNotificationText } from "./use-notification-text";

/** The bell: how much is new, and behind it what it is. New ones also appear as a message while the console is open. */
export function Notifications() {
  const t = useTranslations("notifications");
  const [open, setOpen] = useState(false);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.notification.list.queryOptions());
  useAnnouncements(data);
  const unread = (data ?? []).filter((each) => !each.read).length;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={t("open", { count: unread })}
        className="relative grid size-9 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink"
      >
        <Bell aria-hidden="true" className="size-4" />
        {unread > 0 ? (
          <span
            aria-hidden="true"
            className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-micro font-semibold text-accent-ink tabular-nums"
          >
            {unread}
          </span>
        ) : null}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("close")} place="sheet">
        <NotificationList notifications={data ?? []} onGone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NotificationList({ notifications, onGone }: { notifications: readonly Notification[]; onGone: () => void }) {
  const t = useTranslations("notifications");
  const markRead = useMarkRead();
  const [newest] = notifications;
  if (newest === undefined) return <p className="p-4 text-ink-2">{t("none")}</p>;
  return (
    <>
      <ul>
        {notifications.map((each) => (
          <li key={each.id} className="border-b border-line">
            <NotificationRow notification={each} onGone={onGone} />
          </li>
        ))}
      </ul>
      {notifications.some((each) => !each.read) ? (
        <div className="p-4">
          <Button onClick={() => markRead.mutate({ upTo: newest.at })} busy={markRead.isPending}>
            {t("markRead")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function NotificationRow({ notification, onGone }: { notification: Notification; onGone: () => void }) {
  const t = useTranslations("notifications");
  const textOf = useNotificationText();
  const { href, text } = textOf(notification);
  const body = (
    <>
      <span className="min-w-0 flex-1">
        <span className={`block ${notification.read ? "text-ink-2" : "font-medium"}`}>{text}</span>
        <span className="text-quiet text-ink-3">
          {notification.read ? null : `${t("new")} · `}
          <When at={notification.at} />
        </span>
      </span>
    </>
  );
  const shape = "flex gap-3 px-4 py-3 -outline-offset-2";
  if (href === null) return <p className={shape}>{body}</p>;
  return (
    <Link href={href} prefetch={false} onClick={onGone} className={`${shape} hover:bg-hover`}>
      {body}
    </Link>
  );
}

function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.notification.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notification.list.queryFilter()),
    }),
  );
}
