"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Empty } from "@/components/ui/empty";
import { Moment } from "@/components/ui/moment";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { ListedRequest, RequestList } from "@/core/privacy/request-view";
import { REQUEST_KINDS, type RequestKind } from "@/core/privacy/request-words";
import { RequestClock } from "./request-clock";
import { TakeInRequest } from "./take-in-request";

export type RequestsFilter = { closed: boolean; kind?: RequestKind };
type Props = { first: RequestList; filter: RequestsFilter };

/** What customers ask for about their own data, by when it is due: the overdue first. */
export function RequestsPage({ first, filter }: Props) {
  const t = useTranslations("subjectRequest");
  const router = useRouter();
  const trpc = useTRPC();
  const pages = useInfiniteQuery({
    ...trpc.subjectRequest.page.infiniteQueryOptions(filter, { getNextPageParam: (last) => last.next ?? undefined }),
    initialData: { pages: [first], pageParams: [null] },
  });
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const show = (next: RequestsFilter) => {
    const query = new URLSearchParams({
      ...(next.closed && { show: "closed" }),
      ...(next.kind && { kind: next.kind }),
    });
    router.replace(query.size > 0 ? `/privacy/requests?${query}` : "/privacy/requests");
  };
  return (
    <Page title={t("title")} text={t("text")} actions={<TakeInRequest />}>
      <div className="flex flex-wrap items-end gap-4">
        <Choice
          legend={t("show")}
          value={filter.closed ? "closed" : "open"}
          options={[
            { value: "open", label: t("filter.open") },
            { value: "closed", label: t("filter.closed") },
          ]}
          onChange={(value) => show({ ...filter, closed: value === "closed" })}
        />
        <Select
          label={t("column.kind")}
          value={filter.kind ?? ""}
          options={[
            { value: "", label: t("filter.any") },
            ...REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          ]}
          onChange={(kind) => show({ ...filter, kind: REQUEST_KINDS.find((each) => each === kind) })}
        />
      </div>
      {rows.length === 0 ? <Empty title={t("none.title")} text={t("none.text")} /> : <Requests rows={rows} />}
      {pages.hasNextPage ? (
        <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
          {t("more")}
        </Button>
      ) : null}
    </Page>
  );
}

function Requests({ rows }: { rows: readonly ListedRequest[] }) {
  const t = useTranslations("subjectRequest");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("column.request")}</HeadCell>
          <HeadCell>{t("column.state")}</HeadCell>
          <HeadCell>{t("column.clock")}</HeadCell>
          <HeadCell>{t("column.due")}</HeadCell>
          <HeadCell>{t("column.received")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label="">
            <span className="flex min-w-0 flex-col">
              <Link
                href={`/privacy/requests/${row.id}`}
                prefetch={false}
                className="font-medium underline-offset-4 hover:underline"
              >
                {t("named", { number: row.number, kind: t(`kind.${row.kind}`) })}
              </Link>
              <span className="text-quiet text-ink-2 wrap-anywhere">{row.name ?? t("nameGone")}</span>
            </span>
          </Cell>
          <Cell label={t("column.state")}>{t(`state.${row.state}`)}</Cell>
          <Cell label={t("column.clock")}>
            <RequestClock clock={row.clock} state={row.state} />
          </Cell>
          <Cell label={t("column.due")}>
            <Moment at={row.dueAt} />
          </Cell>
          <Cell label={t("column.received")}>
            <Moment at={row.receivedAt} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
