"use client";

import { useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { Moment } from "@/components/ui/moment";
import type { DecisionRecord } from "@/core/review/record-view";

/** That the source was asked to write this draft again, by whom and how. */
export function RecordRevisions({ revisions }: Pick<DecisionRecord, "revisions">) {
  const t = useTranslations("decisions.record");
  if (revisions.length === 0) return null;
  return (
    <ol className="flex max-w-[54rem] flex-col gap-5">
      {revisions.map((each) => (
        <li key={each.at} className="flex flex-col gap-1.5 border-l-2 border-line-strong pl-4">
          <h3 className="font-semibold">{t("askedAgain", { name: each.by.name })}</h3>
          <p className="text-ink-2">
            <Moment at={each.at} exact />
          </p>
          {each.instruction === null ? null : (
            <p className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
              <MaskedWords text={each.instruction} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
