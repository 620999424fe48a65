"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Part } from "@/components/desk/part";
import { findingsWithin, SUPPORT_TONE } from "@/components/desk/sentence-findings";
import { usePlaceName } from "@/components/desk/use-place-name";
import { MaskedWords } from "@/components/masking/masked-words";
import { Chip } from "@/components/ui/chip";
import type { Finding } from "@/core/checks/check";
import type { SentenceSupport } from "@/core/explain/explanation";
import type { ExplainedItem } from "@/core/review/record-view";

type Props = { item: ExplainedItem; support: readonly SentenceSupport[]; findings: readonly Finding[] };

/** Sentence by sentence: what the draft says, and beside it the words of what it rests on. Below each other on a phone. */
export function SupportBeside({ item, support, findings }: Props) {
  const t = useTranslations("decisions.record");
  const claims = support.filter((each) => each.verdict !== "courtesy");
  if (support.length === 0) return null;
  const supported = claims.filter((each) => each.verdict === "supported").length;
  return (
    <Part title={t("supportTitle", { supported, count: claims.length })}>
      <div aria-hidden="true" className="hidden grid-cols-2 gap-x-8 pb-1 text-quiet text-ink-3 md:grid">
        <span>{t("draftSays")}</span>
        <span>{t("sourceSays")}</span>
      </div>
      <ol className="flex flex-col">
        {support.map((each) => (
          <li
            key={each.sentence.start}
            className="grid gap-x-8 gap-y-1.5 border-t border-line py-2.5 md:grid-cols-2 md:items-start"
          >
            <Said support={each} numbers={findingsWithin(each, findings)} />
            <Source item={item} support={each} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Said({ support, numbers }: { support: SentenceSupport; numbers: readonly string[] }) {
  const t = useTranslations("desk.support");
  const format = useFormatter();
  const { verdict, sentence } = support;
  return (
    <div className={`min-w-0 ${verdict === "courtesy" ? "text-ink-2" : ""}`}>
      <p className="wrap-anywhere">
        <MaskedWords text={sentence.text.trim()} />
      </p>
      {verdict === "courtesy" ? null : (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-quiet">
          <Chip tone={SUPPORT_TONE[verdict]}>{t(verdict)}</Chip>
          {numbers.length > 0 && verdict === "supported" ? (
            <span className="text-ink-2">
              {t("against", { count: numbers.length, numbers: format.list([...numbers]) })}
            </span>
          ) : null}
          {support.source !== null && support.missing.length > 0 ? (
            <span className="text-warn">{t("missing", { figures: format.list(support.missing) })}</span>
          ) : null}
        </p>
      )}
    </div>
  );
}

function Source({ item, support: { source, verdict } }: { item: ExplainedItem; support: SentenceSupport }) {
  const t = useTranslations("decisions.record");
  const nameOf = usePlaceName(item);
  if (source === null)
    return <p className="text-quiet text-ink-3">{verdict === "courtesy" ? t("courtesy") : t("noSource")}</p>;
  return (
    <div className="min-w-0 border-l-2 border-line-strong pl-3">
      <p className="text-quiet text-ink-3">{nameOf(source.place)}</p>
      <q className="block whitespace-pre-wrap wrap-anywhere">
        <MaskedWords text={source.text.trim()} />
      </q>
    </div>
  );
}
