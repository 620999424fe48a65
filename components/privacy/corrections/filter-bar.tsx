"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import { CORRECTION_SAYS, CORRECTION_STATES, type CorrectionPage } from "@/core/privacy/correction-view";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import type { CorrectionFilter } from "./correction-filters";

type Filters = Partial<Record<CorrectionFilter, string>>;
type Props = {
  filters: Filters;
  people: CorrectionPage["people"];
  onChange: (change: Filters) => void;
  onClear: (() => void) | null;
};

export function FilterBar({ filters, people, onChange, onClear }: Props) {
  const t = useTranslations("corrections");
  const kind = useTranslations("privacySettings.kind");
  const all = { value: "", label: t("filter.all") };
  const part = useFocusKept<HTMLElement>();
  const of = (name: CorrectionFilter) => ({
    value: filters[name] ?? "",
    onChange: (value: string) => onChange({ [name]: value || undefined }),
    className: "max-md:min-w-36 max-md:flex-1",
  });
  return (
    <section ref={part} aria-label={t("label")} className="flex flex-wrap items-end gap-3">
      <Select
        label={t("filter.says")}
        options={[all, ...CORRECTION_SAYS.map((value) => ({ value, label: t(`says.${value}`) }))]}
        {...of("says")}
      />
      <Select
        label={t("filter.kind")}
        options={[all, ...PII_KINDS.map((value) => ({ value, label: kind(value) }))]}
        {...of("kind")}
      />
      <Select
        label={t("filter.state")}
        options={[all, ...CORRECTION_STATES.map((value) => ({ value, label: t(`state.${value}`) }))]}
        {...of("state")}
      />
      {people.length > 0 ? (
        <Select
          label={t("filter.member")}
          options={[all, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          {...of("member")}
        />
      ) : null}
      {onClear ? (
        <Button small look="quiet" onClick={onClear}>
          {t("clear")}
        </Button>
      ) : null}
    </section>
  );
}
