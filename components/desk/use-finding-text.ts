"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Finding } from "@/core/checks/check";

export type FindingPart = "why" | "title" | "detail";

/** The sentences of a finding. Records outlive the code that wrote them, so a parameter may be missing: then its words stand in. */
export function useFindingText(): (finding: Finding, part: FindingPart) => string {
  const t = useTranslations("finding");
  const format = useFormatter();
  const ruleTitle = useLocale() === "de" ? "rule_de" : "rule_en";
  return useCallback(
    (finding, part) => {
      const words = finding.spans[0]?.text ?? "";
      const inDraft = finding.spans.find((span) => span.place.in === "draft")?.text ?? words;
      return t(`${finding.code}.${part}`, {
        value: inDraft,
        kind: "other",
        tool: "",
        words,
        confidence: "",
        ending: words.slice(-4),
        count: 1,
        model: "",
        concern: "",
        reasons: "",
        place: "other",
        category: "other",
        draft: "other",
        customer: "other",
        about: "other",
        also: "other",
        ...finding.params,
        ...outOfOne(finding.params, (value) => format.number(value, { minimumFractionDigits: 2 })),
        named: finding.params[ruleTitle] ?? finding.params.rule ?? "",
      });
    },
    [t, format, ruleTitle],
  );
}

/** Figures from 0 to 1, stored as text with a point, as the reader's language writes them. */
function outOfOne(params: Finding["params"], written: (value: number) => string): Record<string, string> {
  const known = ["confidence", "concern"].filter((name) =>
    Number.isFinite(Number.parseFloat(String(params[name] ?? ""))),
  );
  return Object.fromEntries(known.map((name) => [name, written(Number(params[name]))]));
}
