"use client";

import { useTranslations } from "next-intl";

type Props = { footer: string; language: string };

/** What stands under a text when it goes out: told to the customer, and nobody's to change here. */
export function GoesWith({ footer, language }: Props) {
  const t = useTranslations("desk.goesWith");
  if (footer === "") return null;
  return (
    <section aria-label={t("label")} data-footer="" className="text-quiet text-ink-3">
      <h3 className="font-medium">{t("label")}</h3>
      <p dir="auto" lang={language} className="max-w-[70ch] whitespace-pre-line text-ink-2 wrap-anywhere">
        {footer}
      </p>
    </section>
  );
}
