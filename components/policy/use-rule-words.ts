"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useNames } from "@/components/desk/use-names";
import type { Condition, Rule } from "@/core/policy/policy";

/** A rule of the policy file in sentences: what must hold, and what happens then. */
export function useRuleWords(queueTitle: (id: string) => string) {
  const conditions = useConditionWords();
  const t = useTranslations("policy.rule");
  const time = useTimeWords();
  return {
    when: (rule: Rule) => {
      const all = conditions(rule.when);
      return all === null ? t("always") : t("when", { conditions: all });
    },
    follows: (rule: Rule, firstQueue: string) =>
      t(`then.${rule.then}`, {
        queue: queueTitle(rule.queue ?? firstQueue),
        timed: rule.deadline_minutes === undefined ? "no" : "yes",
        counted: rule.deadline_counts ? "yes" : "no",
        time: rule.deadline_minutes === undefined ? "" : time(rule.deadline_minutes),
      }),
  };
}

/** Minutes in the largest unit that leaves none over. */
export function useTimeWords(): (minutes: number) => string {
  const t = useTranslations("policy.time");
  return (minutes) => {
    if (minutes % 1_440 === 0) return t("days", { count: minutes / 1_440 });
    return minutes % 60 === 0 ? t("hours", { count: minutes / 60 }) : t("minutes", { count: minutes });
  };
}

/** All parts of a condition as one enumeration; null where there is none. */
function useConditionWords(): (when: Condition) => string | null {
  const t = useTranslations("policy.condition");
  const format = useFormatter();
  const finding = useFindingPart();
  const any = useAnyOf();
  const names = useNames();
  return (when) => {
    const lists = [
      ["channel", when.channel?.map(names.channel)],
      ["language", when.language?.map(names.language)],
      ["source", when.source],
      ["model", when.model],
      ["promptVersion", when.prompt_version],
    ] as const;
    const parts = [
      ...lists.map(([part, values]) => (values ? t(part, { values: any(values) }) : null)),
      when.already_sent === undefined ? null : t(when.already_sent ? "sent" : "notSent"),
      when.confidence_below === undefined ? null : t("confidence", { value: format.number(when.confidence_below) }),
      when.risk_at_least === undefined ? null : t("risk", { value: when.risk_at_least }),
      ...Object.entries(when.attribute ?? {}).map(([name, values]) =>
        t("attribute", { name: t("quoted", { value: name }), values: any(values) }),
      ),
      finding(when),
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : format.list(parts, { type: "conjunction" });
  };
}

/** What is asked of findings: one and the same finding must meet all of it. */
function useFindingPart(): (when: Condition) => string | null {
  const t = useTranslations("policy.condition");
  const finding = useTranslations("finding");
  const check = useTranslations("policy.check");
  const any = useAnyOf();
  return ({ finding: codes, check: checks, severity_at_least: severity }) => {
    if (!codes && !checks && !severity) return null;
    return t("finding", {
      by: checks ? "some" : "any",
      checks: any((checks ?? []).map((id) => check(id))),
      what: codes ? "some" : "any",
      findings: any((codes ?? []).map((code) => finding(`${code}.short`))),
      severity: severity ?? "none",
    });
  };
}

/** Values in quotation marks with "or" between them, each once. */
function useAnyOf(): (values: readonly string[]) => string {
  const t = useTranslations("policy.condition");
  const format = useFormatter();
  return (values) =>
    format.list(
      [...new Set(values)].map((value) => t("quoted", { value })),
      { type: "disjunction" },
    );
}
