"use client";

import { useTranslations } from "next-intl";
import { readable, useReasons } from "@/components/reason/use-reasons";
import { Select } from "@/components/ui/select";
import { FINDING_CODES } from "@/core/checks/check";
import { FLAG_STATES, type FlagFilter, RAISERS } from "@/core/review/flagged-view";

const ANY = "";

type Props = { filter: FlagFilter; reasons: readonly string[]; onNarrow: (change: Partial<FlagFilter>) => void };

/** What the list is narrowed to. Every choice is in the URL. */
export function FlagFilters({ filter, reasons, onNarrow }: Props) {
  const t = useTranslations("flagged.filter");
  const nameOf = useFlagReason();
  const codes = [...new Set([...reasons, ...(filter.reason === null ? [] : [filter.reason])])];
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-3">
      <Select
        label={t("state.label")}
        value={filter.state ?? ANY}
        options={[
          { value: ANY, label: t("state.any") },
          ...FLAG_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        onChange={(value) => onNarrow({ state: FLAG_STATES.find((each) => each === value) ?? null })}
        className="max-md:flex-1"
      />
      <Select
        label={t("by.label")}
        value={filter.by ?? ANY}
        options={[{ value: ANY, label: t("by.any") }, ...RAISERS.map((value) => ({ value, label: t(`by.${value}`) }))]}
        onChange={(value) => onNarrow({ by: RAISERS.find((each) => each === value) ?? null })}
        className="max-md:flex-1"
      />
      <Select
        label={t("reason.label")}
        value={filter.reason ?? ANY}
        options={[{ value: ANY, label: t("reason.any") }, ...codes.map((value) => ({ value, label: nameOf(value) }))]}
        onChange={(value) => onNarrow({ reason: value || null })}
        className="max-md:w-full"
      />
    </div>
  );
}

/** A flag's reason by itself: a check's finding, a word we know, the organisation's own, or what the source wrote. */
function useFlagReason(): (code: string) => string {
  const known = useTranslations("flagReason");
  const finding = useTranslations("finding");
  const { has, titleOf } = useReasons();
  return (code) => {
    const found = FINDING_CODES.find((each) => each === code);
    if (found) return finding(`${found}.short`);
    if (has(code)) return titleOf(code);
    const said = known.has(code) ? known(code) : readable(code);
    return said.charAt(0).toLocaleUpperCase() + said.slice(1);
  };
}
