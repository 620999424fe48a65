"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import type { CaseEnd, SimilarCases as Cases } from "@/core/review/beside-view";
import type { DeskItem } from "@/core/review/desk-view";
import { Part } from "./part";

/** Fewer say nothing about what is usual. */
const AT_LEAST = 3;
/** What others decide meanwhile changes little. */
const FRESH_MS = 5 * 60_000;

const FILL: Record<CaseEnd, string> = {
  approved: "fill-ok-line",
  no_action: "fill-ok-line",
  edited: "fill-warn-line",
  corrected: "fill-warn-line",
  rejected: "fill-severe-line",
  other: "fill-line-strong",
};

/** What people decided where the same was found: to be measured against, not followed. Painted after the item. */
export function SimilarCases({ item }: { item: DeskItem }) {
  const t = useTranslations("desk.similar");
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.item.similar.queryOptions({ item: item.id }), staleTime: FRESH_MS });
  if (!data || data.cases < AT_LEAST) return null;
  return (
    <Part title={t("title", { count: data.cases })}>
      <Shares cases={data} />
      <p className="mt-1 text-[0.8125rem] text-ink-3">{t("since", { days: data.days })}</p>
    </Part>
  );
}

const WIDTH = 320;
const GAP = 2;

/** One bar of all cases, in the order of the sentence under it, which is the chart's text. */
function Shares({ cases }: { cases: Cases }) {
  const t = useTranslations("desk.similar");
  const format = useFormatter();
  const said = format.list(
    cases.parts.map(({ end, cases: count }) => t(`end.${end}`, { count })),
    { type: "unit" },
  );
  const room = WIDTH - GAP * (cases.parts.length - 1);
  const widths = cases.parts.map((part) => (part.cases / cases.cases) * room);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full">
        {cases.parts.map(({ end }, position) => (
          <rect
            key={end}
            x={widths.slice(0, position).reduce((sum, width) => sum + width + GAP, 0)}
            width={widths[position]}
            height="6"
            className={FILL[end]}
          />
        ))}
      </svg>
      <p className="mt-1.5 text-[0.8125rem]">{said}</p>
    </>
  );
}
