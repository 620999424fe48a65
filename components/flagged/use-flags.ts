"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import type { FlagFilter, FlagRow, FlagText } from "@/core/review/flagged-view";

const TEXTS_A_CALL = 50;

/** What the server drew the first screen with. */
export type FirstFlags = {
  filter: FlagFilter;
  page: { rows: FlagRow[]; next: string | null; reasons: string[] };
  texts: FlagText[];
};

/** The flags of one filter, page by page. */
export function useFlags(filter: FlagFilter, first: FirstFlags) {
  const trpc = useTRPC();
  const drawn = (["state", "by", "reason"] as const).every((name) => filter[name] === first.filter[name]);
  const pages = useInfiniteQuery({
    ...trpc.flagged.page.infiniteQueryOptions(filter, { getNextPageParam: (last) => last.next }),
    placeholderData: drawn ? { pages: [first.page], pageParams: [null] } : undefined,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  return { pages, rows, reasons: pages.data?.pages[0]?.reasons ?? first.page.reasons };
}

/** Titles and the beginnings of notes must be decrypted: only for rows not yet known, fifty a call. */
export function useFlagTexts(rows: readonly FlagRow[], first: readonly FlagText[]): ReadonlyMap<string, FlagText> {
  const client = useTRPCClient();
  const [texts, setTexts] = useState<ReadonlyMap<string, FlagText>>(
    () => new Map(first.map((each) => [each.item, each])),
  );
  const asked = useRef(new Set(first.map((each) => each.item)));
  useEffect(() => {
    const missing = rows.map((row) => row.item).filter((item) => !asked.current.has(item));
    for (let at = 0; at < missing.length; at += TEXTS_A_CALL) {
      const items = missing.slice(at, at + TEXTS_A_CALL);
      for (const item of items) asked.current.add(item);
      client.flagged.texts.query({ items }).then(
        (found) => setTexts((before) => new Map([...before, ...found.map((each) => [each.item, each] as const)])),
        () => {
          for (const item of items) asked.current.delete(item);
        },
      );
    }
  }, [rows, client]);
  return texts;
}
