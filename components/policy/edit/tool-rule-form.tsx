"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Textarea } from "@/components/ui/textarea";
import { same } from "@/core/policy/compare";
import { SEVERITIES } from "@/core/review/words";
import { Problem, problemProps } from "./problem";
import { bodyIssues, bodyText, type DraftToolRule, withBody } from "./tool-rule-draft";
import { EXAMPLE_RULES, EXAMPLES, type Example } from "./tool-rule-examples";
import { ToolRuleSaid } from "./tool-rule-said";
import type { PolicyEditor } from "./use-policy-editor";

type Props = { rule: DraftToolRule; at: number; editor: PolicyEditor; onChange: (rule: DraftToolRule) => void };

/** One rule for tools: what it is called and how grave a breach is as fields, what it says as JSON, and that in words below. */
export function ToolRuleForm({ rule, at, editor: { issues }, onChange }: Props) {
  const t = useTranslations("policyEditor.toolRules");
  const severity = useTranslations("severity");
  const id = useId();
  const field = `tool_rules.${at}`;
  return (
    <div className="flex flex-col gap-5 rounded-lg bg-sunken p-4">
      <div className="grid gap-4 md:grid-cols-2">
        {(["en", "de"] as const).map((language) => (
          <div key={language}>
            <Textarea
              id={language === "en" ? `title-${rule.id}` : undefined}
              label={t(`title.${language}`)}
              lang={language}
              rows={2}
              maxLength={300}
              value={rule.title[language]}
              onChange={(event) => onChange({ ...rule, title: { ...rule.title, [language]: event.target.value } })}
              {...problemProps(`${id}-${language}`, issues, `${field}.title.${language}`)}
            />
            <Problem id={`${id}-${language}`} issues={issues} field={`${field}.title.${language}`} />
          </div>
        ))}
      </div>
      <Choice
        legend={t("severity")}
        options={SEVERITIES.map((value) => ({ value, label: severity(value) }))}
        value={rule.severity}
        onChange={(next) => onChange({ ...rule, severity: next })}
      />
      <BodyPart rule={rule} at={at} issues={issues} onChange={onChange} />
    </div>
  );
}

type BodyProps = Omit<Props, "editor"> & Pick<PolicyEditor, "issues">;

function BodyPart({ rule, at, issues, onChange }: BodyProps) {
  const t = useTranslations("policyEditor.toolRules");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(() => bodyText(rule));
  const [before, setBefore] = useState<DraftToolRule | null>(null);
  // As it was typed, line breaks and all, for as long as it says what the rule says; discarding changes the rule alone.
  const text = same(withBody(rule, typed), rule) ? typed : bodyText(rule);
  const sound = rule.unread === undefined && bodyIssues(issues, at).length === 0;

  function put(next: DraftToolRule) {
    setTyped(bodyText(next));
    onChange(next);
  }

  function goTo(place: number) {
    area.current?.focus();
    area.current?.setSelectionRange(place, place);
  }

  function insert(name: Example) {
    const { title, ...example } = EXAMPLE_RULES[name];
    setBefore(rule);
    put({ id: rule.id, ...example, title: rule.title.en || rule.title.de ? rule.title : title });
  }

  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-1.5 text-quiet font-medium text-ink-2">{t("examples")}</legend>
        {EXAMPLES.map((name) => (
          <Button key={name} small onClick={() => insert(name)}>
            {t(`example.${name}`)}
          </Button>
        ))}
        {before === null ? null : (
          <Button
            small
            look="quiet"
            onClick={() => {
              put(before);
              setBefore(null);
            }}
          >
            {t("undo")}
          </Button>
        )}
      </fieldset>
      <div className="flex flex-col gap-1">
        <Textarea
          ref={area}
          label={t("body")}
          rows={8}
          spellCheck={false}
          autoComplete="off"
          className="font-mono text-quiet"
          aria-invalid={!sound}
          aria-describedby={`${id}-hint ${id}-said`}
          value={text}
          onChange={({ target: { value } }) => {
            setTyped(value);
            setBefore(null);
            onChange(withBody(rule, value));
          }}
        />
        <p id={`${id}-hint`} className="text-quiet text-ink-2">
          {t.rich("hint", { code: (chunks) => <code className="font-mono">{chunks}</code> })}
        </p>
      </div>
      <div id={`${id}-said`} role="status">
        <ToolRuleSaid rule={rule} at={at} issues={issues} text={text} onPlace={goTo} />
      </div>
    </div>
  );
}
