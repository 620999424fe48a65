"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Finding } from "@/core/checks/check";
import type { Counterfactual as Known } from "@/core/explain/explanation";
import type { ExplainedItem } from "@/core/review/record-view";
import { useFindingText } from "./use-finding-text";

type Props = { item: ExplainedItem; counterfactual: Known; findings: readonly Finding[] };

/** The smallest change that would have let the reply go out, or stay out, without a person. */
export function Counterfactual({ item, counterfactual, findings }: Props) {
  const t = useTranslations("desk.counterfactual");
  return (
    <section className="border-t border-line px-4 py-3">
      <h3 className="mb-1.5 text-quiet font-semibold text-ink-2">
        {t(item.alreadySent ? `titleSent.${counterfactual.kind}` : `title.${counterfactual.kind}`)}
      </h3>
      <div className="rounded-lg bg-info-soft px-3 py-2 wrap-anywhere">
        {counterfactual.kind === "without_findings" ? (
          <Without counterfactual={counterfactual} findings={findings} />
        ) : (
          <p>
            {counterfactual.kind === "no_change_of_text"
              ? t(counterfactual.reason)
              : t(item.flag ? "anywayFlagged" : "anyway")}
          </p>
        )}
      </div>
    </section>
  );
}

function Without({
  counterfactual,
  findings,
}: {
  counterfactual: Extract<Known, { kind: "without_findings" }>;
  findings: readonly Finding[];
}) {
  const t = useTranslations("desk.counterfactual");
  const format = useFormatter();
  const textOf = useFindingText();
  const { sentences } = counterfactual;
  const lifted = counterfactual.findings.flatMap((position) => findings[position] ?? []);
  if (sentences.length === 1 && sentences[0]) return <p>{t("oneSentence", { sentence: sentences[0].text.trim() })}</p>;
  if (sentences.length > 1) {
    return (
      <>
        <p>{t("sentences", { count: sentences.length })}</p>
        <ul className="mt-1 flex flex-col gap-1">
          {sentences.map((sentence) => (
            <li key={sentence.start} className="border-l-2 border-info-line pl-2.5">
              {sentence.text.trim()}
            </li>
          ))}
        </ul>
      </>
    );
  }
  return <p>{t("findings", { titles: format.list(lifted.map((finding) => textOf(finding, "title"))) })}</p>;
}
