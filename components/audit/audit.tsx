"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { useUrlFilters } from "@/components/shell/use-url-filters";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import type { EventOptions, EventPage } from "@/core/audit/audit-view";
import { AUDIT_FILTERS, type AuditFilters } from "./audit-filters";
import { EventList } from "./event-list";
import { FilterBar } from "./filter-bar";

/** What the server drew the first screen with, for the filters that the address then held. */
export type FirstEvents = { filters: AuditFilters; page: EventPage; options: EventOptions };

/** The record: everything that happened, newest first, by what the address asks. */
export function Audit({ first, mayExport }: { first: FirstEvents | null; mayExport: boolean }) {
  const t = useTranslations("audit");
  const textOf = useRefusalText();
  const { filters, set, go } = useUrlFilters(AUDIT_FILTERS);
  const { pages, options } = useEvents(filters, first);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const asked = Object.keys(filters).length > 0;
  return (
    <Page title={t("title")} text={t(filters.index ? "index.text" : "text")} actions={<Links mayExport={mayExport} />}>
      <FilterBar
        filters={filters}
        options={options}
        onChange={(change) => set({ ...change, index: "" })}
        onIndex={(index) => go({ index })}
        onClear={asked ? () => go({}) : null}
      />
      {filters.index && rows[0] && String(rows[0].index) !== filters.index ? (
        <p className="text-ink-2">{t("index.beyond", { newest: String(rows[0].index) })}</p>
      ) : null}
      <div aria-busy={pages.isFetching} className="flex flex-col gap-4">
        {pages.error ? (
          <Notice tone="warning">
            <p className="font-semibold">{textOf(pages.error).title}</p>
            <p>{textOf(pages.error).next}</p>
            <Button small className="mt-2" onClick={() => void pages.refetch()}>
              {t("retry")}
            </Button>
          </Notice>
        ) : pages.data === undefined ? (
          <Skeleton label={t("loading")} lines={["w-3/4", "w-1/2", "w-2/3", "w-1/2", "w-3/5"]} />
        ) : rows.length > 0 ? (
          <EventList events={rows} />
        ) : (
          <Empty title={t(asked ? "none.title" : "empty.title")} text={t(asked ? "none.text" : "empty.text")} />
        )}
        {pages.hasNextPage ? (
          <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
            {t("more")}
          </Button>
        ) : null}
      </div>
    </Page>
  );
}

/** What else there is to do with the log. */
function Links({ mayExport }: { mayExport: boolean }) {
  const t = useTranslations("audit");
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
      {mayExport ? (
        <Link href="/audit/exports" prefetch={false} className="text-accent underline underline-offset-4">
          {t("exports")}
        </Link>
      ) : null}
      <Link href="/audit/verify" prefetch={false} className="text-accent underline underline-offset-4">
        {t("verify")}
      </Link>
    </div>
  );
}

function useEvents(filters: AuditFilters, first: FirstEvents | null) {
  const trpc = useTRPC();
  const drawn = first !== null && JSON.stringify(first.filters) === JSON.stringify(filters) ? first : null;
  const pages = useInfiniteQuery({
    ...trpc.audit.page.infiniteQueryOptions(filters, { getNextPageParam: (last) => last.next }),
    placeholderData: drawn ? { pages: [drawn.page], pageParams: [null] } : undefined,
  });
  const options = useQuery({ ...trpc.audit.options.queryOptions(), placeholderData: first?.options });
  return { pages, options: options.data ?? null };
}
