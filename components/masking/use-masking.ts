"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { DeskItem } from "@/core/review/desk-view";

/** What is masked in an item, ends when its reveal does, and is masked again at once when its reader asks. */
export function useMasking(item: DeskItem) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { reveal } = item.masking;
  const readAgain = useCallback(
    () =>
      Promise.all(
        [
          trpc.item.read.queryFilter({ item: item.id }),
          trpc.item.after.queryFilter({ item: item.id }),
          trpc.flagged.pathFilter(),
        ].map((filter) => queryClient.invalidateQueries(filter)),
      ),
    [trpc, queryClient, item.id],
  );
  const until = reveal?.until ?? null;
  useEffect(() => {
    if (until === null) return;
    // A moment later than the server's: asked too soon, it would still answer unmasked.
    const timer = setTimeout(() => void readAgain(), Math.max(0, Date.parse(until) - Date.now()) + 250);
    return () => clearTimeout(timer);
  }, [until, readAgain]);
  const end = useMutation(trpc.reveal.end.mutationOptions({ onSettled: readAgain }));
  return { reveal, readAgain, end: () => reveal && end.mutate({ reveal: reveal.id }), ending: end.isPending };
}
