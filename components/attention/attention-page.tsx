"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { useUrlFilters } from "@/components/shell/use-url-filters";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import type { AttentionView } from "@/server/services/attention/read-attention";
import { ATTENTION_FILTERS, type AttentionFilters, attentionQuery, PERIODS } from "./attention-filters";
import { CheckTable } from "./check-table";

type FirstAttention = { filters: AttentionFilters; view: AttentionView };

/** Which checks are worth people's attention: what their flags led to. */
export function AttentionPage({ first }: { first: FirstAttention | null }) {
  const t = useTranslations("attention");
  const refusalText = useRefusalText();
  const { filters, set } = useUrlFilters(ATTENTION_FILTERS);
  const { data, error } = useAttention(filters, first);
  const flagged = data?.checks.filter((check) => check.flags > 0 || check.off) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {data ? <FilterBar view={data} filters={filters} onChange={set} /> : null}
      {error ? <Notice tone="warning">{refusalText(error).title}</Notice> : null}
      {data && flagged.length === 0 ? <Empty title={t("empty.title")} text={t("empty.text")} /> : null}
      {data && flagged.length > 0 ? (
        <>
          <CheckTable checks={flagged} view={data} />
          <div className="flex max-w-[44rem] flex-col gap-1 text-quiet text-ink-2">
            <p>{t("rule")}</p>
            <p>{t("counted", { days: data.days, bounded: data.bounded ? "yes" : "no", most: data.most })}</p>
          </div>
        </>
      ) : null}
    </Page>
  );
}

function useAttention(filters: AttentionFilters, first: FirstAttention | null) {
  const trpc = useTRPC();
  const query = attentionQuery(filters);
  const drawn = first && JSON.stringify(attentionQuery(first.filters)) === JSON.stringify(query) ? first.view : null;
  return useQuery({ ...trpc.attention.read.queryOptions(query), placeholderData: drawn ?? keepPreviousData });
}

type BarProps = { view: AttentionView; filters: AttentionFilters; onChange: (change: AttentionFilters) => void };

function FilterBar({ view, filters, onChange }: BarProps) {
  const t = useTranslations("attention.filter");
  const locale = useLocale() === "de" ? "de" : "en";
  const any = { value: "", label: t("any") };
  return (
    <section aria-label={t("label")} className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <Select
        label={t("period")}
        value={String(view.days)}
        onChange={(days) => onChange({ days })}
        options={PERIODS.map((days) => ({ value: days, label: t("days", { days: Number(days) }) }))}
      />
      <Select
        label={t("queue")}
        value={filters.queue ?? ""}
        onChange={(queue) => onChange({ queue })}
        options={[any, ...view.queues.map(({ id, title }) => ({ value: id, label: title[locale] }))]}
      />
      <Select
        label={t("source")}
        value={filters.source ?? ""}
        onChange={(source) => onChange({ source })}
        options={[any, ...view.sources.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </section>
  );
}
