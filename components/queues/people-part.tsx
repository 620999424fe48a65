"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BoardQueue, PersonOn } from "@/core/review/lead-view";
import { useMoment } from "./use-moment";

/** Nobody announces that a window was closed. */
const LOOK_AGAIN_MS = 30_000;

type Props = { first: PersonOn[]; queues: readonly BoardQueue[] };

/** Who has the console open and what they hold now; nothing about how long or how fast. */
export function PeoplePart({ first, queues }: Props) {
  const t = useTranslations("queues.people");
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.people.on.queryOptions(),
    placeholderData: first,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const people = data ?? first;
  return (
    <Section title={t("title")} text={t("text", { count: people.filter((person) => person.on).length })}>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("name")}</HeadCell>
            <HeadCell>{t("role")}</HeadCell>
            <HeadCell>{t("seen")}</HeadCell>
            <HeadCell>{t("holds")}</HeadCell>
          </>
        }
      >
        {people.map((person) => (
          <PersonLine key={person.id} person={person} queues={queues} />
        ))}
      </Table>
    </Section>
  );
}

function PersonLine({ person, queues }: { person: PersonOn; queues: readonly BoardQueue[] }) {
  const t = useTranslations("queues.people");
  const role = useTranslations("role");
  const format = useFormatter();
  const moment = useMoment();
  return (
    <Row>
      <Cell label="">
        <span className="font-medium">{person.name}</span>
      </Cell>
      <Cell label={t("role")}>{format.list(person.roles.map((each) => role(each)))}</Cell>
      <Cell label={t("seen")}>
        <span className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={`size-1.5 rounded-full ${person.on ? "bg-ok-line" : "border border-line-control"}`}
          />
          {person.on ? (
            t(person.away ? "away" : "on")
          ) : person.seenAt ? (
            <span className="text-ink-2">{t("lastSeen", { time: moment(person.seenAt) })}</span>
          ) : (
            <span className="text-ink-2">{t("never")}</span>
          )}
        </span>
      </Cell>
      <Cell label={t("holds")}>
        <Holds person={person} queues={queues} />
      </Cell>
    </Row>
  );
}

function Holds({ person, queues }: { person: PersonOn; queues: readonly BoardQueue[] }) {
  const t = useTranslations("queues.people");
  const locale = useLocale() === "de" ? "de" : "en";
  if (person.holds.length === 0 && person.given === 0) return <span className="text-ink-3">{t("nothing")}</span>;
  return (
    <span className="flex flex-col gap-0.5">
      {person.holds.map(({ item, queue }) => (
        <Link
          key={item}
          href={`/desk/${item}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center self-start underline decoration-line-control underline-offset-2 hover:decoration-ink"
        >
          {t("oneOf", { queue: queues.find((each) => each.id === queue)?.title[locale] ?? queue })}
        </Link>
      ))}
      {person.given > 0 ? <span className="text-quiet text-ink-2">{t("given", { count: person.given })}</span> : null}
    </span>
  );
}
