"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Finding } from "@/core/checks/check";
import type { Counterfactual as Known } from "@/core/explain/explanation";
import type { ExplainedItem } from "@/core/review/record-view";
import { ProvenChanges } from "./proven-changes";
import { useFindingText } from "./use-finding-text";

type Props = { item: ExplainedItem; counterfactual: Known; findings: readonly Finding[] };

/** The smallest change that would have let the reply go out, or stay out, without a person. */
export function Counterfactual({ item, counterfactual, findings }: Props) {
  const t = useTranslations("desk.counterfactual");
  const { kind } = counterfactual;
  const open = isOpen(counterfactual, findings);
  const title = t(item.alreadySent ? `titleSent.${kind}` : `title.${kind}`);
  return (
    <section className="border-t border-line px-4 py-3">
      <h3 className="mb-1.5 text-quiet font-semibold text-ink-2">{open ? t("openTitle") : title}</h3>
      <div className="max-w-[54rem] rounded-lg bg-info-soft px-3 py-2 wrap-anywhere">
        {open ? <p>{t("judge")}</p> : <Told item={item} counterfactual={counterfactual} findings={findings} />}
      </div>
    </section>
  );
}

function Told({ item, counterfactual, findings }: Props) {
  const t = useTranslations("desk.counterfactual");
  if (counterfactual.kind === "released_anyway") return <p>{t(item.flag ? "anywayFlagged" : "anyway")}</p>;
  const reason = counterfactual.kind === "no_change_of_text" ? t(counterfactual.reason) : null;
  if (counterfactual.proven)
    return (
      <>
        {reason === null ? null : <p className="mb-1.5">{reason}</p>}
        <ProvenChanges item={item} proven={counterfactual.proven} />
      </>
    );
  return counterfactual.kind === "without_findings" ? (
    <Without counterfactual={counterfactual} findings={findings} />
  ) : (
    <p>{reason}</p>
  );
}

/** Where all that no text could lift is another model's opinion: about another text it was not asked. */
function isOpen(counterfactual: Known, findings: readonly Finding[]): boolean {
  if (counterfactual.kind !== "no_change_of_text" || counterfactual.reason !== "context" || counterfactual.proven)
    return false;
  const outside = findings.filter(({ spans }) => spans.every(({ place }) => place.in !== "draft"));
  return outside.length > 0 && outside.every(({ code }) => code === "judge_opinion");
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
