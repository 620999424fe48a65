"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { RequestInFull } from "@/core/privacy/request-view";
import { EXTENSION_REASONS, REFUSAL_GROUNDS } from "@/core/privacy/request-words";
import { isClosed } from "@/core/privacy/subject-request";
import { RequestClock } from "./request-clock";
import { RequestDeeds } from "./request-deeds";
import { RequestIdentity } from "./request-identity";
import { RequestLetters } from "./request-letters";
import { RequestOutcomes } from "./request-outcomes";
import { useHandle } from "./use-handle";

/** One request from its words to its answer. */
export function RequestPage({ first }: { first: RequestInFull }) {
  const t = useTranslations("subjectRequest");
  const trpc = useTRPC();
  const { data: request } = useQuery({
    ...trpc.subjectRequest.read.queryOptions({ request: first.id }),
    initialData: first,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 2_000 : false),
  });
  return (
    <Page
      title={t("named", { number: request.number, kind: t(`kind.${request.kind}`) })}
      text={<RequestClock clock={request.clock} state={request.state} />}
      actions={
        <Link href="/privacy/requests" className="underline decoration-line-control underline-offset-4">
          {t("back")}
        </Link>
      }
    >
      <Facts>
        <Fact name={t("column.state")}>{t(`state.${request.state}`)}</Fact>
        <Fact name={t("fact.law")}>{t(`law.${request.law}`)}</Fact>
        <Fact name={t("fact.channel")}>{t(`channel.${request.channel}`)}</Fact>
        <Fact name={t("column.received")}>
          <Moment at={request.receivedAt} />
        </Fact>
        <Fact name={t("column.due")}>
          <Moment at={request.dueAt} /> {request.extended ? t("fact.extended") : null}
        </Fact>
        {request.confirmBy ? (
          <Fact name={t("fact.confirmBy")}>
            <Moment at={request.confirmBy} />
          </Fact>
        ) : null}
        <Fact name={t("fact.name")}>{request.name ?? t("nameGone")}</Fact>
        {request.contact ? <Fact name={t("fact.contact")}>{request.contact}</Fact> : null}
        {request.words ? (
          <Fact name={t("fact.words")}>
            <span className="whitespace-pre-wrap">{request.words}</span>
          </Fact>
        ) : null}
      </Facts>
      <RequestIdentity request={request} />
      <RequestDeeds request={request} />
      {request.customer ? (
        <RequestOutcomes key={request.outcomes.map((each) => each.outcome).join()} request={request} />
      ) : null}
      <RequestLetters request={request} />
      {isClosed(request.state) ? null : <Closing request={request} />}
      <Timeline request={request} />
    </Page>
  );
}

const isUnderWay = (request: RequestInFull | undefined) =>
  request?.erasure?.state === "waiting" ||
  request?.erasure?.state === "running" ||
  (request?.packages.some((each) => each.state === "waiting" || each.state === "building") ?? false);

/** How it may go on or end: more time, a refusal, a withdrawal, or the answer. */
function Closing({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.closing");
  const { handle } = useHandle();
  const [reason, setReason] = useState<(typeof EXTENSION_REASONS)[number]>("complexity");
  const [ground, setGround] = useState<(typeof REFUSAL_GROUNDS)[number]>("not_identified");
  const id = request.id;
  return (
    <Section title={t("title")} text={t("text")}>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Button
          look="primary"
          busy={handle.isPending}
          onClick={() => handle.mutate({ request: id, command: { do: "answer" } })}
        >
          {t("answer")}
        </Button>
        {request.extended ? null : (
          <span className="flex flex-wrap items-end gap-2">
            <Select
              label={t("why")}
              value={reason}
              options={EXTENSION_REASONS.map((value) => ({ value, label: t(`extension.${value}`) }))}
              onChange={(value) => setReason(EXTENSION_REASONS.find((each) => each === value) ?? "complexity")}
            />
            <Button onClick={() => handle.mutate({ request: id, command: { do: "extend", reason } })}>
              {t("extend")}
            </Button>
          </span>
        )}
        <span className="flex flex-wrap items-end gap-2">
          <Select
            label={t("ground")}
            value={ground}
            options={REFUSAL_GROUNDS.map((value) => ({ value, label: t(`refusal.${value}`) }))}
            onChange={(value) => setGround(REFUSAL_GROUNDS.find((each) => each === value) ?? "not_identified")}
          />
          <Button look="danger" onClick={() => handle.mutate({ request: id, command: { do: "refuse", ground } })}>
            {t("refuse")}
          </Button>
        </span>
        <Button look="quiet" onClick={() => handle.mutate({ request: id, command: { do: "withdraw" } })}>
          {t("withdraw")}
        </Button>
      </div>
    </Section>
  );
}

function Timeline({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest");
  const type = useTranslations("audit.type");
  return (
    <Section title={t("timeline.title")} text={t("timeline.text")}>
      <ol className="flex flex-col gap-2">
        {request.timeline.map((event) => {
          const key = event.type.replaceAll(".", "_");
          return (
            <li key={event.id} className="flex flex-wrap gap-x-4">
              <span className="w-44 text-ink-2">
                <Moment at={event.at} />
              </span>
              <Link
                href={`/audit/events/${event.id}`}
                prefetch={false}
                className="underline decoration-line-control underline-offset-4"
              >
                {type.has(key) ? type(`${key}`) : event.type}
              </Link>
              {event.by ? <span className="text-ink-2">{event.by}</span> : null}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
