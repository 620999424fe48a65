"use client";

import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { filterQuery } from "@/components/shell/url-filters";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { ENOUGH_PEOPLE } from "@/core/insight/few-people";
import {
  ENOUGH,
  OVERSIGHT_FIGURES,
  type OversightFigure,
  type OversightView,
  shareIn,
} from "@/core/insight/oversight-report";
import { IntervalBar } from "./interval-bar";
import { OVERSIGHT_FILTERS } from "./oversight-filters";
import { useShareWords } from "./use-share-words";

/** A row a queue, a column a figure: each with its interval, for whoever asks where. */
export function QueueTable({ view }: { view: OversightView }) {
  const t = useTranslations("oversight.queues");
  const locale = useLocale() === "de" ? "de" : "en";
  // What happened in no queue needs no column.
  const names = OVERSIGHT_FIGURES.filter((each) =>
    view.queues.some(({ figures }) => shareIn(figures, each).of > 0 || figures.fewPeople.includes(each)),
  );
  const few = view.queues.some(({ figures }) => figures.fewPeople.length > 0);
  const people = few ? ` ${t("people", { enough: ENOUGH_PEOPLE })}` : "";
  return (
    <Section title={t("title")} text={`${t("text", { enough: ENOUGH })}${people}`}>
      <Table label={t("title")} head={<Heads names={names} />}>
        {view.queues.map(({ id, title, figures }) => (
          <QueueRow
            key={id}
            name={title?.[locale] ?? id}
            href={`/oversight${filterQuery(OVERSIGHT_FILTERS, { from: view.from, to: view.to, queue: id })}`}
            figures={figures}
            names={names}
          />
        ))}
      </Table>
    </Section>
  );
}

function Heads({ names }: { names: readonly OversightFigure[] }) {
  const t = useTranslations("oversight");
  return (
    <>
      <HeadCell>{t("queues.queue")}</HeadCell>
      <HeadCell end>{t("queues.decisions")}</HeadCell>
      {names.map((name) => (
        <HeadCell key={name}>{t(`figure.${name}.title`)}</HeadCell>
      ))}
    </>
  );
}

type RowProps = {
  name: string;
  href: string;
  figures: OversightView["figures"];
  names: readonly OversightFigure[];
};

function QueueRow({ name, href, figures, names }: RowProps) {
  const t = useTranslations("oversight");
  const format = useFormatter();
  const words = useShareWords();
  return (
    <Row>
      <Cell label="">
        <Link
          href={href}
          prefetch={false}
          className="inline-flex min-h-6 items-center font-medium underline decoration-line-control underline-offset-4"
        >
          {name}
        </Link>
      </Cell>
      <Cell label={t("queues.decisions")} end>
        {format.number(figures.decisions)}
      </Cell>
      {names.map((each) => {
        const share = shareIn(figures, each);
        return (
          <Cell key={each} label={t(`figure.${each}.title`)}>
            {figures.fewPeople.includes(each) ? (
              <span className="text-quiet text-ink-2">{t("few_people_short")}</span>
            ) : share.of === 0 ? (
              <span className="text-ink-3">–</span>
            ) : (
              <span className="flex min-w-0 flex-1 flex-col gap-0.5 tabular-nums md:min-w-16">
                <span className={share.share === null ? "text-ink-2" : ""}>{words.share(share)}</span>
                <IntervalBar share={share} />
              </span>
            )}
          </Cell>
        );
      })}
    </Row>
  );
}
