"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { When } from "@/components/desk/when";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { DeliveryFilter, DeliveryPage, DeliveryView } from "@/server/services/webhook/read-deliveries";
import { filterQuery, parseFilter } from "./delivery-filter";
import { DeliveryFilters } from "./delivery-filters";
import { DeliveryOutcome } from "./delivery-outcome";
import { useTypeName } from "./use-type-name";

const BARS = ["w-full", "w-5/6", "w-full", "w-3/4"] as const;

type Props = { first: { query: string; page: DeliveryPage } };

/** What sources were told and whether it arrived, newest first. */
export function DeliveryList({ first }: Props) {
  const t = useTranslations("adminWebhooks");
  const router = useRouter();
  const search = useSearchParams();
  const filter = useMemo(() => parseFilter(search), [search]);
  const query = filterQuery(filter);
  const pages = useDeliveries(filter, first.query === query ? first.page : null);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      <DeliveryFilters
        filter={filter}
        sources={pages.data?.pages[0]?.sources ?? first.page.sources}
        onChange={(next) => router.replace(`/admin/webhooks${filterQuery(next)}`, { scroll: false })}
      />
      {pages.isPending ? (
        <Skeleton label={t("loading")} lines={BARS} />
      ) : rows.length === 0 ? (
        <Empty
          title={query === "" ? t("none.title") : t("none.filtered")}
          text={query === "" ? t("none.text") : t("none.filteredText")}
        />
      ) : (
        <DeliveryTable rows={rows} />
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function useDeliveries(filter: DeliveryFilter, first: DeliveryPage | null) {
  const trpc = useTRPC();
  return useInfiniteQuery({
    ...trpc.delivery.page.infiniteQueryOptions(filter, { getNextPageParam: (last) => last.next }),
    initialData: first ? { pages: [first], pageParams: [null] } : undefined,
  });
}

function DeliveryTable({ rows }: { rows: readonly DeliveryView[] }) {
  const t = useTranslations("adminWebhooks");
  const kept = useTranslations("shell.keptBack");
  const typeName = useTypeName();
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("told")}</HeadCell>
          <HeadCell>{t("source")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell end>{t("attempts")}</HeadCell>
          <HeadCell>{t("how")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label="">
            <Link
              href={`/admin/webhooks/${row.id}`}
              prefetch={false}
              className="font-medium text-accent underline-offset-2 hover:underline max-md:min-h-8"
            >
              {row.kept ? kept("short") : typeName(row.type)}
            </Link>
          </Cell>
          <Cell label={t("source")}>{row.source.name}</Cell>
          <Cell label={t("at")}>
            <When at={row.createdAt} />
          </Cell>
          <Cell label={t("attempts")} end>
            {row.attempts}
          </Cell>
          <Cell label={t("how")}>
            <DeliveryOutcome delivery={row} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
