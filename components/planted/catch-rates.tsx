"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { IntervalBar } from "@/components/oversight/interval-bar";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { ENOUGH_PEOPLE } from "@/core/insight/few-people";
import type { Share } from "@/core/insight/oversight-report";
import type { CatchRate, CatchRates as Rates } from "@/core/oversight/planted-view";

/** How many planted drafts were caught, by queue, each share with its interval. */
export function CatchRates({ rates }: { rates: Rates }) {
  const t = useTranslations("planted.rate");
  const oversight = useTranslations("oversight");
  const rows = rates.queues.length > 1 ? [...rates.queues, rates.all] : rates.queues;
  const few = rows.some(({ fewPeople }) => fewPeople);
  const people = few ? ` ${oversight("queues.people", { enough: ENOUGH_PEOPLE })}` : "";
  return (
    <Section title={t("title")} text={`${t("text")}${people}`}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Table label={t("title")} head={<Heads />}>
          {rows.map((row) => (
            <RateRow key={row.queue ?? ""} row={row} title={rates.titles[row.queue ?? ""]} />
          ))}
        </Table>
      )}
    </Section>
  );
}

function Heads() {
  const t = useTranslations("planted.rate");
  return (
    <>
      <HeadCell>{t("queue")}</HeadCell>
      <HeadCell>{t("caught")}</HeadCell>
      <HeadCell end>{t("cases")}</HeadCell>
      <HeadCell end>{t("again")}</HeadCell>
    </>
  );
}

function RateRow({ row, title }: { row: CatchRate; title: { en: string; de: string } | undefined }) {
  const t = useTranslations("planted.rate");
  const few = useTranslations("oversight");
  const format = useFormatter();
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <Row>
      <Cell label={t("queue")}>
        <span className="font-medium">{row.queue === null ? t("all") : (title?.[locale] ?? row.queue)}</span>
      </Cell>
      <Cell label={t("caught")}>
        {row.fewPeople ? <span className="text-ink-2">{few("few_people_short")}</span> : <Caught share={row.caught} />}
      </Cell>
      <Cell label={t("cases")} end>
        {row.fewPeople ? "–" : format.number(row.caught.of)}
      </Cell>
      <Cell label={t("again")} end>
        {row.fewPeople ? "–" : format.number(row.repeated)}
      </Cell>
    </Row>
  );
}

function Caught({ share }: { share: Share }) {
  const t = useTranslations("planted.rate");
  const format = useFormatter();
  const percent = (part: number) => format.number(part / 10_000, { style: "percent", maximumFractionDigits: 0 });
  const { cases: caught, of } = share;
  if (share.share === null || share.low === null || share.high === null) return <span>{t("few", { caught, of })}</span>;
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5 tabular-nums md:max-w-80">
      <span className="flex flex-wrap gap-x-3">
        <span className="font-medium">{t("value", { share: percent(share.share) })}</span>
        <span className="text-ink-2">{t("interval", { low: percent(share.low), high: percent(share.high) })}</span>
      </span>
      <IntervalBar share={share} />
    </span>
  );
}
