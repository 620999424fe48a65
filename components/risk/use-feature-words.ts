"use client";

import { useTranslations } from "next-intl";
import { useNames } from "@/components/desk/use-names";
import type { Contribution } from "@/core/risk/score";

/** What a model looks at, in words; a name that this version does not know is shown as it is. */
export function useFeatureWords() {
  const t = useTranslations("risk.feature");
  const how = useTranslations("risk.how");
  const finding = useTranslations("finding");
  const names = useNames();
  const name = (feature: string): string => {
    const [kind = "", value] = feature.split(".");
    if (value === undefined) return t.has(kind) ? t(`${kind}`) : feature;
    if (kind === "finding")
      return t("finding", { name: finding.has(`${value}.short`) ? finding(`${value}.short`) : value });
    return kind === "channel"
      ? t("channel", { name: names.channel(value) })
      : t("language", { name: names.language(value) });
  };
  return {
    name,
    /** How this draft stands to it: a feature that is held against nothing is simply there. */
    of: ({ feature, value, mean }: Contribution): string => {
      if (value === 0) return how("none", { name: name(feature) });
      if (mean === 0 || feature.includes(".")) return how("plain", { name: name(feature) });
      return how(value > mean ? "more" : "less", { name: name(feature) });
    },
  };
}
