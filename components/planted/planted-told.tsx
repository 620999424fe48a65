"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { MarkedPart } from "@/core/oversight/marked-words";
import type { PlantedReceipt } from "@/core/oversight/planted-view";

/** What was wrong with a planted draft, and whether whoever decided it saw that: a fact, no reproach. */
export function PlantedTold({ planted }: { planted: PlantedReceipt }) {
  const t = useTranslations("planted.told");
  const fault = useTranslations("planted.fault");
  const words = useInOwnLanguage();
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={planted.caught ? "ok" : "info"}>
        <p className="font-semibold">{t(planted.caught ? "caught" : "missed")}</p>
        {planted.repeat ? <p>{t("again")}</p> : null}
      </Notice>
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">
          {t("fault")}: {fault(planted.fault)}
        </h3>
        <p className="text-pretty">{words(planted.wrong)}</p>
        <p className="text-pretty text-ink-2">{words(planted.why)}</p>
      </div>
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">{t("draft")}</h3>
        <p className="rounded-md bg-sunken px-3 py-2 whitespace-pre-wrap">
          {keyed(planted.draft).map(({ at, text, faulty }) =>
            faulty ? (
              <mark
                key={at}
                className="rounded-sm bg-severe-soft text-ink underline decoration-severe-line decoration-[2.5px] underline-offset-4"
              >
                <span className="sr-only">{t("faulty")}</span>
                {text}
              </mark>
            ) : (
              <span key={at}>{text}</span>
            ),
          )}
        </p>
      </div>
      <p className="text-quiet text-ink-2">{t("purpose")}</p>
    </div>
  );
}

/** Each part by where it begins. */
function keyed(parts: readonly MarkedPart[]): (MarkedPart & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const begins = at;
    at += part.text.length;
    return { ...part, at: begins };
  });
}

/** In the reader's language where it is written in that, else in the other. */
function useInOwnLanguage(): (words: { en: string; de: string }) => string {
  const locale = useLocale() === "de" ? "de" : "en";
  return (words) => words[locale].trim() || words.en.trim() || words.de;
}
