"use client";

import { useFormatter, useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { Chip } from "@/components/ui/chip";
import type { Finding } from "@/core/checks/check";
import type { SentenceSupport } from "@/core/explain/explanation";
import type { ExplainedItem } from "@/core/review/record-view";
import { Part } from "./part";
import { findingsWithin, SUPPORT_TONE } from "./sentence-findings";
import { usePlaceName } from "./use-place-name";

type Props = { item: ExplainedItem; support: readonly SentenceSupport[]; findings: readonly Finding[] };

/** Every sentence that claims something, beside the words of the source that carries it. */
export function SupportList({ item, support, findings }: Props) {
  const t = useTranslations("desk.support");
  const claims = support.filter((each) => each.verdict !== "courtesy");
  if (claims.length === 0) return null;
  return (
    <Part
      title={t("title", {
        supported: claims.filter((each) => each.verdict === "supported").length,
        count: claims.length,
      })}
    >
      <ul className="flex flex-col gap-2.5">
        {claims.map((each) => (
          <Sentence key={each.sentence.start} item={item} support={each} against={findingsWithin(each, findings)} />
        ))}
      </ul>
    </Part>
  );
}

type SentenceProps = { item: ExplainedItem; support: SentenceSupport; against: readonly string[] };

function Sentence({ item, support, against }: SentenceProps) {
  const t = useTranslations("desk.support");
  const format = useFormatter();
  const nameOf = usePlaceName(item);
  return (
    <li className="text-[0.8125rem] leading-normal">
      <p className="wrap-anywhere">
        <MaskedWords text={support.sentence.text.trim()} />{" "}
        <Chip tone={SUPPORT_TONE[support.verdict]}>{t(support.verdict)}</Chip>{" "}
        {against.length > 0 && support.verdict === "supported" ? (
          <span className="text-small whitespace-nowrap text-ink-2">
            {t("against", { count: against.length, numbers: format.list(against) })}
          </span>
        ) : null}
      </p>
      {support.source ? (
        <div className="mt-1 border-l-2 border-line-strong pl-2.5 text-ink-2">
          <p className="text-quiet text-ink-3">{nameOf(support.source.place)}</p>
          <q className="block wrap-anywhere">
            <MaskedWords text={support.source.text.trim()} />
          </q>
        </div>
      ) : null}
      {support.source !== null && support.missing.length > 0 ? (
        <p className="mt-1 text-quiet text-warn">{t("missing", { figures: format.list(support.missing) })}</p>
      ) : null}
    </li>
  );
}
