"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DeskItem } from "@/core/review/desk-view";
import { useFindingText } from "./use-finding-text";
import { useFlagText } from "./use-flag-text";

/** One sentence: the flag's words, the finding that made the rule hold, or the rule itself. */
export function WhySentence({ item }: { item: DeskItem }) {
  const t = useTranslations("desk.explain");
  const textOf = useFindingText();
  const flagText = useFlagText(item.explanation?.findings);
  const locale = useLocale() === "de" ? "de" : "en";
  const { explanation, flag } = item;
  const decisive = explanation?.findings[explanation.trace.because[0] ?? 0];
  const first = item.decisions.at(-1);
  return (
    <div className="text-read leading-snug font-medium text-pretty wrap-anywhere">
      {flag ? (
        <>
          <p>{flagText(flag)}</p>
          {flag.raisedBy === "check" ? (
            <p className="mt-1 text-base font-normal text-ink-2">{t("afterSending")}</p>
          ) : null}
          {flag.note ? (
            <q className="mt-1 block text-base font-normal whitespace-pre-wrap text-ink-2">{flag.note}</q>
          ) : null}
        </>
      ) : item.kind === "second_look" && item.twoPerson && first ? (
        <p>{t("second", { name: first.by.name })}</p>
      ) : decisive ? (
        <p>{textOf(decisive, "why")}</p>
      ) : explanation ? (
        <p>{explanation.trace.title[locale]}</p>
      ) : (
        <p>{t("unexplained")}</p>
      )}
    </div>
  );
}
