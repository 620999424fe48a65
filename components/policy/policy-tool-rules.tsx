"use client";

import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import type { ToolRule } from "@/core/policy/tool-rule";
import { useToolRuleWords } from "./use-tool-rule-words";

/** What tool calls and proposed actions must keep to; nothing where the policy has no such rules. */
export function PolicyToolRules({ rules }: { rules: readonly ToolRule[] }) {
  const t = useTranslations("policy.toolRules");
  const severity = useTranslations("severity");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useToolRuleWords();
  if (rules.length === 0) return null;
  return (
    <Section title={t("title")} text={t("text")}>
      <ol className="flex flex-col">
        {rules.map((rule) => (
          <li
            key={rule.id}
            id={`tool-rule-${rule.id}`}
            className="flex scroll-mt-4 flex-col gap-0.5 border-b border-line py-3"
          >
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <h3 className="font-medium text-pretty">{rule.title[locale]}</h3>
              <Chip tone={rule.severity}>{severity(rule.severity)}</Chip>
            </div>
            <p className="text-pretty wrap-anywhere text-ink-2">{words(rule)}</p>
            <p className="font-mono text-small break-all text-ink-3">{rule.id}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
