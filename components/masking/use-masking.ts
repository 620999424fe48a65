"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { CorrectionView } from "@/core/privacy/correction-view";
import type { DeskItem, Masking } from "@/core/review/desk-view";
import type { DecisionRecord } from "@/core/review/record-view";

/** A reveal that is masked again when it runs out, and at once when its reader asks. */
function useReveal(reveal: Masking["reveal"], readAgain: () => Promise<unknown>) {
  const trpc = useTRPC();
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

type Revealing = ReturnType<typeof useReveal>;

/** What is masked in an item. */
export function useMasking(item: DeskItem): Revealing {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
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
  return useReveal(item.masking.reveal, readAgain);
}

/** What is masked in the record of a decision. */
export function useRecordMasking(record: DecisionRecord): Revealing {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const readAgain = useCallback(
    () => queryClient.invalidateQueries(trpc.decision.read.queryFilter({ id: record.id })),
    [trpc, queryClient, record.id],
  );
  return useReveal(record.masking.reveal, readAgain);
}

/** What is masked in a correction of the detection. */
export function useCorrectionMasking({ masking }: Pick<CorrectionView, "masking">): Revealing {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const readAgain = useCallback(() => queryClient.invalidateQueries(trpc.correction.pathFilter()), [trpc, queryClient]);
  return useReveal(masking.reveal, readAgain);
}
