"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import { useToolRuleWords } from "../use-tool-rule-words";
import { issuesIn, replaced, without } from "./policy-draft";
import { type DraftToolRule, isReadable, toolRulesOf, withNewToolRule, withToolRules } from "./tool-rule-draft";
import { ToolRuleForm } from "./tool-rule-form";
import type { PolicyEditor } from "./use-policy-editor";

/** What tool calls and proposed actions must keep to: opened to be changed, added and taken out. */
export function ToolRulesPart({ editor }: { editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.toolRules");
  const { policy, set } = editor;
  const [open, setOpen] = useState<string | null>(null);
  const rules = toolRulesOf(policy);

  function add() {
    const next = withNewToolRule(policy);
    set(next.policy);
    setOpen(next.id);
    requestAnimationFrame(() => document.getElementById(`title-${next.id}`)?.focus());
  }

  return (
    <Section title={t("heading")} text={t("text")}>
      {rules.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ol className="flex flex-col border-t border-line">
          {rules.map((rule, at) => (
            <li key={rule.id} className="flex flex-col gap-3 border-b border-line py-3">
              <ToolRuleHead
                editor={editor}
                rule={rule}
                at={at}
                open={open === rule.id}
                onOpen={() => setOpen(open === rule.id ? null : rule.id)}
                onRemove={() => set(withToolRules(policy, without(rules, at)))}
              />
              {open === rule.id ? (
                <ToolRuleForm
                  rule={rule}
                  at={at}
                  editor={editor}
                  onChange={(next) => set(withToolRules(policy, replaced(rules, at, next)))}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button onClick={add}>{t("add")}</Button>
      </div>
    </Section>
  );
}

type HeadProps = {
  editor: PolicyEditor;
  rule: DraftToolRule;
  at: number;
  open: boolean;
  onOpen: () => void;
  onRemove: () => void;
};

function ToolRuleHead({ editor: { issues }, rule, at, open, onOpen, onRemove }: HeadProps) {
  const t = useTranslations("policyEditor.toolRules");
  const severity = useTranslations("severity");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useToolRuleWords();
  const name = rule.title[locale] || t("unnamed");
  return (
    <div className="grid gap-x-4 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-0.5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="font-medium text-pretty">{name}</h3>
          <Chip tone={rule.severity}>{severity(rule.severity)}</Chip>
        </div>
        {open || !isReadable(issues, at, rule) ? null : (
          <p className="text-quiet text-pretty wrap-anywhere text-ink-2">{words(rule)}</p>
        )}
        {!open && issuesIn(issues, `tool_rules.${at}`).length > 0 ? (
          <p className="text-quiet text-severe">{t("faulty")}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-1">
        <Button
          small
          aria-expanded={open}
          aria-label={t(open ? "closeNamed" : "changeNamed", { name })}
          onClick={onOpen}
        >
          {t(open ? "close" : "change")}
        </Button>
        <Button small look="quiet" aria-label={t("removeNamed", { name })} onClick={onRemove}>
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
