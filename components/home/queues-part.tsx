"use client";

import Link from "next/link";
import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import { ForecastLine } from "@/components/queues/forecast-line";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { HomeView } from "@/core/review/home-view";
import { Figure, Figures } from "./figure";

type Queues = NonNullable<HomeView["queues"]>;

/** For who steers: where it piles up, and what needs a lead. */
export function QueuesPart({ queues }: { queues: Queues }) {
  const t = useTranslations("home.queues");
  const forecast = useTranslations("queues.forecast");
  const locale = useLocale();
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  return (
    <Section title={t("title")}>
      <Figures>
        <Figure value={queues.flagged} label={t("flagged")} href="/flagged" />
        <Figure value={queues.blocked} label={t("blocked")} href="/queues/stuck" tone="severe" />
        <Figure value={queues.undelivered} label={t("undelivered")} href="/queues/stuck" tone="severe" />
      </Figures>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("queue")}</HeadCell>
            <HeadCell end>{t("waiting")}</HeadCell>
            <HeadCell end>{t("oldest")}</HeadCell>
            <HeadCell>{forecast("column")}</HeadCell>
          </>
        }
      >
        {queues.list.map((queue) => (
          <Row key={queue.id}>
            <Cell label="">
              <Link href={`/queues/${queue.id}`} prefetch={false} className="font-medium hover:underline">
                {locale === "de" ? queue.title.de : queue.title.en}
              </Link>
            </Cell>
            <Cell label={t("waiting")} end>
              {format.number(queue.waiting)}
            </Cell>
            <Cell label={t("oldest")} end>
              {queue.oldestAt ? format.relativeTime(new Date(queue.oldestAt), now) : t("none")}
            </Cell>
            <Cell label={forecast("column")}>
              {queue.forecast.timed === 0 ? t("none") : null}
              <ForecastLine
                forecast={queue.forecast}
                waiting={queue.waiting}
                href={`/queues/${encodeURIComponent(queue.id)}?show=late`}
              />
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
