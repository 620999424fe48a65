"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Oversight } from "@/core/policy/oversight";

/** How an organisation watches over its own review, one sentence for each part; one alone where it does not. */
export function useOversightWords(): (oversight: Oversight | undefined) => readonly string[] {
  const t = useTranslations("policy.oversight");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 2 });
  return (oversight) => {
    const { planted, second_review: second, blind_second: blind, samples } = oversight ?? {};
    const lines = [
      ...(planted ? [t("planted", { share: percent(planted.share) })] : []),
      ...(second ? [t("second_review", { share: percent(second.share) })] : []),
      ...(blind ? [t("blind_second")] : []),
      ...(samples ? [t("samples", { share: percent(samples.share), floor: samples.floor })] : []),
    ];
    return lines.length === 0 ? [t("off")] : lines;
  };
}
