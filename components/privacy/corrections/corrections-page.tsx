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
import type { CorrectionPage } from "@/core/privacy/correction-view";
import { asked, CORRECTION_FILTERS } from "./correction-filters";
import { CorrectionTable } from "./correction-table";
import { FilterBar } from "./filter-bar";

/** What people said of values against the detection: everybody's for the privacy officer, one's own for who may correct. */
export function CorrectionsPage({ first }: { first: CorrectionPage }) {
  const t = useTranslations("corrections");
  const trpc = useTRPC();
  const { filters, set, go } = useUrlFilters(CORRECTION_FILTERS);
  const [begun] = useState(filters);
  const same = CORRECTION_FILTERS.every((name) => begun[name] === filters[name]);
  const pages = useInfiniteQuery({
    ...trpc.correction.page.infiniteQueryOptions(asked(filters), { getNextPageParam: (last) => last.next }),
    placeholderData: same ? { pages: [first], pageParams: [null] } : undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const { people, everybodys } = pages.data?.pages[0] ?? first;
  const filtered = CORRECTION_FILTERS.some((name) => filters[name] !== undefined);
  return (
    <Page title={t("title")} text={t(everybodys ? "text" : "own")}>
      <FilterBar filters={filters} people={people} onChange={set} onClear={filtered ? () => go({}) : null} />
      {rows.length > 0 ? (
        <CorrectionTable corrections={rows} />
      ) : pages.isPending ? null : filtered ? (
        <Empty title={t("nothing")} text={t("nothingText")} />
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
