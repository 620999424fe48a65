"use client";

import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { HOLIDAY_COUNTRIES, type HolidayCountry } from "@/core/privacy/holidays/countries";
import type { SectionProps } from "./section-props";
import { useCountryName } from "./use-country-name";

type Props = SectionProps & { zoneCountry: HolidayCountry | null };

/** Whose public holidays put off the end of a request's time: the time zone's state unless another one is named. */
export function HolidaysSection({ body, readOnly, set, zoneCountry }: Props) {
  const t = useTranslations("privacySettings.holidays");
  const locale = useLocale();
  const nameOf = useCountryName();
  const named = HOLIDAY_COUNTRIES.map((value) => ({ value, label: nameOf(value) }));
  const zone = zoneCountry === null ? t("zoneUnknown") : t("zone", { country: nameOf(zoneCountry) });
  return (
    <Section title={t("title")} text={t("text")}>
      <Select
        label={t("country")}
        value={body.holidays ?? ""}
        options={[{ value: "", label: zone }, ...named.sort((a, b) => a.label.localeCompare(b.label, locale))]}
        disabled={readOnly}
        onChange={(value) => set({ ...body, holidays: HOLIDAY_COUNTRIES.find((each) => each === value) ?? null })}
        className="max-w-sm"
      />
    </Section>
  );
}
