"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { useUrlFilters } from "@/components/shell/use-url-filters";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import type { RevealPage } from "@/core/privacy/reveal";
import { REVEAL_REASONS, REVEAL_VERDICTS } from "@/core/privacy/reveal-words";
import { asked } from "./asked-reveals";
import { REVEAL_FILTERS, type RevealFilter } from "./reveal-filters";
import { RevealTable } from "./reveal-table";

/** Who looked behind the mask, for the privacy officer: what nobody has reviewed comes first. */
export function RevealsPage({ first }: { first: RevealPage }) {
  const t = useTranslations("reveals");
  const trpc = useTRPC();
  const { filters, set, go } = useUrlFilters(REVEAL_FILTERS);
  const [begun] = useState(filters);
  const same = REVEAL_FILTERS.every((name) => begun[name] === filters[name]);
  const pages = useInfiniteQuery({
    ...trpc.reveal.page.infiniteQueryOptions(asked(filters), {
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: same ? { pages: [first], pageParams: [null] } : undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const people = (pages.data?.pages[0] ?? first).people;
  const filtered = REVEAL_FILTERS.some((name) => filters[name] !== undefined);
  return (
    <Page title={t("title")} text={t("text")}>
      <FilterBar filters={filters} people={people} onChange={set} onClear={filtered ? () => go({}) : null} />
      {rows.length > 0 ? (
        <RevealTable reveals={rows} />
      ) : pages.isPending ? null : filtered ? (
        <Empty title={t("nothing")} text={t("text")} />
      ) : (
        <Empty title={t("none")} text={t("noneText")} />
      )}
      {pages.hasNextPage ? (
        <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
          {t("more")}
        </Button>
      ) : null}
    </Page>
  );
}

type Filters = Partial<Record<RevealFilter, string>>;
type BarProps = {
  filters: Filters;
  people: RevealPage["people"];
  onChange: (change: Filters) => void;
  onClear: (() => void) | null;
};

function FilterBar({ filters, people, onChange, onClear }: BarProps) {
  const t = useTranslations("reveals");
  const reason = useTranslations("masking.reveal.reasons");
  const all = { value: "", label: t("filter.all") };
  const states = ["open", ...REVEAL_VERDICTS] as const;
  const part = useFocusKept<HTMLElement>();
  return (
    <section ref={part} aria-label={t("label")} className="flex flex-wrap items-end gap-3">
      <Select
        label={t("filter.state")}
        value={filters.state ?? ""}
        options={[all, ...states.map((value) => ({ value, label: t(`filter.${value}`) }))]}
        onChange={(value) => onChange({ state: value || undefined })}
        className="max-md:flex-1"
      />
      <Select
        label={t("filter.member")}
        value={filters.member ?? ""}
        options={[all, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(value) => onChange({ member: value || undefined })}
        className="max-md:flex-1"
      />
      <Select
        label={t("filter.reason")}
        value={filters.reason ?? ""}
        options={[all, ...REVEAL_REASONS.map((value) => ({ value, label: reason(value) }))]}
        onChange={(value) => onChange({ reason: value || undefined })}
        className="max-md:w-full"
      />
      {onClear ? (
        <Button small look="quiet" onClick={onClear}>
          {t("clear")}
        </Button>
      ) : null}
    </section>
  );
}
