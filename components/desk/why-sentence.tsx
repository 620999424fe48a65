"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DeskItem } from "@/core/review/desk-view";
import { useFindingText } from "./use-finding-text";

/** One sentence: the flag's words, the finding that made the rule hold, or the rule itself. */
export function WhySentence({ item }: { item: DeskItem }) {
  const t = useTranslations("desk.explain");
  const textOf = useFindingText();
  const locale = useLocale() === "de" ? "de" : "en";
  const { explanation, flag } = item;
  const decisive = explanation?.findings[explanation.trace.because[0] ?? 0];
  const first = item.decisions.at(-1);
  return (
    <div className="text-read leading-snug font-medium text-pretty wrap-anywhere">
      {flag ? (
        <>
          <p>{t(`flag.${flag.raisedBy}`, { reason: flag.reason })}</p>
          {flag.note ? <p className="mt-1 text-base font-normal whitespace-pre-wrap text-ink-2">{flag.note}</p> : null}
        </>
      ) : item.kind === "second_look" && first ? (
        <p>{t("second", { name: first.by.name })}</p>
      ) : decisive ? (
        <p>{textOf(decisive, "why")}</p>
      ) : explanation ? (
        <p>{t("byRule", { rule: explanation.trace.title[locale] })}</p>
      ) : (
        <p>{t("unexplained")}</p>
      )}
    </div>
  );
}
