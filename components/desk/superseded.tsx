"use client";

import { useTranslations } from "next-intl";
import type { DeskItem } from "@/core/review/desk-view";
import { When } from "./when";

/** What came after, so that nobody wonders where the work went. */
export function Superseded({ by }: { by: NonNullable<DeskItem["supersededBy"]> }) {
  const t = useTranslations("desk.superseded");
  return (
    <section aria-label={t(by.kind)} className="rounded-lg bg-info-soft px-4 py-3">
      <h2 className="font-semibold text-info">
        {t(by.kind)}, <When at={by.at} />
      </h2>
      <p dir="auto" className="mt-1 max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
        {by.text}
      </p>
    </section>
  );
}
