"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import { useClock } from "@/components/desk/clock";
import { ReviewersPart } from "@/components/reviewers/reviewers-part";
import { useTRPC } from "@/components/shell/trpc";
import { Chip } from "@/components/ui/chip";
import { Page } from "@/components/ui/page";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BoardQueue, Board as BoardView, PersonOn } from "@/core/review/lead-view";
import type { QueueCapacity, ReviewingView } from "@/core/review/reviewing-view";
import { CapacityPart } from "./capacity-part";
import { ForecastLine } from "./forecast-line";
import { FrozenLine } from "./frozen-line";
import { PeoplePart } from "./people-part";

/** Deadlines come nearer without anything happening. */
const LOOK_AGAIN_MS = 30_000;
const NAMES_SHOWN = 3;

/** Each part for whoever may see it. */
export type Staff = {
  people: PersonOn[] | null;
  capacity: QueueCapacity[] | null;
  reviewers: ReviewingView[] | null;
  /** Whether the reader sets what holds for everybody. */
  everybody: boolean;
};

type Props = { first: BoardView; staff: Staff };

/** Every queue with what is urgent in it, and for who leads: who is on. */
export function Board({ first, staff }: Props) {
  const t = useTranslations("queues.board");
  const forecast = useTranslations("queues.forecast");
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.lead.board.queryOptions(),
    placeholderData: first,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const board = data ?? first;
  return (
    <Page title={t("title")} text={t("text")} actions={<StuckLink stuck={board.stuck} />}>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("queue")}</HeadCell>
            <HeadCell end>{t("waiting")}</HeadCell>
            <HeadCell>{t("oldest")}</HeadCell>
            <HeadCell>{t("risk")}</HeadCell>
            <HeadCell>{forecast("column")}</HeadCell>
            <HeadCell end>{t("escalated")}</HeadCell>
            <HeadCell>{t("hands")}</HeadCell>
          </>
        }
      >
        {board.queues.map((queue) => (
          <QueueLine key={queue.id} queue={queue} />
        ))}
      </Table>
      <FrozenLine frozen={board.frozen} />
      {staff.capacity ? <CapacityPart first={staff.capacity} queues={board.queues} /> : null}
      {staff.people ? <PeoplePart first={staff.people} queues={board.queues} /> : null}
      {staff.reviewers ? <ReviewersPart first={staff.reviewers} everybody={staff.everybody} /> : null}
    </Page>
  );
}

function StuckLink({ stuck }: { stuck: BoardView["stuck"] }) {
  const t = useTranslations("queues.board");
  if (stuck === null) return null;
  return (
    <Link
      href="/queues/stuck"
      prefetch={false}
      className="inline-flex min-h-9 items-center rounded-md border border-line-control bg-panel px-3 font-medium hover:bg-hover"
    >
      {t("stuck", { blocked: stuck.blocked, failed: stuck.failed })}
    </Link>
  );
}

function QueueLine({ queue }: { queue: BoardQueue }) {
  const t = useTranslations("queues.board");
  const forecast = useTranslations("queues.forecast");
  const format = useFormatter();
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <Row>
      <Cell label="">
        <Link
          href={`/queues/${encodeURIComponent(queue.id)}`}
          prefetch={false}
          className="font-medium underline decoration-line-control underline-offset-2 hover:decoration-ink"
        >
          {queue.title[locale]}
        </Link>
      </Cell>
      <Cell label={t("waiting")} end>
        {queue.waiting >= 1000 ? t("many") : format.number(queue.waiting)}
      </Cell>
      <Cell label={t("oldest")}>{queue.oldestAt ? <Age at={queue.oldestAt} /> : <Nothing />}</Cell>
      <Cell label={t("risk")}>
        <span className="flex flex-wrap gap-1.5">
          {queue.pastDue > 0 ? <Chip tone="severe">{t("pastDue", { count: queue.pastDue })}</Chip> : null}
          {queue.dueSoon > 0 ? <Chip tone="warning">{t("dueSoon", { count: queue.dueSoon })}</Chip> : null}
          {queue.pastDue + queue.dueSoon === 0 ? <Nothing /> : null}
        </span>
      </Cell>
      <Cell label={forecast("column")}>
        {queue.forecast.timed === 0 ? <Nothing /> : null}
        <ForecastLine
          forecast={queue.forecast}
          waiting={queue.waiting}
          href={`/queues/${encodeURIComponent(queue.id)}?show=late`}
        />
      </Cell>
      <Cell label={t("escalated")} end>
        {queue.escalated > 0 ? format.number(queue.escalated) : <Nothing />}
      </Cell>
      <Cell label={t("hands")}>
        <Hands queue={queue} />
      </Cell>
    </Row>
  );
}

function Hands({ queue }: { queue: BoardQueue }) {
  const t = useTranslations("queues.board");
  if (queue.held.length === 0 && queue.given === 0) return <Nothing />;
  const shown = queue.held.slice(0, NAMES_SHOWN);
  return (
    <span className="flex flex-col gap-0.5">
      {shown.map(({ item, by }) => (
        <Link
          key={item}
          href={`/desk/${item}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center self-start underline decoration-line-control underline-offset-2 hover:decoration-ink"
        >
          {t("holds", { name: by.name })}
        </Link>
      ))}
      {queue.held.length > shown.length ? (
        <span className="text-quiet text-ink-2">{t("moreHeld", { count: queue.held.length - shown.length })}</span>
      ) : null}
      {queue.given > 0 ? <span className="text-quiet text-ink-2">{t("given", { count: queue.given })}</span> : null}
    </span>
  );
}

/** How long ago, by the clock once there is one; the server's moment until then. */
function Age({ at }: { at: string }) {
  const format = useFormatter();
  const drawn = useNow();
  const now = useClock() ?? drawn.getTime();
  const date = new Date(at);
  return <time dateTime={at}>{format.relativeTime(date, { now: Math.max(now, date.getTime()), style: "short" })}</time>;
}

/** A dash for the eye; a word for the ear. */
function Nothing() {
  const t = useTranslations("queues.board");
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("none")}</span>
    </span>
  );
}
