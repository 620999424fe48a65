"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { Policy } from "@/core/policy/policy";
import { percentOf, shareOf } from "./oversight-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

type Bulk = NonNullable<Policy["bulk"]>;

/** What it begins with when it is switched on. */
const FIRST: Bulk = { risk_below: 0.2, most: 20 };

/** Whether items that wait for the same finding may be decided together, below which risk, and how many at once. */
export function BulkPart({ editor }: { editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.bulk");
  const { policy, set } = editor;
  return (
    <Section title={t("heading")} text={t("text")}>
      <Choice
        legend={t("asked")}
        options={(["off", "on"] as const).map((value) => ({ value, label: t(`is.${value}`) }))}
        value={policy.bulk ? "on" : "off"}
        onChange={(value) => set(withBulk(policy, value === "on" ? (policy.bulk ?? FIRST) : null))}
      />
      {policy.bulk ? <Limits bulk={policy.bulk} editor={editor} /> : null}
    </Section>
  );
}

function Limits({ bulk, editor: { policy, set, issues } }: { bulk: Bulk; editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.bulk");
  const id = useId();
  const shown = (value: number) => (Number.isFinite(value) ? value : "");
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <div>
        <Field
          label={t("risk")}
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step={1}
          value={shown(percentOf(bulk.risk_below))}
          onChange={(event) => set(withBulk(policy, { ...bulk, risk_below: shareOf(event.target.valueAsNumber) }))}
          {...problemProps(`${id}-risk`, issues, "bulk.risk_below")}
        />
        <Problem id={`${id}-risk`} issues={issues} field="bulk.risk_below" />
      </div>
      <div>
        <Field
          label={t("most")}
          type="number"
          inputMode="numeric"
          min={2}
          max={100}
          value={shown(bulk.most)}
          onChange={(event) => set(withBulk(policy, { ...bulk, most: event.target.valueAsNumber }))}
          {...problemProps(`${id}-most`, issues, "bulk.most")}
        />
        <Problem id={`${id}-most`} issues={issues} field="bulk.most" />
      </div>
    </div>
  );
}

function withBulk(policy: Policy, bulk: Bulk | null): Policy {
  const { bulk: _, ...rest } = policy;
  return bulk ? { ...rest, bulk } : rest;
}
