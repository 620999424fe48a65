"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Chip, type Tone } from "@/components/ui/chip";
import type { MailView } from "@/core/mail/outgoing";

type Shown = "sent" | "waiting" | "later" | "failed";
const TONES: Record<Shown, Tone> = { sent: "ok", waiting: "plain", later: "warning", failed: "severe" };

/** How far a mail to one person got, and why not further. */
export function MailProgress({ mail }: { mail: MailView }) {
  const t = useTranslations("mailState");
  const why = useTranslations("adminAlerts.sent.error");
  const shown: Shown = mail.state === "waiting" && mail.attempts > 0 ? "later" : mail.state;
  const { error } = mail;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Chip tone={TONES[shown]}>{t(shown)}</Chip>
      {mail.state === "sent" ? (
        <span className="text-quiet text-ink-2">
          <When at={mail.at} />
        </span>
      ) : error === null ? null : (
        <span className="text-quiet text-ink-2">
          {error === "withdrawn" ? t("withdrawn") : why(error, { status: mail.status ?? 0 })}
          {mail.state === "waiting" ? ` · ${t("again")}` : null}
        </span>
      )}
    </span>
  );
}
