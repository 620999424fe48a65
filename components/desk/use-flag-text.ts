"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { readable, useReasons } from "@/components/reason/use-reasons";
import { FINDING_CODES, type Finding } from "@/core/checks/check";
import type { DeskItem } from "@/core/review/desk-view";
import { ASKED_OF_US } from "@/core/review/words";
import { useFindingText } from "./use-finding-text";

type FlagWords = Pick<NonNullable<DeskItem["flag"]>, "raisedBy" | "reason">;

/** Reasons that say no more than that somebody complained. */
const SAYS_NOTHING: readonly string[] = ["complaint", "other"];

/**
 * A flag in one sentence. A check's reason is the code of its finding, which has a sentence of its own where the finding
 * is at hand; everybody else's is a free code, printed readably where neither we nor the organisation know it.
 */
export function useFlagText(findings?: readonly Finding[]): (flag: FlagWords) => string {
  const t = useTranslations("desk.flag");
  const known = useTranslations("flagReason");
  const short = useTranslations("finding");
  const { has, titleOf } = useReasons();
  const textOf = useFindingText();
  return useCallback(
    ({ raisedBy, reason }) => {
      if (SAYS_NOTHING.includes(reason)) return t(`plain.${raisedBy}`);
      const asked = ASKED_OF_US.find((each) => each === reason);
      if (asked && raisedBy === "customer") return t(`asked.${asked}`);
      if (raisedBy === "check") {
        const found = findings?.find(({ code }) => code === reason);
        if (found) return textOf(found, "why");
        const code = FINDING_CODES.find((each) => each === reason);
        return t("because.check", { reason: code ? short(`${code}.short`) : readable(reason) });
      }
      const said = known.has(reason) ? known(reason) : has(reason) ? titleOf(reason) : readable(reason);
      return t(`because.${raisedBy}`, { reason: said });
    },
    [t, known, short, has, titleOf, textOf, findings],
  );
}
