"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import type { RefusalCode } from "@/core/result";

export type StuckAct = "queue" | "retry" | "handOver";
export type StuckReport = { act: StuckAct; drafts: { draft: string; refused: RefusalCode | null }[] };

/** One action on the chosen drafts, and afterwards what became of each. */
export function useStuck() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [report, setReport] = useState<StuckReport | null>(null);
  const mutation = useMutation({
    mutationFn: ({ act, drafts }: { act: StuckAct; drafts: string[] }) => {
      if (act === "queue") return client.stuck.queue.mutate({ drafts, queue: null });
      return act === "retry" ? client.stuck.retry.mutate({ drafts }) : client.stuck.handOver.mutate({ drafts });
    },
    onMutate: () => setReport(null),
    onSuccess: (drafts, { act }) => setReport({ act, drafts }),
    onSettled: () => {
      void queryClient.invalidateQueries(trpc.stuck.pathFilter());
      void queryClient.invalidateQueries(trpc.lead.pathFilter());
    },
  });
  return { ...mutation, report };
}
