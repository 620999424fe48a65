"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import type { DecisionOptions } from "@/core/review/record-view";
import type { DecisionFilter, DecisionFilters, View } from "./decision-filters";
import { type Choice, useChoices } from "./use-choices";

type Props = {
  view: View;
  filters: DecisionFilters;
  options: DecisionOptions | null;
  onChange: (change: DecisionFilters) => void;
  /** Null when nothing is asked. */
  onClear: (() => void) | null;
};

const FIRST: Record<View, readonly DecisionFilter[]> = {
  people: ["person", "kind", "finding"],
  policy: ["outcome", "rule", "finding"],
};
const MORE: Record<View, readonly DecisionFilter[]> = {
  people: ["source", "model", "prompt", "language", "queue", "rule"],
  policy: ["source", "model", "prompt", "language", "queue"],
};

/** What the list can be asked: only values that occur are offered, and whatever the address asks beside them. */
export function FilterBar({ view, filters, options, onChange, onClear }: Props) {
  const t = useTranslations("decisions.filter");
  const choices = useChoices(options);
  const part = useFocusKept<HTMLElement>();
  const offered = (name: DecisionFilter) => (
    <Offered key={name} name={name} value={filters[name]} choices={choices(name)} onChange={onChange} />
  );
  const open = MORE[view].filter((name) => filters[name] !== undefined).length;
  return (
    <section ref={part} aria-label={t("label")} className="flex flex-col gap-3 print:hidden">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
        <DayField label={t("from")} value={filters.from ?? ""} onChange={(from) => onChange({ from })} />
        <DayField label={t("to")} value={filters.to ?? ""} onChange={(to) => onChange({ to })} />
        {FIRST[view].map(offered)}
      </div>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1">
          <Disclosure summary={<span className="text-ink-2">{t("more", { count: open })}</span>}>
            <div className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">{MORE[view].map(offered)}</div>
          </Disclosure>
        </div>
        {onClear ? (
          <Button small look="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

type OfferedProps = {
  name: DecisionFilter;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (change: DecisionFilters) => void;
};

function Offered({ name, value, choices, onChange }: OfferedProps) {
  const t = useTranslations("decisions.filter");
  const asked = value !== undefined && !choices.some((choice) => choice.value === value);
  return (
    <Select
      label={t(`by.${name}`)}
      value={value ?? ""}
      onChange={(next) => onChange({ [name]: next })}
      options={[
        { value: "", label: t("any") },
        ...choices,
        // An address may ask for what no longer occurs: it says so rather than showing everything.
        ...(asked
          ? [{ value, label: t("absent", { value: value.length > 20 ? `${value.slice(0, 8)}…` : value }) }]
          : []),
      ]}
    />
  );
}
