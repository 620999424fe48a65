"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";

/** Names for coded values that a source may also choose freely: what we do not know is shown as it came. */
export function useNames() {
  const locale = useLocale();
  const t = useTranslations("channel");
  return useMemo(() => {
    const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
    return {
      channel: (code: string) => (t.has(code) ? t(code) : code),
      language: (code: string) => {
        try {
          return languages.of(code) ?? code;
        } catch {
          return code;
        }
      },
    };
  }, [locale, t]);
}
