"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import type { RefusalCode } from "@/core/result";
import type { Priority } from "@/core/review/words";

export type Steer =
  | { kind: "give"; to: { id: string; name: string } }
  | { kind: "back" }
  | { kind: "move"; queue: { id: string; title: string } }
  | { kind: "priority"; priority: Priority }
  | { kind: "takeOver" };

export type ItemReport = { item: string; done: "changed" | "unchanged" | null; refused: RefusalCode | null };
export type SteerReport = { steer: Steer; items: ItemReport[] };

/** One action on the chosen items, and afterwards what became of each. */
export function useSteer() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [report, setReport] = useState<SteerReport | null>(null);
  const mutation = useMutation({
    mutationFn: ({ steer, items }: { steer: Steer; items: string[] }): Promise<ItemReport[]> => {
      switch (steer.kind) {
        case "give":
          return client.lead.assign.mutate({ items, to: steer.to.id });
        case "back":
          return client.lead.assign.mutate({ items, to: null });
        case "move":
          return client.lead.move.mutate({ items, queue: steer.queue.id });
        case "priority":
          return client.lead.prioritise.mutate({ items, priority: steer.priority });
        case "takeOver":
          return client.lead.takeOver.mutate({ items });
      }
    },
    onMutate: () => setReport(null),
    onSuccess: (items, { steer }) => setReport({ steer, items }),
    onSettled: () => {
      void queryClient.invalidateQueries(trpc.lead.pathFilter());
      void queryClient.invalidateQueries(trpc.queue.page.pathFilter());
    },
  });
  return { ...mutation, report };
}
