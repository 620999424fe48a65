"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Select } from "@/components/ui/select";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import type { EventOptions } from "@/core/audit/audit-view";
import { type AuditFilters, idIn, indexIn } from "./audit-filters";
import { TypeSelect } from "./type-select";

type Props = {
  filters: AuditFilters;
  options: EventOptions | null;
  onChange: (change: AuditFilters) => void;
  /** The log from an index downwards, whatever else was asked. */
  onIndex: (index: string) => void;
  /** Null when nothing is asked. */
  onClear: (() => void) | null;
};

/** What the record can be asked. */
export function FilterBar({ filters, options, onChange, onIndex, onClear }: Props) {
  const t = useTranslations("audit.filter");
  const part = useFocusKept<HTMLElement>();
  return (
    <section ref={part} aria-label={t("label")} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-[1fr_1fr_1.4fr_1.4fr_2fr]">
        <DayField label={t("from")} value={filters.from ?? ""} onChange={(from) => onChange({ from })} />
        <DayField label={t("to")} value={filters.to ?? ""} onChange={(to) => onChange({ to })} />
        <TypeSelect value={filters.type ?? ""} onChange={(type) => onChange({ type })} />
        <WhoSelect value={filters.actor ?? ""} options={options} onChange={(actor) => onChange({ actor })} />
        <AboutField value={filters.about ?? ""} onChange={(about) => onChange({ about })} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <IndexField value={filters.index ?? ""} onIndex={onIndex} />
        {onClear ? (
          <Button small look="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

type WhoProps = { value: string; options: EventOptions | null; onChange: (actor: string) => void };

function WhoSelect({ value, options, onChange }: WhoProps) {
  const t = useTranslations("audit.filter");
  const known = [
    ...(options?.people ?? []).map(({ id, name, disabled }) => ({
      value: id,
      label: disabled ? t("left", { name }) : name,
    })),
    ...(options?.sources ?? []).map(({ id, name }) => ({ value: id, label: t("source", { name }) })),
    { value: "system", label: t("system") },
  ];
  const absent = value !== "" && !known.some((each) => each.value === value);
  return (
    <Select
      label={t("who")}
      value={value}
      onChange={onChange}
      options={[
        { value: "", label: t("anybody") },
        ...known,
        ...(absent ? [{ value, label: t("absent", { id: value.slice(0, 8) }) }] : []),
      ]}
    />
  );
}

type IndexProps = { value: string; onIndex: (index: string) => void };

/** Straight to a place of the log, by its index. A form as browsers know it: what is typed before scripts run is not lost. */
function IndexField({ value, onIndex }: IndexProps) {
  const t = useTranslations("audit.filter");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      key={value}
      action="/audit"
      className="flex flex-col gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        const index = indexIn(String(new FormData(event.currentTarget).get("index") ?? ""));
        setWrong(index === null);
        if (index !== null) onIndex(index);
      }}
    >
      <span className="flex items-end gap-2">
        <label className="flex flex-col gap-1">
          <span className="text-quiet font-medium text-ink-2">{t("index")}</span>
          <input
            name="index"
            defaultValue={value}
            required
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? "index-wrong" : undefined}
            onChange={() => setWrong(false)}
            className="min-h-9 w-36 rounded-md border border-line-control bg-panel px-2.5 py-1 text-ink tabular-nums max-md:min-h-10"
          />
        </label>
        <Button type="submit" className="max-md:min-h-10">
          {t("go")}
        </Button>
      </span>
      {wrong ? (
        <span id="index-wrong" className="text-quiet text-severe">
          {t("indexWrong")}
        </span>
      ) : null}
    </form>
  );
}

type AboutProps = { value: string; onChange: (id: string) => void };

/** One draft or item, by an id copied from elsewhere; asked as soon as it is one. */
function AboutField({ value, onChange }: AboutProps) {
  const t = useTranslations("audit.filter");
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const wrong = typed.trim() !== "" && idIn(typed) === null;
  return (
    <label className="flex min-w-0 flex-col gap-1 max-md:col-span-2">
      <span className="text-quiet font-medium text-ink-2">{t("about")}</span>
      <input
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? "about-wrong" : undefined}
        placeholder={t("aboutHint")}
        onChange={(event) => {
          setTyped(event.target.value);
          const id = event.target.value.trim() === "" ? "" : idIn(event.target.value);
          if (id !== null) onChange(id);
        }}
        className="min-h-9 w-full min-w-0 rounded-md border border-line-control bg-panel px-2.5 py-1 text-ink placeholder:text-ink-3 max-md:min-h-10"
      />
      {wrong ? (
        <span id="about-wrong" className="text-quiet text-severe">
          {t("aboutWrong")}
        </span>
      ) : null}
    </label>
  );
}
