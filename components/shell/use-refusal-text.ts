"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { isRefusalCode, refusalOf } from "./refusal";

/** What sentences speak of, where a refusal does not say it. */
const BLANK = { decisions: "", problems: "", needed: "", each: "", placeholder: "", how: "", date: "" };

export type RefusalText = { title: string; next: string };

/** The one place where a refusal becomes a sentence and a next step in the reader's language. */
export function useRefusalText(): (error: unknown) => RefusalText {
  const t = useTranslations("refusal");
  const format = useFormatter();
  return useCallback(
    (error) => {
      const refusal = refusalOf(error);
      if (refusal === null) return { title: t("failure.title"), next: t("failure.next") };
      const { at } = refusal.params ?? {};
      const date = at ? format.dateTime(new Date(at), { dateStyle: "long" }) : "";
      const params = { ...BLANK, ...refusal.params, date };
      return { title: t(`${refusal.code}.title`, params), next: t(`${refusal.code}.next`, params) };
    },
    [t, format],
  );
}

/** The sentence for a bare code, as decision options carry it; an unknown code gets the general one. */
export function useRefusalTitle(): (code: string) => string {
  const t = useTranslations("refusal");
  return useCallback((code) => t(isRefusalCode(code) ? `${code}.title` : "decision_not_allowed.title", BLANK), [t]);
}
