"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isRefusalCode, refusalOf } from "./refusal";

export type RefusalText = { title: string; next: string };

/** The one place where a refusal becomes a sentence and a next step in the reader's language. */
export function useRefusalText(): (error: unknown) => RefusalText {
  const t = useTranslations("refusal");
  return useCallback(
    (error) => {
      const refusal = refusalOf(error);
      if (refusal === null) return { title: t("failure.title"), next: t("failure.next") };
      return { title: t(`${refusal.code}.title`), next: t(`${refusal.code}.next`) };
    },
    [t],
  );
}

/** The sentence for a bare code, as decision options carry it; an unknown code gets the general one. */
export function useRefusalTitle(): (code: string) => string {
  const t = useTranslations("refusal");
  return useCallback((code) => t(isRefusalCode(code) ? `${code}.title` : "decision_not_allowed.title"), [t]);
}
