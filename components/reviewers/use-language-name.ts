"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";

/** Languages by name, with a capital where they stand alone; a code that is none is shown as it came. */
export function useLanguageName(): (code: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
    return (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    };
  }, [locale]);
}
