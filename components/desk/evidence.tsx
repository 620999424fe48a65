"use client";

import { useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import type { Finding } from "@/core/checks/check";
import type { ExplainedItem } from "@/core/review/record-view";
import { usePlaceName } from "./use-place-name";

const AT_MOST = 4;

/** The exact words a finding rests on that are not marked in the draft, each with where it stands. */
export function Evidence({ item, finding }: { item: ExplainedItem; finding: Finding }) {
  const t = useTranslations("desk.finding");
  const nameOf = usePlaceName(item);
  const elsewhere = finding.spans.filter((span) => span.place.in !== "draft");
  if (elsewhere.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-col gap-1.5">
      {elsewhere.slice(0, AT_MOST).map((span, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stored spans never change order
        <li key={position} className="border-l-2 border-line-strong pl-2.5">
          <span className="text-ink-3">{nameOf(span.place)}</span>
          <q className="block wrap-anywhere">
            <MaskedWords text={span.text} />
          </q>
        </li>
      ))}
      {elsewhere.length > AT_MOST ? (
        <li className="text-ink-3">{t("moreEvidence", { count: elsewhere.length - AT_MOST })}</li>
      ) : null}
    </ul>
  );
}
