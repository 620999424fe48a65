"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import type { MyDay } from "@/core/review/beside-view";
import type { DeskItem, QueueRow, QueueSummary, RowText } from "@/core/review/desk-view";
import type { DeskPlace } from "./desk-location";

const TEXTS_A_CALL = 50;

/** What the server drew the first screen with: shown at once, and asked for again, since it may have aged on its way. */
export type FirstQueue = Pick<DeskPlace, "tab" | "queue"> & {
  summary: {
    queues: QueueSummary[];
    tabs: { waiting: number; mine: number; secondLook: number; seconds: number };
    together: boolean;
    frozen: number;
  };
  page: { rows: QueueRow[]; next: string | null };
  texts: RowText[];
  today: MyDay;
  /** The item that the URL opens, where the reader may see it. */
  item: DeskItem | null;
};

const NO_TEXTS: readonly RowText[] = [];

/** The rows of one tab, page by page, with the counts that are kept beside them. */
export function useQueue({ tab, queue }: Pick<DeskPlace, "tab" | "queue">, first: FirstQueue | null) {
  const trpc = useTRPC();
  const drawn = first?.tab === tab && first.queue === queue ? first : null;
  const summary = useQuery({
    ...trpc.queue.list.queryOptions(),
    placeholderData: first?.summary,
  });
  const pages = useInfiniteQuery({
    ...trpc.queue.page.infiniteQueryOptions(
      { tab, queue: queue ?? undefined },
      { getNextPageParam: (last) => last.next },
    ),
    placeholderData: drawn ? { pages: [drawn.page], pageParams: [null] } : undefined,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const today = useQuery({ ...trpc.queue.today.queryOptions(), placeholderData: first?.today });
  return {
    rows,
    pages,
    summary: summary.data ?? null,
    today: today.data ?? null,
    firstTexts: first?.texts ?? NO_TEXTS,
  };
}

/** Titles and previews come apart from the rows, since they must be decrypted: only for rows not yet known, fifty a call. */
export function useRowTexts(rows: readonly QueueRow[], first: readonly RowText[]): ReadonlyMap<string, RowText> {
  const client = useTRPCClient();
  const [texts, setTexts] = useState<ReadonlyMap<string, RowText>>(() => new Map(first.map((text) => [text.id, text])));
  const asked = useRef(new Set(first.map((text) => text.id)));

  useEffect(() => {
    const missing = rows.map((row) => row.id).filter((id) => !asked.current.has(id));
    for (let at = 0; at < missing.length; at += TEXTS_A_CALL) {
      const items = missing.slice(at, at + TEXTS_A_CALL);
      for (const id of items) asked.current.add(id);
      client.queue.texts.query({ items }).then(
        (found) => setTexts((before) => new Map([...before, ...found.map((text) => [text.id, text] as const)])),
        () => {
          for (const id of items) asked.current.delete(id);
        },
      );
    }
  }, [rows, client]);

  return texts;
}
