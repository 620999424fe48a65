"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { BASES, LEAST_DAYS, PURPOSES, type RetentionRule } from "@/core/privacy/privacy-policy";
import { useDaysText } from "../retention/use-days-text";
import { Problem, problemProps } from "./problem";
import type { SectionProps } from "./section-props";

/** How long what is kept, what for, and on what ground. */
export function RetentionSection(props: SectionProps) {
  const t = useTranslations("privacySettings.retention");
  const { body, set } = props;
  return (
    <Section title={t("title")} text={t("text")}>
      <ul className="flex flex-col">
        {body.retention.map((rule, at) => (
          <RuleRow
            key={rule.category}
            {...props}
            rule={rule}
            at={at}
            onChange={(changed) =>
              set({ ...body, retention: body.retention.map((each, n) => (n === at ? changed : each)) })
            }
          />
        ))}
      </ul>
    </Section>
  );
}

type RowProps = SectionProps & { rule: RetentionRule; at: number; onChange: (rule: RetentionRule) => void };

function RuleRow({ rule, at, issues, readOnly, onChange }: RowProps) {
  const t = useTranslations("privacySettings.retention");
  const r = useTranslations("retention");
  const words = useDaysText();
  const least = LEAST_DAYS[rule.category];
  const problem = `problem-days-${rule.category}`;
  const name = r(`category.${rule.category}.name`);
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <fieldset className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_8rem_12rem_19rem]">
        <legend className="sr-only">{name}</legend>
        <div className="flex flex-col">
          <span aria-hidden="true" className="font-medium">
            {name}
          </span>
          <span className="text-quiet text-ink-2">{r(`category.${rule.category}.text`)}</span>
        </div>
        <div className="flex flex-col gap-1">
          <label className="flex flex-col gap-1">
            <span className="text-quiet font-medium text-ink-2">{t("days")}</span>
            <input
              type="number"
              min={least ?? 1}
              max={36_500}
              value={Number.isFinite(rule.days) ? rule.days : ""}
              disabled={readOnly}
              {...problemProps(problem, issues, `retention.${at}.days`)}
              onChange={(event) => onChange({ ...rule, days: event.target.valueAsNumber })}
              className="min-h-9 w-full rounded-md border border-line-control bg-panel px-2.5 text-ink tabular-nums max-md:min-h-10"
            />
          </label>
          <Problem id={problem} issues={issues} field={`retention.${at}.days`} />
          {Number.isFinite(rule.days) ? <span className="text-small text-ink-2">{words(rule.days)}</span> : null}
          {least === undefined ? null : <span className="text-small text-ink-2">{t("least", { count: least })}</span>}
        </div>
        <Select
          label={t("purpose")}
          value={rule.purpose}
          disabled={readOnly}
          options={PURPOSES.map((value) => ({ value, label: r(`purpose.${value}`) }))}
          onChange={(purpose) => onChange({ ...rule, purpose: purpose as RetentionRule["purpose"] })}
        />
        <Select
          label={t("basis")}
          value={rule.basis}
          disabled={readOnly}
          options={BASES.map((value) => ({ value, label: r(`basis.${value}`) }))}
          onChange={(basis) => onChange({ ...rule, basis: basis as RetentionRule["basis"] })}
        />
      </fieldset>
    </li>
  );
}
