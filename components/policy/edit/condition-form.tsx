"use client";

import { useTranslations } from "next-intl";
import { useNames } from "@/components/desk/use-names";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Several } from "@/components/ui/several";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import type { Condition, Rule } from "@/core/policy/policy";
import { SEVERITIES } from "@/core/review/words";
import type { RuleValues } from "@/server/services/policy/read-rule-values";
import { withCondition } from "./policy-draft";

type Props = { rule: Rule; values: RuleValues; mayRisk: boolean; onChange: (rule: Rule) => void };

/** When a rule holds. All parts that are filled in must hold; of several values in one part, any. */
export function ConditionForm({ rule, values, mayRisk, onChange }: Props) {
  const t = useTranslations("policyEditor.condition");
  const { when } = rule;
  const put = (part: Partial<Condition>) => onChange(withCondition(rule, part));
  const tell = when.already_sent === undefined ? "any" : when.already_sent ? "sent" : "held";
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-1 font-medium">{t("legend")}</legend>
      <p className="text-quiet text-ink-2">{t("text")}</p>
      <FindingParts when={when} put={put} />
      <div className="grid gap-4 md:grid-cols-3">
        <Select
          label={t("sent")}
          value={tell}
          options={(["any", "held", "sent"] as const).map((value) => ({ value, label: t(`sentIs.${value}`) }))}
          onChange={(value) => put({ already_sent: value === "any" ? undefined : value === "sent" })}
        />
        <Share
          label={t("confidence")}
          value={when.confidence_below}
          onChange={(confidence_below) => put({ confidence_below })}
        />
        {mayRisk || when.risk_at_least !== undefined ? (
          <Share label={t("risk")} value={when.risk_at_least} onChange={(risk_at_least) => put({ risk_at_least })} />
        ) : null}
      </div>
      <ValueParts when={when} values={values} put={put} />
    </fieldset>
  );
}

type PartProps = { when: Condition; put: (part: Partial<Condition>) => void };

/** What is asked of findings: one and the same finding must meet all of it. */
function FindingParts({ when, put }: PartProps) {
  const t = useTranslations("policyEditor.condition");
  const finding = useTranslations("finding");
  const check = useTranslations("policy.check");
  return (
    <>
      <Select
        className="md:w-64"
        label={t("severity")}
        value={when.severity_at_least ?? "none"}
        options={[
          { value: "none", label: t("severityIs.none") },
          ...SEVERITIES.map((value) => ({ value, label: t(`severityIs.${value}`) })),
        ]}
        onChange={(value) =>
          put({ severity_at_least: value === "none" ? undefined : (value as Condition["severity_at_least"]) })
        }
      />
      <Disclosure
        summary={<span className="text-quiet font-medium">{t("findings", { count: when.finding?.length ?? 0 })}</span>}
      >
        <div className="pt-2">
          <Several
            legend={t("findingsAny")}
            options={FINDING_CODES.map((code) => ({ value: code, label: finding(`${code}.short`) }))}
            values={when.finding ?? []}
            onChange={(codes) => put({ finding: codes as Condition["finding"] })}
          />
        </div>
      </Disclosure>
      <Disclosure
        summary={<span className="text-quiet font-medium">{t("checks", { count: when.check?.length ?? 0 })}</span>}
      >
        <div className="pt-2">
          <Several
            legend={t("checksAny")}
            options={CHECK_IDS.map((id) => ({ value: id, label: check(id) }))}
            values={when.check ?? []}
            onChange={(ids) => put({ check: ids as Condition["check"] })}
          />
        </div>
      </Disclosure>
    </>
  );
}

const LISTS = ["channel", "language", "source", "model", "prompt_version"] as const;

/** Where it comes from and whom it is for, of what occurred lately and what the rule names already. */
function ValueParts({ when, values, put }: PartProps & { values: RuleValues }) {
  const t = useTranslations("policyEditor.condition");
  const names = useNames();
  const label = { channel: names.channel, language: names.language } as Record<string, (code: string) => string>;
  const attributes = Object.keys({ ...values.attributes, ...when.attribute }).sort();
  const chosen =
    LISTS.reduce((sum, part) => sum + (when[part]?.length ?? 0), 0) + Object.keys(when.attribute ?? {}).length;
  return (
    <Disclosure summary={<span className="text-quiet font-medium">{t("values", { count: chosen })}</span>}>
      <div className="flex flex-col gap-4 pt-2">
        {LISTS.map((part) => {
          const options = [...new Set([...values[part], ...(when[part] ?? [])])].sort();
          if (options.length === 0) return null;
          return (
            <Several
              key={part}
              legend={t(`list.${part}`)}
              options={options.map((value) => ({ value, label: label[part]?.(value) ?? value }))}
              values={when[part] ?? []}
              onChange={(list) => put({ [part]: list })}
            />
          );
        })}
        {attributes.map((name) => (
          <Several
            key={name}
            legend={t("attribute", { name })}
            options={[...new Set([...(values.attributes[name] ?? []), ...(when.attribute?.[name] ?? [])])]
              .sort()
              .map((value) => ({ value, label: value }))}
            values={when.attribute?.[name] ?? []}
            onChange={(list) => put({ attribute: attributeWith(when.attribute, name, list) })}
          />
        ))}
      </div>
    </Disclosure>
  );
}

function attributeWith(before: Condition["attribute"], name: string, list: string[]): Condition["attribute"] {
  const { [name]: _, ...rest } = before ?? {};
  const next = list.length === 0 ? rest : { ...rest, [name]: list };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** A number from 0 to 1, or nothing. */
function Share({ label, value, onChange }: { label: string; value?: number; onChange: (value?: number) => void }) {
  const t = useTranslations("policyEditor.condition");
  return (
    <Field
      label={label}
      type="number"
      min={0}
      max={1}
      step={0.05}
      inputMode="decimal"
      placeholder={t("noLimit")}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
    />
  );
}
