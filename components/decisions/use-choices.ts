"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { useNames } from "@/components/desk/use-names";
import type { DecisionOptions } from "@/core/review/record-view";
import { OVERRULED, OVERRULING } from "@/core/review/words";
import type { DecisionFilter } from "./decision-filters";

export type Choice = { value: string; label: string };

/** What a filter offers, in the reader's words and order. */
export function useChoices(options: DecisionOptions | null): (name: DecisionFilter) => Choice[] {
  const kinds = useTranslations("decisions.kind");
  const outcomes = useTranslations("decisions.outcome");
  const findings = useTranslations("finding");
  const t = useTranslations("decisions.filter");
  const locale = useLocale() === "de" ? "de" : "en";
  const names = useNames();
  return useCallback(
    (name) => {
      if (options === null) return [];
      const codes = (values: readonly string[], label: (value: string) => string = (value) => value) =>
        values.map((value) => ({ value, label: label(value) }));
      const titled = ({ id, title }: { id: string; title: { en: string; de: string } | null }) => ({
        value: id,
        label: title?.[locale] ?? id,
      });
      const choices = (): Choice[] => {
        switch (name) {
          case "source":
            return options.sources.map(({ id, name: label }) => ({ value: id, label }));
          case "person":
            return options.people.map(({ id, name: label, disabled }) => ({
              value: id,
              label: disabled ? t("left", { name: label }) : label,
            }));
          case "queue":
            return options.queues.map(titled);
          case "rule":
            return options.rules.map(titled);
          case "kind":
            return options.kinds.map((kind) => ({ value: kind, label: kinds(kind) }));
          case "outcome":
            return options.outcomes.map((outcome) => ({ value: outcome, label: outcomes(outcome) }));
          case "finding":
            return options.findings.map((code) => ({ value: code, label: findings(`${code}.short`) }));
          case "language":
            return codes(options.languages, names.language);
          case "model":
            return codes(options.models);
          case "prompt":
            return codes(options.prompts);
          default:
            return [];
        }
      };
      const sorted = choices().sort((left, right) => left.label.localeCompare(right.label, locale));
      const overruled = name === "kind" && options.kinds.some((kind) => OVERRULING.some((each) => each === kind));
      return overruled ? [{ value: OVERRULED, label: t("overruled") }, ...sorted] : sorted;
    },
    [options, kinds, outcomes, findings, t, locale, names],
  );
}
