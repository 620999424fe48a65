"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useReducer, useRef, useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import type { DeskItem } from "@/core/review/desk-view";
import { isBlank, type KeptWork, type UnsentWork } from "@/core/review/unsent-work";
import { textToApprove } from "./approval";
import { type Keeping, UnsentKeeper } from "./unsent-keeper";
import { useLastWord } from "./use-last-word";
import { unsentOf, type Work, type WorkBook } from "./work";

const LAST_WORD = "/api/trpc/item.keepUnsent";
const lastWord = (item: string, work: UnsentWork | null) => ({ item, work });

type Options = {
  id: string | null;
  item: DeskItem | null;
  book: WorkBook;
  restore: (item: string, work: Partial<Work>) => void;
};

/** What is written on items outlives the page: kept as one types, and brought back when the page is opened again. */
export function useUnsent({ id, item, book, restore }: Options): { keeping: Keeping; end: (item: string) => void } {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [keeper] = useState(
    () =>
      new UnsentKeeper<UnsentWork>({
        isBlank,
        send: async (of, words) => void (await client.item.keepUnsent.mutate({ item: of, work: words })),
        unanswered: (error) => refusalOf(error) === null,
        onChange: redraw,
      }),
  );
  const kept = useQuery({ ...trpc.item.unsent.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const known = useRef(book);
  known.current = book;
  const restoring = useRef(restore);
  restoring.current = restore;

  useEffect(() => {
    for (const each of (kept.data ?? []) as KeptWork[]) {
      keeper.begin(each.item, each.work);
      if (known.current[each.item] === undefined) restoring.current(each.item, each.work);
    }
  }, [kept.data, keeper]);

  const work = id === null ? undefined : book[id];
  useEffect(() => {
    if (item && item.id === id && work) keeper.write(item.id, ownWords(item, work));
  }, [id, item, work, keeper]);

  useLastWord(keeper, LAST_WORD, lastWord);

  return {
    keeping: id === null ? "kept" : keeper.stateOf(id),
    end: (ended) => {
      const left = known.current[ended];
      if (left) keeper.end(ended, unsentOf(left));
    },
  };
}

/** Without an editor that was opened and holds the draft as it stands. */
function ownWords(item: DeskItem, work: Work): UnsentWork {
  const { edit, ...texts } = work.texts;
  return unsentOf(edit === undefined || edit === textToApprove(item) ? { ...work, texts } : work);
}
