"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { HeadCell, Table } from "@/components/ui/table";
import type { ExportPage } from "@/core/audit/export-view";
import { ExportRow } from "./export-row";

type Props = { first: ExportPage; teams: readonly { id: string; name: string }[] };

/** Every export, newest first; what is under way moves by itself. */
export function ExportList({ first, teams }: Props) {
  const t = useTranslations("exports");
  const trpc = useTRPC();
  const textOf = useRefusalText();
  const pages = useInfiniteQuery({
    ...trpc.export.page.infiniteQueryOptions({}, { getNextPageParam: (last) => last.next }),
    placeholderData: { pages: [first], pageParams: [null] },
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.error)
    return (
      <Notice tone="warning">
        <p className="font-semibold">{textOf(pages.error).title}</p>
        <p>{textOf(pages.error).next}</p>
        <Button small className="mt-2" onClick={() => void pages.refetch()}>
          {t("list.retry")}
        </Button>
      </Notice>
    );
  if (rows.length === 0) return <Empty title={t("list.empty")} text={t("list.emptyText")} />;
  return (
    <>
      <Table
        label={t("list.title")}
        head={
          <>
            <HeadCell>{t("column.when")}</HeadCell>
            <HeadCell>{t("column.what")}</HeadCell>
            <HeadCell>{t("column.state")}</HeadCell>
            <HeadCell end>{t("column.actions")}</HeadCell>
          </>
        }
      >
        {rows.map((row) => (
          <ExportRow key={row.id} row={row} teams={teams} />
        ))}
      </Table>
      {pages.hasNextPage ? (
        <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
          {t("list.more")}
        </Button>
      ) : null}
    </>
  );
}
