"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import type { BulkView } from "@/core/review/bulk-view";
import { useUnsentBulk } from "./use-unsent-bulk";

/** Several items on their way to one decision: what is open, what is still to be read, and what can be done. */
export function useBulk(first: BulkView) {
  const t = useTranslations("together");
  const fell = useTranslations("together.fell");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const shown = useSearchParams().get("item");
  const bulk = first.id;
  const { data: view } = useQuery(trpc.bulk.read.queryOptions({ bulk }, { initialData: first }));
  const [planted, setPlanted] = useState<PlantedReceipt[]>([]);
  const outcome = useOutcome("bulk", "queue");
  const words = useUnsentBulk(bulk, first.unsent);
  const refetch = () => queryClient.invalidateQueries(trpc.bulk.read.queryFilter({ bulk }));
  const look = useCallback(
    (item: string | null) => {
      const to = item === null ? `/desk/bulk/${bulk}` : `/desk/bulk/${bulk}?item=${item}`;
      window.history.replaceState(null, "", to);
    },
    [bulk],
  );
  const failed = { onError: outcome.refused };
  const open = useMutation(
    trpc.bulk.open.mutationOptions({
      ...failed,
      onSuccess: ({ item, fellOut }, asked) => {
        if (item === null) {
          look(null);
          void outcome.done(fell(fellOut ?? "not_decidable"));
          return;
        }
        queryClient.setQueryData(trpc.item.read.queryKey({ item: item.id }), item);
        look(asked.item);
        void refetch();
      },
    }),
  );
  const leaveOut = useMutation(
    trpc.bulk.leaveOut.mutationOptions({
      ...failed,
      onSuccess: ({ drawn }) => {
        look(null);
        void outcome.done(t("leftOut", { drawn }));
      },
    }),
  );
  const decide = useMutation(
    trpc.bulk.decide.mutationOptions({
      ...failed,
      onSuccess: (receipt) => {
        setPlanted(receipt.planted);
        words.end();
        look(null);
        void refetch();
        void queryClient.invalidateQueries({ queryKey: [["queue"]] });
      },
    }),
  );
  const undo = useMutation(
    trpc.bulk.undo.mutationOptions({
      ...failed,
      onSuccess: ({ undone, stayed }) => void outcome.done(t("undone", { undone, stayed })),
    }),
  );
  const giveUp = useMutation(
    trpc.bulk.giveUp.mutationOptions({
      ...failed,
      onSuccess: () => {
        words.end();
        router.push("/desk/bulk");
      },
    }),
  );
  const openItem = (item: string) => {
    if (!open.isPending) open.mutate({ bulk, item });
  };
  const row = view.rows.find((each) => each.id === shown) ?? null;
  return { view, row, words, planted, look, open: openItem, opening: open.isPending, leaveOut, decide, undo, giveUp };
}

export type BulkModel = ReturnType<typeof useBulk>;

/** What is to be read next: the first of the sample that was not, in the order of the list. */
export function nextToRead({ rows }: BulkView): string | null {
  return rows.find((row) => row.sampled && !row.opened && !row.leftOut && row.fellOut === null)?.id ?? null;
}
