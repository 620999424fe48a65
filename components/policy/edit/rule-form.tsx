"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Rule } from "@/core/policy/policy";
import { ON_EXPIRY, OUTCOMES } from "@/core/review/words";
import type { RuleValues } from "@/server/services/policy/read-rule-values";
import { ConditionForm } from "./condition-form";
import { withCounting, withDeadline, withOutcome } from "./policy-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

type Props = { rule: Rule; at: number; editor: PolicyEditor; values: RuleValues; onChange: (rule: Rule) => void };

/** Everything of one rule: what it is called, when it holds, what follows. */
export function RuleForm({ rule, at, editor, values, onChange }: Props) {
  const t = useTranslations("policyEditor.rule");
  const then = useTranslations("policyEditor.then");
  const id = useId();
  const { policy, issues } = editor;
  const field = `rules.${at}`;
  return (
    <div className="flex flex-col gap-5 rounded-lg bg-sunken p-4 md:ml-10">
      <div className="grid gap-4 md:grid-cols-2">
        {(["en", "de"] as const).map((language) => (
          <div key={language}>
            <Textarea
              label={t(`title.${language}`)}
              lang={language}
              rows={2}
              value={rule.title[language]}
              maxLength={500}
              onChange={(event) => onChange({ ...rule, title: { ...rule.title, [language]: event.target.value } })}
              {...problemProps(`${id}-${language}`, issues, `${field}.title.${language}`)}
            />
            <Problem id={`${id}-${language}`} issues={issues} field={`${field}.title.${language}`} />
          </div>
        ))}
      </div>
      <ConditionForm rule={rule} values={values} mayRisk={policy.risk !== undefined} onChange={onChange} />
      <Problem id={`${id}-when`} issues={issues} field={`${field}.when`} />
      <Choice
        legend={t("then")}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: then(outcome) }))}
        value={rule.then}
        onChange={(outcome) => onChange(withOutcome(rule, outcome, policy.queues[0]?.id ?? ""))}
      />
      {rule.then === "release" || rule.then === "block" ? null : (
        <WaitingPart rule={rule} at={at} editor={editor} onChange={onChange} />
      )}
    </div>
  );
}

function WaitingPart({ rule, at, editor: { policy, issues }, onChange }: Omit<Props, "values">) {
  const t = useTranslations("policyEditor.rule");
  const expiry = useTranslations("policyEditor.expiry");
  const locale = useLocale() === "de" ? "de" : "en";
  const id = useId();
  const field = `rules.${at}`;
  return (
    <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-4 xl:grid-cols-2 2xl:grid-cols-4">
      <div>
        <Select
          label={t("queue")}
          value={rule.queue ?? policy.queues[0]?.id ?? ""}
          options={policy.queues.map((queue) => ({ value: queue.id, label: queue.title[locale] || queue.id }))}
          onChange={(queue) => onChange({ ...rule, queue })}
          {...problemProps(`${id}-queue`, issues, `${field}.queue`)}
        />
        <Problem id={`${id}-queue`} issues={issues} field={`${field}.queue`} />
      </div>
      <div>
        <Field
          label={t("deadline")}
          type="number"
          min={1}
          max={43_200}
          inputMode="numeric"
          placeholder={t("noDeadline")}
          value={rule.deadline_minutes ?? ""}
          onChange={(event) =>
            onChange(withDeadline(rule, event.target.value === "" ? null : Number(event.target.value)))
          }
          {...problemProps(`${id}-deadline`, issues, `${field}.deadline_minutes`)}
        />
        <Problem id={`${id}-deadline`} issues={issues} field={`${field}.deadline_minutes`} />
      </div>
      {rule.deadline_minutes === undefined || (!policy.working_hours && !rule.deadline_counts) ? null : (
        <div>
          <Select
            label={t("counts")}
            value={rule.deadline_counts ?? "all"}
            options={(["all", "working_hours"] as const).map((value) => ({ value, label: t(`countsIs.${value}`) }))}
            onChange={(value) => onChange(withCounting(rule, value === "all" ? undefined : "working_hours"))}
            {...problemProps(`${id}-counts`, issues, `${field}.deadline_counts`)}
          />
          <Problem id={`${id}-counts`} issues={issues} field={`${field}.deadline_counts`} />
        </div>
      )}
      {rule.deadline_minutes === undefined || rule.then === "sample" ? null : (
        <div>
          <Select
            label={t("onExpiry")}
            value={rule.on_expiry ?? "hand_over"}
            options={ON_EXPIRY.map((way) => ({ value: way, label: expiry(way) }))}
            onChange={(way) => onChange({ ...rule, on_expiry: way as Rule["on_expiry"] })}
            {...problemProps(`${id}-expiry`, issues, `${field}.on_expiry`)}
          />
          <Problem id={`${id}-expiry`} issues={issues} field={`${field}.on_expiry`} />
        </div>
      )}
    </div>
  );
}
