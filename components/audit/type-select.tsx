"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { EVENT_GROUPS, typesIn } from "@/core/audit/event-groups";
import { useTypeName } from "./use-event-sentence";

/** What happened: a group of events as a whole, or one kind of them. */
export function TypeSelect({ value, onChange }: { value: string; onChange: (type: string) => void }) {
  const t = useTranslations("audit.filter");
  const group = useTranslations("audit.group");
  const typeName = useTypeName();
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-quiet font-medium text-ink-2">{t("what")}</span>
      <span className="relative flex">
        <select
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-9 w-full min-w-0 appearance-none rounded-md border border-line-control bg-panel py-1 pr-8 pl-2.5 text-ink max-md:min-h-10"
        >
          <option value="">{t("anything")}</option>
          {EVENT_GROUPS.map((each) => (
            <optgroup key={each} label={group(each)}>
              <option value={each}>{t("all", { group: group(each) })}</option>
              {typesIn(each).map((type) => (
                <option key={type} value={type}>
                  {typeName(type)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
        />
      </span>
    </label>
  );
}
