"use client";

import { useLocale, useTranslations } from "next-intl";
import type { OversightView } from "@/core/insight/oversight-report";

const LINK =
  "inline-flex min-h-8 items-center rounded-md border border-line-control bg-panel px-3 font-medium hover:bg-hover max-md:min-h-10";

/** The same figures to take away. */
export function Downloads({ view: { from, to, queue } }: { view: OversightView }) {
  const t = useTranslations("oversight.download");
  const locale = useLocale() === "de" ? "de" : "en";
  const href = (format: "pdf" | "json") =>
    `/api/oversight/figures.${format}?${new URLSearchParams({ from, to, ...(queue ? { queue } : {}), language: locale })}`;
  return (
    <>
      <a href={href("pdf")} download aria-label={t("pdfOf")} className={LINK}>
        {t("pdf")}
      </a>
      <a href={href("json")} download aria-label={t("jsonOf")} className={LINK}>
        {t("json")}
      </a>
    </>
  );
}
