"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { HolidayCountry } from "@/core/privacy/holidays/countries";

/** States by name, in the reader's language. */
export function useCountryName(): (country: HolidayCountry) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
    return (country) => names.of(country) ?? country;
  }, [locale]);
}
