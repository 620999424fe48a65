"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type FirstQueue, useQueue, useRowTexts } from "@/components/desk/use-queue";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { QueueRow, RowText } from "@/core/review/desk-view";
import { type Board, MOST_ITEMS } from "@/core/review/lead-view";
import { ItemLine } from "./item-line";
import { Report } from "./report";
import { SteerBar } from "./steer-bar";
import { Tick } from "./tick";
import { type Steer, useSteer } from "./use-steer";
import { WhichItems } from "./which-items";

type Props = {
  queue: string;
  viewer: string;
  /** `late` where only what will likely miss its deadline is listed. */
  first: { board: Board; queue: FirstQueue; late: QueueRow[] | null };
};

/** One queue in its order, with what its lead can do about it. */
export function QueueItems({ queue, viewer, first }: Props) {
  const t = useTranslations("queues.items");
  const locale = useLocale() === "de" ? "de" : "en";
  const trpc = useTRPC();
  const board = useQuery({ ...trpc.lead.board.queryOptions(), placeholderData: first.board }).data ?? first.board;
  const { rows: all, pages, firstTexts } = useQueue({ tab: "waiting", queue }, first.queue);
  const late = useQuery({
    ...trpc.queue.late.queryOptions({ queue }),
    enabled: first.late !== null,
    placeholderData: first.late ?? undefined,
  });
  const rows = first.late === null ? all : (late.data ?? first.late);
  const texts = useRowTexts(rows, firstTexts);
  const here = board.queues.find(({ id }) => id === queue);
  const steers = here?.steers ?? false;
  const { steer, chosen, setChosen, ask, setAsk, run, taking } = useChosen(rows, viewer);
  const titleOf = (item: string) => texts.get(item)?.title || t("untitled");
  const refusalText = useRefusalText();

  return (
    <Page title={here?.title[locale] ?? queue} text={<Numbers here={here} />} actions={<BackLink />}>
      {steer.report ? <Report report={steer.report} titleOf={titleOf} /> : null}
      {steer.error ? (
        <Notice tone="severe" urgent>
          <p className="font-medium">{refusalText(steer.error).title}</p>
          <p>{refusalText(steer.error).next}</p>
        </Notice>
      ) : null}
      {here ? <WhichItems here={here} late={first.late !== null} /> : null}
      {rows.length === 0 && !pages.isPending ? (
        <NothingHere late={first.late !== null} known={here?.forecast.pace != null} />
      ) : null}
      {rows.length > 0 ? (
        <Items
          rows={rows}
          texts={texts}
          chosen={steers ? chosen : null}
          onChoose={setChosen}
          more={
            first.late === null && pages.hasNextPage
              ? { busy: pages.isFetchingNextPage, load: () => void fetchNext(pages) }
              : null
          }
        />
      ) : null}
      {chosen.size > 0 ? (
        <SteerBar
          queue={queue}
          queues={board.queues}
          count={chosen.size}
          busy={steer.isPending}
          onSteer={(next) => (losers(next, taking).length > 0 ? setAsk(next) : run(next))}
          onClear={() => setChosen(new Set())}
        />
      ) : null}
      <TakeFrom steer={ask} from={taking} onConfirm={run} onClose={() => setAsk(null)} />
    </Page>
  );
}

type ItemsProps = {
  rows: readonly QueueRow[];
  texts: ReadonlyMap<string, RowText>;
  /** Null for who only reads. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  more: { busy: boolean; load: () => void } | null;
};

function Items({ rows, texts, chosen, onChoose, more }: ItemsProps) {
  const t = useTranslations("queues.items");
  const shown = rows.map(({ id }) => id).slice(0, MOST_ITEMS);
  return (
    <div className="flex flex-col">
      {chosen ? (
        <div className="flex items-center gap-2 border-b border-line-strong text-quiet text-ink-2">
          <Tick
            label={t("chooseAll")}
            checked={shown.every((id) => chosen.has(id))}
            some={chosen.size > 0}
            onChange={(next) => onChoose(new Set(next ? shown : []))}
          />
          <span aria-hidden="true">{t("chooseAll")}</span>
        </div>
      ) : null}
      <ul aria-label={t("label")} className={chosen ? "" : "border-t border-line"}>
        {rows.map((row) => (
          <ItemLine
            key={row.id}
            row={row}
            text={texts.get(row.id)}
            chosen={chosen?.has(row.id) ?? null}
            onChoose={(id, yes) =>
              onChoose(new Set(yes ? [...(chosen ?? []), id] : [...(chosen ?? [])].filter((other) => other !== id)))
            }
          />
        ))}
      </ul>
      {more ? (
        <Button look="quiet" className="mt-3 self-center" busy={more.busy} onClick={more.load}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}

/** Who would lose what they are deciding now. */
function losers(steer: Steer, holders: readonly string[]): string[] {
  if (steer.kind === "priority") return [];
  return [...new Set(holders)].filter((name) => steer.kind !== "give" || name !== steer.to.name);
}

/** The chosen rows, as far as they are still there, and the action on them; who decides one now is asked about first. */
function useChosen(rows: readonly { id: string; claimedBy: { id: string; name: string } | null }[], viewer: string) {
  const steer = useSteer();
  const [picked, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [ask, setAsk] = useState<Steer | null>(null);
  const chosen = useMemo(() => new Set(rows.filter(({ id }) => picked.has(id)).map(({ id }) => id)), [rows, picked]);
  const taking = rows.flatMap(({ id, claimedBy }) =>
    chosen.has(id) && claimedBy && claimedBy.id !== viewer ? [claimedBy.name] : [],
  );
  const run = (next: Steer) => {
    setAsk(null);
    const items = [...chosen].slice(0, MOST_ITEMS);
    steer.mutate(
      { steer: next, items },
      {
        onSuccess: (reports) =>
          setChosen(new Set(reports.filter((each) => each.refused !== null).map(({ item }) => item))),
      },
    );
  };
  return { steer, chosen, setChosen, ask, setAsk, run, taking };
}

type TakeFromProps = {
  steer: Steer | null;
  from: readonly string[];
  onConfirm: (steer: Steer) => void;
  onClose: () => void;
};

function TakeFrom({ steer, from, onConfirm, onClose }: TakeFromProps) {
  const t = useTranslations("queues.take");
  const format = useFormatter();
  const names = steer ? losers(steer, from) : [];
  return (
    <Confirm
      open={steer !== null}
      title={t("title")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      onConfirm={() => steer && onConfirm(steer)}
      onClose={onClose}
    >
      <p>{t("text", { names: format.list(names), count: names.length })}</p>
    </Confirm>
  );
}

function NothingHere({ late, known }: { late: boolean /** Whether there is a forecast at all. */; known: boolean }) {
  const t = useTranslations("queues.items.empty");
  const forecast = useTranslations("queues.forecast");
  if (!late) return <Empty title={t("title")} text={t("text")} />;
  return known ? (
    <Empty title={forecast("empty.title")} text={forecast("empty.text")} />
  ) : (
    <Empty title={forecast("nothing.title")} text={forecast("nothing.text")} />
  );
}

function Numbers({ here }: { here: Board["queues"][number] | undefined }) {
  const t = useTranslations("queues.items");
  if (!here) return null;
  return t("numbers", { waiting: here.waiting, pastDue: here.pastDue, dueSoon: here.dueSoon });
}

function BackLink() {
  const t = useTranslations("queues.items");
  return (
    <Link
      href="/queues"
      prefetch={false}
      className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
    >
      {t("allQueues")}
    </Link>
  );
}
