"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { HomeView } from "@/core/review/home-view";
import { Figure, Figures } from "./figure";
import { NextItem } from "./next-item";

type Work = NonNullable<HomeView["work"]>;

/** For who decides: how much waits, how pressing it is, and what would come next. */
export function WorkPart({ work }: { work: Work }) {
  const t = useTranslations("home.work");
  const texts = new Map(work.texts.map((text) => [text.id, text]));
  return (
    <Section
      title={t("title")}
      text={work.waiting === 0 ? t("nothing") : undefined}
      actions={
        <Link
          href="/desk"
          prefetch={false}
          className="inline-flex min-h-9 items-center rounded-md border border-accent bg-accent px-3 font-medium text-accent-ink hover:bg-accent-hover"
        >
          {t("start")}
        </Link>
      }
    >
      <Figures>
        <Figure value={work.waiting} label={t("waiting", { count: work.waiting })} href="/desk" />
        <Figure value={work.atRisk} label={t("atRisk", { count: work.atRisk })} tone="severe" />
        <Figure value={work.mine} label={t("mine", { count: work.mine })} href="/desk?tab=mine" />
        <Figure value={work.secondLook} label={t("secondLook")} href="/desk?tab=second_look" />
        <Figure value={work.decidedToday} label={t("decidedToday")} href="/desk?tab=decided" />
      </Figures>
      {work.next.length > 0 ? (
        <ul aria-label={t("next")} className="max-w-[44rem] border-t border-line">
          {work.next.map((row) => (
            <NextItem key={row.id} row={row} text={texts.get(row.id)} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
