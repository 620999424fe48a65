"use client";

import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { QueueRow } from "@/core/review/desk-view";

/** What a decision does to the lists and the item as this window knows them. */
export function useDecidedRow() {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  return useMemo(() => {
    const readAgain = (item: string) => void queryClient.invalidateQueries(trpc.item.read.queryFilter({ item }));
    const listsAgain = () => void queryClient.invalidateQueries({ queryKey: [["queue"]] });
    return {
      readAgain,
      /** The row goes at once; the list that the server then sends is the truth. */
      drop: (item: string) =>
        queryClient.setQueriesData<InfiniteData<{ rows: QueueRow[]; next: string | null }>>(
          { queryKey: [["queue", "page"]] },
          (data) =>
            data && {
              ...data,
              pages: data.pages.map((page) => ({ ...page, rows: page.rows.filter((row) => row.id !== item) })),
            },
        ),
      refresh: (item: string) => {
        listsAgain();
        readAgain(item);
      },
    };
  }, [queryClient, trpc]);
}
