"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { fetchNext } from "@/components/shell/fetch-next";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { placeUrl, TABS, type Tab } from "./desk-location";
import { QueueHead } from "./queue-head";
import { QueueRow } from "./queue-row";
import type { DeskModel } from "./use-desk";
import { useRowTexts } from "./use-queue";
import { useStable } from "./use-stable";
import type { Viewer } from "./viewer";

type Props = { desk: DeskModel; viewer: Viewer };

export function QueuePane({ desk, viewer }: Props) {
  const t = useTranslations("desk.queue");
  const { place, queue, go } = desk;
  const counts = queue.summary?.tabs;
  const countOf: Record<Tab, number | undefined> = {
    // How much waits stands above, beside how long: twice would not fit a narrow pane.
    waiting: undefined,
    mine: counts?.mine,
    second_look: counts?.secondLook,
    decided: undefined,
  };
  const tabs = TABS.map((value) => ({ value, label: t(`tab.${value}`), count: countOf[value] }));
  return (
    <>
      <QueueHead
        queues={queue.summary?.queues ?? []}
        waiting={counts?.waiting ?? 0}
        chosen={place.queue}
        together={queue.summary?.together ?? false}
        frozen={queue.summary?.frozen ?? 0}
        decidedToday={queue.today?.decisions ?? null}
        onChoose={(chosen) => go({ queue: chosen })}
      />
      <Tabs label={t("tabs")} tabs={tabs} value={place.tab} onChange={(tab) => go({ tab })}>
        <Rows desk={desk} viewer={viewer} />
      </Tabs>
    </>
  );
}

function Rows({ desk, viewer }: Props) {
  const t = useTranslations("desk.queue");
  const { place, queue, openRow, prefetch } = desk;
  const texts = useRowTexts(queue.rows, queue.firstTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const open = useStable(openRow);
  useSelectedInView(scroller, place.item);
  const { pages } = queue;

  if (pages.isPending) {
    return (
      <div className="p-4">
        <Skeleton
          label={t("loading")}
          lines={["w-40", "w-60", "w-28", "mt-4 w-44", "w-56", "w-24", "mt-4 w-36", "w-60", "w-28"]}
        />
      </div>
    );
  }
  if (pages.isError && queue.rows.length === 0)
    return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  if (queue.rows.length === 0) return <p className="px-4 py-6 text-ink-2">{t(`empty.${place.tab}`)}</p>;
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={t("rows")}>
        {queue.rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            text={texts.get(row.id)}
            href={placeUrl({ ...place, item: row.id })}
            selected={row.id === place.item}
            me={viewer.id}
            onOpen={open}
            onNear={prefetch}
          />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <More busy={pages.isFetchingNextPage} asOf={pages.dataUpdatedAt} onMore={() => void fetchNext(pages)} />
      ) : null}
    </div>
  );
}

/** Loads the next page when it comes near; a button too, for those who do not scroll. */
function More({ busy, asOf, onMore }: { busy: boolean; asOf: number; onMore: () => void }) {
  const t = useTranslations("desk.queue");
  const end = useRef<HTMLDivElement>(null);
  const load = useStable(onMore);
  useEffect(() => {
    // Looks again after each fetch: a change elsewhere refetches the list, and cancels a next page that was on its way.
    if (end.current === null || busy || asOf === 0) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
      // The list scrolls in its own pane: a margin around the window would not reach beyond what is cut off there.
      root: end.current.parentElement,
      rootMargin: "1200px",
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [busy, asOf, load]);
  return (
    <div ref={end} className="p-3 text-center">
      <Button small look="quiet" busy={busy} onClick={onMore}>
        {t("moreRows")}
      </Button>
    </div>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("desk.queue");
  const refusal = useRefusalText()(error);
  return (
    <div role="alert" className="flex flex-col items-start gap-2 px-4 py-6">
      <p className="font-medium">{refusal.title}</p>
      <p className="text-ink-2">{refusal.next}</p>
      <Button small onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  );
}

function useSelectedInView(scroller: { current: HTMLElement | null }, item: string | null) {
  useEffect(() => {
    if (item === null) return;
    scroller.current?.querySelector(`[data-item="${CSS.escape(item)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [scroller, item]);
}
