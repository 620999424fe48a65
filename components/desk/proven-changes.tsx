"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import type { Change, ProvenChange } from "@/core/explain/explanation";
import type { ExplainedItem } from "@/core/review/record-view";
import { usePlaceName } from "./use-place-name";

type Props = { item: ExplainedItem; proven: readonly ProvenChange[] };

/** What was carried out and judged again: each way that lets the reply go out, the smallest first. */
export function ProvenChanges({ item, proven }: Props) {
  const t = useTranslations("desk.counterfactual");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <ol className="flex flex-col gap-2.5">
      {proven.map((each, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stored ways never change order
        <li key={position} className="flex flex-col gap-1">
          {position > 0 ? <span className="text-quiet text-ink-2">{t("or")}</span> : null}
          <ul className="flex flex-col gap-1">
            {each.changes.map((change, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={at} className="border-l-2 border-info-line pl-2.5">
                <OneChange item={item} change={change} />
              </li>
            ))}
          </ul>
          <p className="text-quiet text-ink-2">
            {t("tried", { count: each.changes.length, outcome: each.outcome, rule: each.title[locale] })}
          </p>
        </li>
      ))}
    </ol>
  );
}

function OneChange({ item, change }: { item: ExplainedItem; change: Change }) {
  const t = useTranslations("desk.counterfactual.change");
  const format = useFormatter();
  const nameOf = usePlaceName(item);
  const words = (text: string): ReactNode => <MaskedWords text={text.trim()} />;
  switch (change.kind) {
    case "removed":
      return <p>{t.rich("removed", { words: () => words(change.sentence.text) })}</p>;
    case "replaced":
      return (
        <>
          <p>{t.rich("replaced", { by: () => words(change.by), words: () => words(change.words.text) })}</p>
          {change.source ? (
            <p className="text-quiet text-ink-2">
              {nameOf(change.source.place)}: <q className="wrap-anywhere">{words(change.source.text)}</q>
            </p>
          ) : null}
        </>
      );
    case "unsaid":
      return <p>{t.rich("unsaid", { words: () => words(change.words.text) })}</p>;
    case "confirmed":
      return <p>{t("confirmed", { tool: change.tool })}</p>;
    case "confident":
      return <p>{t("confident", { confidence: format.number(change.confidence, { maximumFractionDigits: 2 }) })}</p>;
    case "attribute":
      return <p>{t("attribute", { name: change.name, value: change.value })}</p>;
    case "no_objection":
      return <p>{t("no_objection")}</p>;
  }
}
