"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { DeliveryFilter } from "@/server/services/webhook/read-deliveries";
import { filterQuery } from "./delivery-filter";
import { DELIVERY_TYPES, useTypeName } from "./use-type-name";

type Props = {
  filter: DeliveryFilter;
  sources: readonly { id: string; name: string }[];
  onChange: (filter: DeliveryFilter) => void;
};

const STATES = ["pending", "delivered", "failed"] as const;

/** Narrows the list; each choice is at once the address of the page. */
export function DeliveryFilters({ filter, sources, onChange }: Props) {
  const t = useTranslations("adminWebhooks");
  const typeName = useTypeName();
  const set = (part: Partial<Record<keyof DeliveryFilter, string>>) => {
    const next = { ...filter, ...part } as DeliveryFilter;
    onChange(next);
  };
  const all = { value: "", label: t("filter.all") };
  return (
    <search aria-label={t("filter.label")} className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap">
      <Select
        label={t("filter.state")}
        value={filter.state ?? ""}
        options={[all, ...STATES.map((value) => ({ value, label: t(`state.${value}`) }))]}
        onChange={(state) => set({ state })}
        className="md:w-40"
      />
      <Select
        label={t("filter.type")}
        value={filter.type ?? ""}
        options={[all, ...DELIVERY_TYPES.map((value) => ({ value, label: typeName(value) }))]}
        onChange={(type) => set({ type })}
        className="md:w-56"
      />
      <Select
        label={t("source")}
        value={filter.source ?? ""}
        options={[all, ...sources.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(source) => set({ source })}
        className="max-md:col-span-2 md:w-52"
      />
      <Field
        label={t("filter.from")}
        type="date"
        className="md:min-h-9!"
        value={filter.from ?? ""}
        max={filter.to}
        onChange={(event) => set({ from: event.target.value })}
      />
      <Field
        label={t("filter.to")}
        type="date"
        className="md:min-h-9!"
        value={filter.to ?? ""}
        min={filter.from}
        onChange={(event) => set({ to: event.target.value })}
      />
      {filterQuery(filter) === "" ? null : (
        <Button look="quiet" className="max-md:col-span-2 max-md:justify-self-start" onClick={() => onChange({})}>
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
}
