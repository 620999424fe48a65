"use client";

import { useLocale, useTranslations } from "next-intl";
import { DayField } from "@/components/ui/day-field";
import { Select } from "@/components/ui/select";
import type { OversightView } from "@/core/insight/oversight-report";
import type { OversightFilters } from "./oversight-filters";

type Props = { view: OversightView; filters: OversightFilters; onChange: (change: OversightFilters) => void };

const DAY_MS = 86_400_000;
const LATEST = [7, 30, 90, 365] as const;

/** The days that are counted, and in which queue. */
export function FilterBar({ view, filters, onChange }: Props) {
  const t = useTranslations("oversight.filter");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2 print:hidden">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <DayField label={t("from")} value={view.from} onChange={(from) => onChange({ from, to: view.to })} />
        <DayField label={t("to")} value={view.to} onChange={(to) => onChange({ from: view.from, to })} />
        <Select
          className="max-md:col-span-2"
          label={t("queue")}
          value={filters.queue ?? ""}
          onChange={(queue) => onChange({ queue })}
          options={[
            { value: "", label: t("all") },
            ...view.choices.map(({ id, title }) => ({ value: id, label: title[locale] })),
          ]}
        />
      </div>
      <p className="flex flex-wrap items-center gap-x-1 text-quiet text-ink-2">
        <span className="mr-1">{t("latest")}</span>
        {LATEST.map((days) => (
          <button
            key={days}
            type="button"
            onClick={() => onChange({ from: daysBefore(view.today, days - 1), to: view.today })}
            className="min-h-6 rounded-md px-1.5 text-accent underline underline-offset-4 hover:bg-hover"
          >
            {t("days", { days })}
          </button>
        ))}
      </p>
    </section>
  );
}

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
