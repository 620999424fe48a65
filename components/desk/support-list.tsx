"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Chip, type Tone } from "@/components/ui/chip";
import type { SentenceSupport } from "@/core/explain/explanation";
import type { DeskItem } from "@/core/review/desk-view";
import { Part } from "./part";
import { usePlaceName } from "./use-place-name";

const TONE: Record<SentenceSupport["verdict"], Tone> = {
  supported: "ok",
  partial: "warning",
  none: "warning",
  courtesy: "plain",
};

/** Every sentence that claims something, beside the words of the source that carries it. */
export function SupportList({ item, support }: { item: DeskItem; support: readonly SentenceSupport[] }) {
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
          <Sentence key={each.sentence.start} item={item} support={each} />
        ))}
      </ul>
    </Part>
  );
}

function Sentence({ item, support }: { item: DeskItem; support: SentenceSupport }) {
  const t = useTranslations("desk.support");
  const format = useFormatter();
  const nameOf = usePlaceName(item);
  return (
    <li className="text-[0.8125rem] leading-normal">
      <p className="wrap-anywhere">
        {support.sentence.text.trim()} <Chip tone={TONE[support.verdict]}>{t(support.verdict)}</Chip>
      </p>
      {support.source ? (
        <div className="mt-1 border-l-2 border-line-strong pl-2.5 text-ink-2">
          <p className="text-quiet text-ink-3">{nameOf(support.source.place)}</p>
          <q className="block wrap-anywhere">{support.source.text.trim()}</q>
        </div>
      ) : null}
      {support.missing.length > 0 ? (
        <p className="mt-1 text-quiet text-warn">{t("missing", { figures: format.list(support.missing) })}</p>
      ) : null}
    </li>
  );
}
