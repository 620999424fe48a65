"use client";

import { useTranslations } from "next-intl";
import type { Comparison } from "@/core/review/desk-view";

/** How a blind review came out, once it is done: what the first person decided, and whether it says the same. */
export function Compared({ compared }: { compared: Comparison }) {
  const t = useTranslations("desk.blind");
  const decide = useTranslations("desk.decide");
  return (
    <section aria-label={t("compared.title")} className="rounded-lg border border-line-strong bg-panel px-4 py-2.5">
      <h2 className="font-semibold">{t(compared.agree ? "compared.agree" : "compared.differ")}</h2>
      <p className="text-ink-2">
        {t("compared.text", { first: decide(compared.first), second: decide(compared.second) })}
      </p>
    </section>
  );
}
