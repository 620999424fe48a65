"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { IntervalBar } from "@/components/oversight/interval-bar";
import { useShareWords } from "@/components/oversight/use-share-words";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { useUrlFilters } from "@/components/shell/use-url-filters";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import type { SamplesView } from "@/server/services/oversight/sample-figures";
import { PERIODS, SAMPLE_FILTERS, type SampleFilters, samplesQuery } from "./sample-filters";
import { SampleTables } from "./sample-tables";
import { SampleTermsWords } from "./sample-terms";

type First = { filters: SampleFilters; view: SamplesView };

/** How often what went out was wrong, from the replies that were drawn and looked at afterwards. */
export function SamplesPage({ first }: { first: First | null }) {
  const t = useTranslations("samples");
  const refusalText = useRefusalText();
  const { filters, set } = useUrlFilters(SAMPLE_FILTERS);
  const { data, error } = useSamples(filters, first);
  return (
    <Page title={t("title")} text={t("text")}>
      {data ? <FilterBar view={data} filters={filters} onChange={set} /> : null}
      {error ? (
        <Notice tone="warning">
          <p className="font-semibold">{refusalText(error).title}</p>
          <p>{refusalText(error).next}</p>
        </Notice>
      ) : null}
      {data ? <SampleTermsWords terms={data.terms} /> : null}
      {data && data.total.drawn > 0 ? (
        <>
          <Total view={data} />
          <SampleTables view={data} />
          <p className="max-w-[44rem] text-quiet text-pretty text-ink-2">{t("method")}</p>
        </>
      ) : null}
      {data && data.total.drawn === 0 ? (
        <Empty title={t("empty.title")} text={t(data.terms === null ? "empty.off" : "empty.on")} />
      ) : null}
    </Page>
  );
}

function Total({ view: { total, from } }: { view: SamplesView }) {
  const t = useTranslations("samples");
  const format = useFormatter();
  const words = useShareWords();
  const { error, drawn, open, released } = total;
  return (
    <section aria-label={t("rate")} className="flex max-w-[34rem] flex-col gap-1.5 border-t border-line pt-5">
      <h2 className="text-head font-semibold">{t("rate")}</h2>
      {error.of === 0 ? (
        <p className="text-ink-2">{t("unlooked")}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
            <span className="text-page font-semibold">{words.share(error)}</span>
            <span className="text-ink-2">{words.interval(error)}</span>
          </p>
          <IntervalBar share={error} />
        </>
      )}
      <p className="text-quiet text-ink-2">
        {t("since", { day: format.dateTime(new Date(`${from}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" }) })}{" "}
        {released === null ? null : t("released", { count: released })} {t("looked", { drawn, looked: error.of, open })}
      </p>
    </section>
  );
}

function useSamples(filters: SampleFilters, first: First | null) {
  const trpc = useTRPC();
  const query = samplesQuery(filters);
  const drawn = first && JSON.stringify(samplesQuery(first.filters)) === JSON.stringify(query) ? first.view : null;
  return useQuery({ ...trpc.sample.figures.queryOptions(query), placeholderData: drawn ?? keepPreviousData });
}

type BarProps = { view: SamplesView; filters: SampleFilters; onChange: (change: SampleFilters) => void };

function FilterBar({ view, filters, onChange }: BarProps) {
  const t = useTranslations("samples.filter");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <section aria-label={t("label")} className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <Select
        label={t("period")}
        value={String(view.weeks)}
        onChange={(weeks) => onChange({ weeks })}
        options={PERIODS.map((weeks) => ({ value: weeks, label: t("weeks", { weeks: Number(weeks) }) }))}
      />
      <Select
        label={t("queue")}
        value={filters.queue ?? ""}
        onChange={(queue) => onChange({ queue })}
        options={[
          { value: "", label: t("all") },
          ...view.choices.map(({ id, title }) => ({ value: id, label: title[locale] })),
        ]}
      />
    </section>
  );
}
