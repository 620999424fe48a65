"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { filterQuery } from "@/components/shell/url-filters";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { useUrlFilters } from "@/components/shell/use-url-filters";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { OVERSIGHT_FIGURES, type OversightView, shareIn } from "@/core/insight/oversight-report";
import { Downloads } from "./downloads";
import { DrillsPart } from "./drills-part";
import { FigureList } from "./figure-list";
import { FilterBar } from "./filter-bar";
import { OVERSIGHT_FILTERS, type OversightFilters } from "./oversight-filters";
import { QueueTable } from "./queue-table";

type First = { filters: OversightFilters; view: OversightView };

/** What review itself achieved: figures with intervals for a period and a queue, beside the period before. */
export function OversightPage({ first }: { first: First | null }) {
  const t = useTranslations("oversight");
  const refusalText = useRefusalText();
  const { filters, set } = useUrlFilters(OVERSIGHT_FILTERS);
  const { data, error } = useOversight(filters, first);
  return (
    <Page title={t("title")} text={t("text")} actions={data ? <Downloads view={data} /> : null}>
      {data ? <FilterBar view={data} filters={filters} onChange={set} /> : null}
      {error ? (
        <Notice tone="warning">
          <p className="font-semibold">{refusalText(error).title}</p>
          <p>{refusalText(error).next}</p>
        </Notice>
      ) : null}
      {data ? <Figures view={data} /> : null}
    </Page>
  );
}

function Figures({ view }: { view: OversightView }) {
  const t = useTranslations("oversight");
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(`${at}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  const days = Math.round((Date.parse(view.to) - Date.parse(view.from)) / 86_400_000) + 1;
  return (
    <>
      <p className="-mb-2 text-ink-2">{t("period", { from: day(view.from), to: day(view.to), days })}</p>
      {isEmpty(view) ? (
        <Empty title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <>
          <FigureList view={view} />
          {view.queues.length > 1 ? <QueueTable view={view} /> : null}
        </>
      )}
      {view.stops ? <DrillsPart stops={view.stops} /> : null}
    </>
  );
}

const isEmpty = ({ figures }: OversightView) =>
  figures.fewPeople.length === 0 && OVERSIGHT_FIGURES.every((each) => shareIn(figures, each).of === 0);

function useOversight(filters: OversightFilters, first: First | null) {
  const trpc = useTRPC();
  const drawn =
    first && filterQuery(OVERSIGHT_FILTERS, first.filters) === filterQuery(OVERSIGHT_FILTERS, filters)
      ? first.view
      : null;
  return useQuery({
    ...trpc.oversightReport.read.queryOptions(filters),
    placeholderData: drawn ?? keepPreviousData,
  });
}
