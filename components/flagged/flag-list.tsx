"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFlagText } from "@/components/desk/use-flag-text";
import { When } from "@/components/desk/when";
import { fetchNext } from "@/components/shell/fetch-next";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { FlagFilter, FlagRow, FlagText } from "@/core/review/flagged-view";
import { FlagFilters } from "./flag-filters";
import { FlagOutcome } from "./flag-outcome";
import { flagUrl, listUrl, parseFilter } from "./flag-place";
import { type FirstFlags, useFlags, useFlagTexts } from "./use-flags";

/** Every flag of one's queues: what waits first. */
export function FlagList({ first }: { first: FirstFlags }) {
  const t = useTranslations("flagged");
  const search = useSearchParams();
  const filter = useMemo(() => parseFilter(search), [search]);
  const flags = useFlags(filter, first);
  const texts = useFlagTexts(flags.rows, first.texts);
  const { pages } = flags;
  const narrow = (change: Partial<FlagFilter>) => window.history.pushState(null, "", listUrl({ ...filter, ...change }));
  return (
    <Page title={t("title")} text={t("text")}>
      <FlagFilters filter={filter} reasons={flags.reasons} onNarrow={narrow} />
      {pages.isPending ? (
        <Skeleton label={t("loading")} lines={["w-2/3", "w-1/2", "w-3/5", "w-2/5"]} />
      ) : pages.isError && flags.rows.length === 0 ? (
        <Failed error={pages.error} onRetry={() => void pages.refetch()} />
      ) : flags.rows.length === 0 ? (
        <Nothing filter={filter} onShowAll={() => narrow({ state: null, by: null, reason: null })} />
      ) : (
        <Rows rows={flags.rows} texts={texts} />
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

function Rows({ rows, texts }: { rows: readonly FlagRow[]; texts: ReadonlyMap<string, FlagText> }) {
  const t = useTranslations("flagged.column");
  const flagText = useFlagText();
  return (
    <Table
      label={t("label")}
      head={
        <>
          <HeadCell>{t("about")}</HeadCell>
          <HeadCell>{t("raised")}</HeadCell>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("outcome")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => {
        const text = texts.get(row.item);
        return (
          <Row key={row.id}>
            <Cell label="">
              <span className="flex min-w-0 flex-col gap-0.5 md:max-w-[26rem]">
                <Link
                  href={flagUrl(row.id)}
                  prefetch={false}
                  className="font-medium underline-offset-2 hover:underline"
                >
                  {text?.title || t("untitled")}
                </Link>
                {text?.note ? <q className="line-clamp-2 text-ink-2 wrap-anywhere">{text.note}</q> : null}
              </span>
            </Cell>
            <Cell label={t("raised")}>
              <span className="min-w-0 flex-1">
                {flagText(row)}
                <span className="block text-quiet text-ink-3">{t(row.aboutReply ? "reply" : "conversation")}</span>
              </span>
            </Cell>
            <Cell label={t("when")}>
              <span className="whitespace-nowrap">
                <When at={row.raisedAt} />
              </span>
            </Cell>
            <Cell label={t("outcome")}>
              <FlagOutcome row={row} />
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function Nothing({ filter, onShowAll }: { filter: FlagFilter; onShowAll: () => void }) {
  const t = useTranslations("flagged.empty");
  const narrowed = filter.by !== null || filter.reason !== null || filter.state !== null;
  return (
    <Empty title={t(narrowed ? "narrowed" : "title")} text={narrowed ? undefined : t("text")}>
      {narrowed ? <Button onClick={onShowAll}>{t("all")}</Button> : null}
    </Empty>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("flagged");
  const { title, next } = useRefusalText()(error);
  return (
    <Notice tone="severe" urgent>
      <p className="font-medium">{title}</p>
      <p className="mb-2">{next}</p>
      <Button small onClick={onRetry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
