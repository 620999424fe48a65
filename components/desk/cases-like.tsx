"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { Moment } from "@/components/ui/moment";
import type { CaseEnd, Precedent, SimilarCases } from "@/core/review/beside-view";

const FILL: Record<CaseEnd, string> = {
  approved: "fill-ok-line",
  no_action: "fill-ok-line",
  edited: "fill-warn-line",
  corrected: "fill-warn-line",
  rejected: "fill-severe-line",
  other: "fill-line-strong",
};

/** How cases like one were settled, how sure that figure is, and some of them to open. */
export function CasesLike({ cases }: { cases: SimilarCases }) {
  const t = useTranslations("desk.similar");
  const format = useFormatter();
  const percent = (tenThousandths: number) =>
    format.number(tenThousandths / 10_000, { style: "percent", maximumFractionDigits: 0 });
  const { share, low, high } = cases.unchanged;
  return (
    <div className="flex flex-col gap-1.5 text-[0.8125rem]">
      <Shares cases={cases} />
      <p>{t("unchanged", { share: percent(share), low: percent(low), high: percent(high) })}</p>
      <p className="text-ink-3">{t("since", { days: cases.days, by: cases.by })}</p>
      {cases.precedents.length > 0 ? (
        <ul aria-label={t("open")} className="mt-1 flex flex-col gap-2">
          {cases.precedents.map((precedent) => (
            <li key={precedent.id}>
              <OneCase precedent={precedent} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function OneCase({ precedent: { id, at, end, title, same } }: { precedent: Precedent }) {
  const t = useTranslations("desk.similar");
  const format = useFormatter();
  const what = format.list(same.map((part) => t(`part.${part}`)));
  return (
    <>
      <Link href={`/decisions/${id}`} prefetch={false} className="wrap-anywhere underline underline-offset-4">
        {title === "" ? t("untitled") : <MaskedWords text={title} />}
      </Link>
      <p className="text-quiet text-ink-2">
        {t(`was.${end}`)}, <Moment at={at} />
        {same.length > 0 ? <span className="text-ink-3"> · {t("same", { count: same.length, what })}</span> : null}
      </p>
    </>
  );
}

const WIDTH = 320;
const GAP = 2;

/** One bar of all cases, in the order of the sentence under it, which is the chart's text. */
function Shares({ cases }: { cases: SimilarCases }) {
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
      <svg viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full max-w-120">
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
      <p>{said}</p>
    </>
  );
}
