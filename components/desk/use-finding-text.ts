"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Finding } from "@/core/checks/check";

export type FindingPart = "why" | "title" | "detail";

/** The sentences of a finding. Records outlive the code that wrote them, so a parameter may be missing: then its words stand in. */
export function useFindingText(): (finding: Finding, part: FindingPart) => string {
  const t = useTranslations("finding");
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
        ...finding.params,
      });
    },
    [t],
  );
}
