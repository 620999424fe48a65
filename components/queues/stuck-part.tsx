"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { StuckView } from "@/core/review/lead-view";
import type { StuckState } from "@/core/review/stuck";
import { StuckLine } from "./stuck-line";
import { Tick } from "./tick";
import type { StuckAct } from "./use-stuck";

type Props = {
  state: StuckState;
  first: { rows: StuckView[]; next: string | null };
  queues: Record<string, { en: string; de: string }>;
  busy: boolean;
  onAct: (asked: { act: StuckAct; drafts: string[] }) => void;
};

/** One way of being stuck, with what helps against it, for one draft or many. */
export function StuckPart({ state, first, queues, busy, onAct }: Props) {
  const t = useTranslations("queues.stuck");
  const trpc = useTRPC();
  const pages = useInfiniteQuery({
    ...trpc.stuck.page.infiniteQueryOptions({ state }, { getNextPageParam: (last) => last.next }),
    placeholderData: { pages: [first], pageParams: [null] },
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.map(({ id }) => id).filter((id) => picked.has(id));
  const helps: StuckAct = state === "blocked" ? "queue" : "retry";
  const choose = (id: string, yes: boolean) =>
    setPicked(new Set(yes ? [...chosen, id] : chosen.filter((other) => other !== id)));
  return (
    <Section title={t(`${state}.title`)} text={t(`${state}.text`)}>
      {rows.length === 0 ? <p className="py-2 text-ink-2">{t(`${state}.none`)}</p> : null}
      {rows.length > 0 ? (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <span className="flex items-center gap-2 text-quiet text-ink-2">
              <Tick
                label={t(`${state}.chooseAll`)}
                checked={chosen.length === rows.length}
                some={chosen.length > 0}
                onChange={(next) => setPicked(new Set(next ? rows.map(({ id }) => id) : []))}
              />
              <span aria-hidden="true">{t("chooseAll", { count: chosen.length })}</span>
            </span>
            <span className="flex-1" />
            <Button
              small
              look="primary"
              busy={busy}
              disabled={chosen.length === 0}
              onClick={() => onAct({ act: helps, drafts: chosen })}
            >
              {t(`act.${helps}`)}
            </Button>
            <Button
              small
              busy={busy}
              disabled={chosen.length === 0}
              onClick={() => onAct({ act: "handOver", drafts: chosen })}
            >
              {t("act.handOver")}
            </Button>
          </div>
          <ul aria-label={t(`${state}.title`)} className="border-t border-line">
            {rows.map((row) => (
              <StuckLine key={row.id} row={row} queues={queues} chosen={picked.has(row.id)} onChoose={choose} />
            ))}
          </ul>
        </>
      ) : null}
      {pages.hasNextPage ? (
        <Button
          look="quiet"
          className="self-center"
          busy={pages.isFetchingNextPage}
          onClick={() => void fetchNext(pages)}
        >
          {t("more")}
        </Button>
      ) : null}
    </Section>
  );
}
