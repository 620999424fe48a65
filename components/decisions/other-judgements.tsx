"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Part } from "@/components/desk/part";
import { Moment } from "@/components/ui/moment";
import type { DecisionRecord } from "@/core/review/record-view";

/** A draft that was checked again has several: each keeps its own page. */
export function OtherJudgements({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions");
  const own = record.about === "person" ? record.judgement : null;
  const others = [...(own ? [own] : []), ...record.otherJudgements];
  if (others.length === 0) return null;
  return (
    <Part title={t("record.judgements")}>
      <ul className="flex flex-col gap-1">
        {others.map((judgement) => (
          <li key={judgement.id}>
            <Link href={`/decisions/${judgement.id}`} prefetch={false} className="underline underline-offset-4">
              {t(`judged.${judgement.outcome}`)}
            </Link>
            , <Moment at={judgement.at} exact />
          </li>
        ))}
      </ul>
    </Part>
  );
}
