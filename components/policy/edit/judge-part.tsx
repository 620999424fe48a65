"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { JudgeSettings } from "@/core/policy/policy";
import { SEVERITIES } from "@/core/review/words";
import { Problem, problemProps } from "./problem";
import { withJudge } from "./tool-rule-draft";
import type { PolicyEditor } from "./use-policy-editor";

type Props = { editor: PolicyEditor /** Whether this server knows a model that it could ask. */; connected: boolean };

/** Whether the external judge is asked, how long it may take, and how much its opinion counts. */
export function JudgePart({ editor, connected }: Props) {
  const t = useTranslations("policyEditor.judge");
  const { policy, set } = editor;
  return (
    <Section title={t("heading")} text={t("text")}>
      <p>{t(connected ? "connected" : policy.judge ? "askedForNothing" : "notConnected")}</p>
      <Choice
        legend={t("asked")}
        options={(["off", "on"] as const).map((value) => ({ value, label: t(`askedIs.${value}`) }))}
        value={policy.judge ? "on" : "off"}
        onChange={(value) => set(withJudge(policy, value === "on" ? {} : null))}
      />
      {policy.judge ? <Settings judge={policy.judge} editor={editor} /> : null}
    </Section>
  );
}

function Settings({ judge, editor: { policy, set, issues } }: { judge: JudgeSettings; editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.judge");
  const severity = useTranslations("severity");
  const id = useId();
  const put = (part: Partial<JudgeSettings>) => set(withJudge(policy, part));
  const shown = (value: number) => (Number.isFinite(value) ? value : "");
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <div>
        <Field
          label={t("time")}
          type="number"
          inputMode="decimal"
          min={0.1}
          max={10}
          step={0.1}
          value={shown(judge.time_limit_ms / 1_000)}
          onChange={(event) => put({ time_limit_ms: Math.round(event.target.valueAsNumber * 1_000) })}
          {...problemProps(`${id}-time`, issues, "judge.time_limit_ms")}
        />
        <Problem id={`${id}-time`} issues={issues} field="judge.time_limit_ms" />
      </div>
      <div>
        <Field
          label={t("concern")}
          type="number"
          inputMode="decimal"
          min={0}
          max={1}
          step={0.05}
          value={shown(judge.concern_at_least)}
          onChange={(event) => put({ concern_at_least: event.target.valueAsNumber })}
          {...problemProps(`${id}-concern`, issues, "judge.concern_at_least")}
        />
        <Problem id={`${id}-concern`} issues={issues} field="judge.concern_at_least" />
      </div>
      <Select
        label={t("severity")}
        value={judge.most_severe}
        options={SEVERITIES.map((value) => ({ value, label: severity(value) }))}
        onChange={(value) => put({ most_severe: value as JudgeSettings["most_severe"] })}
      />
    </div>
  );
}
