"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { readable } from "./sentence-values";

/** A field in words; one that has none yet is printed readably. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations("audit.field");
  return useCallback((field) => (t.has(field) ? t(`${field}`) : readable(field)), [t]);
}
