"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { useActorName, useEventSentence } from "./use-event-sentence";
import { type IndexedEvent, useIndexes } from "./use-indexes";

const LINK = "underline decoration-line-control underline-offset-4 hover:decoration-ink";

type Props = {
  /** Without an index where the log is not what is looked at. */
  events: readonly IndexedEvent[];
  /** Off where none can be about a reply. */
  replies?: boolean;
};

/** Events, each in one sentence; the sentence leads to the event in full. */
export function EventList({ events, replies = true }: Props) {
  const t = useTranslations("audit.head");
  const kept = useTranslations("shell.keptBack");
  const sentence = useEventSentence();
  const actorName = useActorName();
  const indexOf = useIndexes(events);
  const indexed = events.some(({ index }) => index !== undefined);
  return (
    <Table
      label={t("label")}
      head={
        <>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          {replies ? <HeadCell>{t("reply")}</HeadCell> : null}
          {indexed ? <HeadCell end>{t("index")}</HeadCell> : null}
        </>
      }
    >
      {events.map((event) => (
        <Row key={event.id}>
          <Cell label={t("when")}>
            <Moment at={event.at} />
          </Cell>
          <Cell label="">
            {event.kept ? (
              <span className="text-ink-2">{kept("short")}</span>
            ) : (
              <Link href={`/audit/events/${event.id}`} prefetch={false} className={`font-medium ${LINK}`}>
                {sentence(event)}
              </Link>
            )}
          </Cell>
          <Cell label={t("who")}>{event.kept ? "–" : actorName(event.actor)}</Cell>
          {replies ? (
            <Cell label={t("reply")}>
              {event.draft || event.item ? (
                <Link href={`/audit/drafts/${event.draft ?? event.item}`} prefetch={false} className={LINK}>
                  {t("life")}
                </Link>
              ) : (
                <span className="text-ink-3">{t("noReply")}</span>
              )}
            </Cell>
          ) : null}
          {indexed ? (
            <Cell label={t("index")} end>
              <Index index={indexOf(event)} />
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}

/** Where an event stands in the log; while it is not in it, that. */
function Index({ index }: { index: number | null }) {
  const t = useTranslations("audit.head");
  if (index === null) return <span className="whitespace-nowrap text-ink-3">{t("unsealed")}</span>;
  return <span className="font-mono text-small whitespace-nowrap tabular-nums">{index}</span>;
}
