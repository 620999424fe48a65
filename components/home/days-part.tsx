"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { HomeDay } from "@/core/review/home-view";
import { DayBars } from "./day-bars";

/** For who oversees: a week of judgement, drawn and as a table. */
export function DaysPart({ days }: { days: readonly HomeDay[] }) {
  const t = useTranslations("home.days");
  const format = useFormatter();
  const sum = (of: (day: HomeDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const judged = sum((day) => day.judged);
  const held = sum((day) => day.held);
  const dayName = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      weekday: "short",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    });
  const weekday = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "short", timeZone: "UTC" });
  return (
    <Section
      title={t("title")}
      text={
        judged === 0
          ? t("nothing")
          : t("summary", {
              judged,
              held,
              share: format.number(held / judged, { style: "percent", maximumFractionDigits: 0 }),
              decided: sum((day) => day.decided),
              changed: sum((day) => day.changed),
            })
      }
    >
      {judged === 0 ? null : (
        <>
          <DayBars days={days} dayName={dayName} label={t("chart")} heldLabel={t("held")} />
          <DayBars days={days} dayName={weekday} label={t("chart")} heldLabel={t("held")} narrow />
        </>
      )}
      <Disclosure summary={t("table")}>
        <Table
          label={t("title")}
          head={
            <>
              <HeadCell>{t("day")}</HeadCell>
              <HeadCell end>{t("judged")}</HeadCell>
              <HeadCell end>{t("held")}</HeadCell>
              <HeadCell end>{t("decided")}</HeadCell>
              <HeadCell end>{t("changed")}</HeadCell>
            </>
          }
        >
          {days.map((day) => (
            <Row key={day.day}>
              <Cell label="">{dayName(day.day)}</Cell>
              <Cell label={t("judged")} end>
                {format.number(day.judged)}
              </Cell>
              <Cell label={t("held")} end>
                {format.number(day.held)}
              </Cell>
              <Cell label={t("decided")} end>
                {format.number(day.decided)}
              </Cell>
              <Cell label={t("changed")} end>
                {format.number(day.changed)}
              </Cell>
            </Row>
          ))}
        </Table>
      </Disclosure>
    </Section>
  );
}
