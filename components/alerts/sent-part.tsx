"use client";

import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useUrlFilters } from "@/components/shell/use-url-filters";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { AttemptError } from "@/components/webhooks/attempt-error";
import { MAIL_ERRORS } from "@/core/alert/letter";
import type { SentAlert, SentPage, SentState } from "@/server/services/alert/read-sent";
import { SENT_STATES, sentFilter } from "./sent-filter";

const FILTERS = ["state"] as const;
const BARS = ["w-full", "w-5/6", "w-3/4"] as const;
const TONES = { open: "info", sent: "ok", failed: "severe" } as const;

type Props = { first: { state: SentState | undefined; page: SentPage }; mayManage: boolean };

/** Mails and webhooks, newest first, with what became of each; what was given up can be sent again. */
export function SentPart({ first, mayManage }: Props) {
  const t = useTranslations("adminAlerts.sent");
  const trpc = useTRPC();
  const { filters, set } = useUrlFilters(FILTERS);
  const state = sentFilter(filters.state);
  const pages = useInfiniteQuery({
    ...trpc.alert.sent.infiniteQueryOptions(state ? { state } : {}, { getNextPageParam: (last) => last.next }),
    placeholderData: first.state === state ? { pages: [first.page], pageParams: [null] } : undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title={t("title")} text={t("text")}>
      <Select
        label={t("filter")}
        value={state ?? ""}
        options={[
          { value: "", label: t("all") },
          ...SENT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        onChange={(next) => set({ state: next })}
        className="max-w-48"
      />
      {pages.isPending ? (
        <Skeleton label={t("loading")} lines={BARS} />
      ) : rows.length > 0 ? (
        <SentTable rows={rows} mayManage={mayManage} />
      ) : state ? (
        <Empty title={t("noneFiltered")} />
      ) : (
        <Empty title={t("none")} text={t("noneText")} />
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function SentTable({ rows, mayManage }: { rows: readonly SentAlert[]; mayManage: boolean }) {
  const t = useTranslations("adminAlerts.sent");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("how")}</HeadCell>
          <HeadCell>{t("to")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("outcome")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <SentRow key={row.id} row={row} mayManage={mayManage} />
      ))}
    </Table>
  );
}

function SentRow({ row, mayManage }: { row: SentAlert; mayManage: boolean }) {
  const t = useTranslations("adminAlerts.sent");
  const kind = useTranslations("adminAlerts.kind");
  const channel = useTranslations("adminAlerts.channel");
  const what = kind(row.kind);
  return (
    <Row>
      <Cell label="">
        <span className="inline-flex flex-wrap items-center gap-2">
          <span className="font-medium">{row.parts > 1 ? t("parts", { what, count: row.parts }) : what}</span>
          {row.test ? <Chip>{t("test")}</Chip> : null}
        </span>
      </Cell>
      <Cell label={t("how")}>{channel(row.channel)}</Cell>
      <Cell label={t("to")}>{row.reader ?? t("unknown")}</Cell>
      <Cell label={t("at")}>
        <When at={row.createdAt} />
      </Cell>
      <Cell label={t("outcome")}>
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <Chip tone={TONES[row.state]}>{t(`state.${row.state}`)}</Chip>
          <WhatFailed row={row} />
          {mayManage && row.state === "failed" ? <Again id={row.id} what={what} /> : null}
        </span>
      </Cell>
    </Row>
  );
}

/** Why it has not arrived, how often it was tried, and when it is tried next. */
function WhatFailed({ row }: { row: SentAlert }) {
  const t = useTranslations("adminAlerts.sent");
  const { last, state, attempts, nextAt } = row;
  if (state === "sent" || attempts === 0) return null;
  const known = row.channel === "email" ? MAIL_ERRORS.find((each) => each === last.error) : undefined;
  return (
    <span className="text-quiet text-ink-2">
      {known ? (
        t(`error.${known}`, { status: last.status ?? 0 })
      ) : (
        <AttemptError status={last.status} error={last.error} />
      )}
      {" · "}
      {t("attempts", { count: attempts })}
      {nextAt === null ? null : (
        <>
          {", "}
          {t("next")} <When at={nextAt} seconds />
        </>
      )}
    </span>
  );
}

function Again({ id, what }: { id: string; what: string }) {
  const t = useTranslations("adminAlerts.sent");
  const trpc = useTRPC();
  const outcome = useOutcome("alert");
  const retry = useMutation(
    trpc.alert.retry.mutationOptions({
      onSuccess: () => void outcome.done(t("retried")),
      onError: outcome.refused,
    }),
  );
  return (
    <Button
      small
      busy={retry.isPending}
      aria-label={t("againNamed", { what })}
      onClick={() => retry.mutate({ alert: id })}
    >
      {t("again")}
    </Button>
  );
}
