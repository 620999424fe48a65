"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";

/** When, by whom, and why. */
export function StopMark({
  mark: { at, by, reason },
}: {
  mark: { at: string; by: string | null; reason: string | null };
}) {
  const t = useTranslations("adminStops");
  return (
    <span className="flex min-w-0 flex-col">
      <span>
        <When at={at} /> {t("by", { name: by ?? t("somebody") })}
      </span>
      <span className="text-ink-2 wrap-anywhere">{reason ?? t("noReason")}</span>
    </span>
  );
}
