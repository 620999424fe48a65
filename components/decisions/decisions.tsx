"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
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
import type { DecisionOptions, DecisionPage } from "@/core/review/record-view";
import { DECISION_FILTERS, type DecisionFilters, decisionQuery, type View } from "./decision-filters";
import { DecisionTable } from "./decision-table";
import { FilterBar } from "./filter-bar";
import { ViewSwitch } from "./view-switch";

/** What the server drew the first screen with, for the filters that the address then held. */
export type FirstDecisions = { filters: DecisionFilters; page: DecisionPage; options: DecisionOptions };

/** Every decision of people or of the policy, newest first, by what the address asks. */
export function Decisions({ first }: { first: FirstDecisions | null }) {
  const t = useTranslations("decisions");
  const { filters, set, go } = useUrlFilters(DECISION_FILTERS);
  const view: View = filters.view === "policy" ? "policy" : "people";
  const { pages, options } = useDecisions(filters, first);
  const asked = Object.keys(filters).some((name) => name !== "view");
  return (
    <Page title={t("title")} text={t("text")}>
      <div className="flex flex-col gap-4">
        <ViewSwitch view={view} onChange={(next) => set({ view: next === "people" ? "" : next })} />
        <FilterBar
          view={view}
          filters={filters}
          options={options}
          onChange={set}
          onClear={asked ? () => go({ view: filters.view }) : null}
        />
      </div>
      <Results view={view} asked={asked} pages={pages} />
    </Page>
  );
}

type ResultsProps = { view: View; asked: boolean; pages: ReturnType<typeof useDecisions>["pages"] };

function Results({ view, asked, pages }: ResultsProps) {
  const t = useTranslations("decisions");
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.error) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined)
    return <Skeleton label={t("loading")} lines={["w-3/4", "w-1/2", "w-2/3", "w-1/2", "w-3/5"]} />;
  return (
    <div aria-busy={pages.isFetching} className="flex flex-col gap-4">
      {rows.length > 0 ? (
        <DecisionTable view={view} rows={rows} />
      ) : pages.hasNextPage ? (
        <Empty title={t("far.title")} text={t("far.text")} />
      ) : (
        <Empty title={t(asked ? "none.title" : "empty.title")} text={t(asked ? "none.text" : `empty.${view}`)} />
      )}
      {pages.hasNextPage ? (
        <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
          {t(rows.length > 0 ? "more" : "far.more")}
        </Button>
      ) : null}
    </div>
  );
}

function useDecisions(filters: DecisionFilters, first: FirstDecisions | null) {
  const trpc = useTRPC();
  const query = decisionQuery(filters);
  const drawn = first !== null && JSON.stringify(decisionQuery(first.filters)) === JSON.stringify(query) ? first : null;
  const pages = useInfiniteQuery({
    ...trpc.decision.page.infiniteQueryOptions(query, { getNextPageParam: (last) => last.next }),
    placeholderData: drawn ? { pages: [drawn.page], pageParams: [null] } : undefined,
  });
  const { view, from, to } = query;
  const options = useQuery({
    ...trpc.decision.options.queryOptions({ view, from, to }),
    placeholderData: drawn ? drawn.options : keepPreviousData,
  });
  return { pages, options: options.data ?? null };
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("decisions");
  const textOf = useRefusalText();
  const { title, next } = textOf(error);
  return (
    <Notice tone="warning">
      <p className="font-semibold">{title}</p>
      <p>{next}</p>
      <Button small className="mt-2" onClick={onRetry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
