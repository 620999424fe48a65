"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { DeskItem } from "@/core/review/desk-view";
import { useFindingText } from "./use-finding-text";

/** Reasons that say no more than that somebody complained. */
const SAYS_NOTHING: readonly string[] = ["complaint", "other"];

/**
 * A flag in one sentence. A check's reason is the code of its finding, which has a sentence of its own; everybody else's
 * is a free code, printed readably where we do not know it.
 */
export function useFlagText(item: DeskItem): (flag: NonNullable<DeskItem["flag"]>) => string {
  const t = useTranslations("desk.flag");
  const reasons = useTranslations("flagReason");
  const textOf = useFindingText();
  const findings = item.explanation?.findings;
  return useCallback(
    ({ raisedBy, reason }) => {
      const found = raisedBy === "check" ? findings?.find(({ code }) => code === reason) : undefined;
      if (found) return textOf(found, "why");
      if (SAYS_NOTHING.includes(reason)) return t(`plain.${raisedBy}`);
      return t(`because.${raisedBy}`, { reason: reasons.has(reason) ? reasons(reason) : readable(reason) });
    },
    [t, reasons, textOf, findings],
  );
}

/** `double_charge` as "double charge". */
function readable(code: string): string {
  return code.replaceAll(/[_.\-\s]+/g, " ").trim();
}
