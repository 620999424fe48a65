"use client";

import { useLocale } from "next-intl";
import { NO_RULE, NO_RULE_TITLE, OBJECTION, OBJECTION_TITLE } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";

/** A rule's name in whichever of the policies has it; the same for the case that none holds. */
export function useRuleTitle(...policies: readonly Pick<Policy, "rules">[]): (id: string) => string {
  const locale = useLocale() === "de" ? "de" : "en";
  return (id) => {
    if (id === NO_RULE) return NO_RULE_TITLE[locale];
    if (id === OBJECTION) return OBJECTION_TITLE[locale];
    const rule = policies.flatMap(({ rules }) => rules).find((each) => each.id === id);
    return rule?.title[locale] || id;
  };
}
