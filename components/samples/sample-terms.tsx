"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { SampleTerms } from "@/core/insight/sampling";

/** What the policy in force asks for, and the way to it. */
export function SampleTermsWords({ terms }: { terms: SampleTerms | null }) {
  const t = useTranslations("samples.terms");
  const format = useFormatter();
  return (
    <p className="max-w-[44rem] text-pretty text-ink-2">
      {terms === null
        ? t("off")
        : t("on", {
            share: format.number(terms.share, { style: "percent", maximumFractionDigits: 2 }),
            floor: terms.floor,
          })}{" "}
      <Link
        href="/policy"
        prefetch={false}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
      >
        {t("policy")}
      </Link>
    </p>
  );
}
