"use client";

import { useTranslations } from "next-intl";
import { useClock } from "./clock";
import { countdown, HOT_MS } from "./countdown";

/** How long until an item's deadline. */
export function Due({ at }: { at: string }) {
  const t = useTranslations("desk.due");
  const now = useClock();
  if (now === null) return null;
  const left = Date.parse(at) - now;
  const hot = left < HOT_MS;
  return (
    <time dateTime={at} className={`text-quiet tabular-nums ${hot ? "font-semibold text-severe" : "text-ink-3"}`}>
      <span className="sr-only">{t("label")} </span>
      <CountdownText milliseconds={left} />
    </time>
  );
}

function CountdownText({ milliseconds }: { milliseconds: number }) {
  const t = useTranslations("desk.due");
  const left = countdown(milliseconds);
  switch (left.unit) {
    case "clock":
      return left.text;
    case "hours":
      return t("hours", { hours: left.hours, minutes: left.minutes });
    case "days":
      return t("days", { days: left.days });
    case "over":
      return t("over", { minutes: left.minutes });
  }
}
