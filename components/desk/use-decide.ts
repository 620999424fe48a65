"use client";

import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { refusalOf, unanswered } from "@/components/shell/refusal";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import type { DecideInput, DeskItem, QueueRow } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import type { ClaimKeeper, ClaimState } from "./claim-keeper";
import { sendUntilAnswered } from "./send-until-answered";
import { useUndo } from "./use-undo";

/** Nobody has read anything in less: a second press that was meant for the item before is not taken for this one. */
const SETTLE_MS = 400;

type Options = {
  item: DeskItem | null;
  /** What the server must have been told first. */
  before: () => Promise<void>;
  /** Whether what is on the screen is what was read; see `useSeen`. */
  read: boolean;
  claim: ClaimState;
  keeper: ClaimKeeper;
  onDecided: (item: string) => void;
  onUndone: (item: string) => void;
};

export type DecisionParts = Pick<DecideInput, "text" | "reason" | "note" | "leaked" | "placeholders">;

/** Sends a decision once: one at a time, only under a claim held here, the same request again while no answer comes. */
export function useDecide({ item, before, read, claim, keeper, onDecided, onUndone }: Options) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [sending, setSending] = useState<DecisionKind | null>(null);
  const [retrying, setRetrying] = useState(false);
  const [error, setError] = useState<{ item: string; error: unknown } | null>(null);
  const [planted, setPlanted] = useState<PlantedReceipt | null>(null);
  const busy = useRef(false);
  const settled = useSettled(item?.id ?? null);
  const undo = useUndo({ keeper, onUndone });

  const held = item !== null && claim.phase === "held" && claim.item === item.id;
  const token = held ? claim.token : null;
  const ready = token !== null && settled && read && sending === null;

  async function send(kind: DecisionKind, parts: DecisionParts) {
    if (item === null || token === null || !ready || busy.current) return;
    busy.current = true;
    setSending(kind);
    setError(null);
    const input: DecideInput = { item: item.id, token, seen: item.seen, kind, ...parts };
    try {
      await before();
      const receipt = await sendUntilAnswered(() => client.item.decide.mutate(input), {
        unanswered,
        onRetry: () => setRetrying(true),
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      });
      keeper.settled();
      dropRow(item.id);
      if (receipt.planted) setPlanted(receipt.planted);
      else undo.offer(receipt, kind);
      onDecided(item.id);
    } catch (problem) {
      setError({ item: item.id, error: problem });
      if (refusalOf(problem)?.code === "claim_lost") keeper.lost(problem);
      void queryClient.invalidateQueries(trpc.item.read.queryFilter({ item: item.id }));
    } finally {
      busy.current = false;
      setSending(null);
      setRetrying(false);
    }
  }

  /** The row goes at once; the list that the server then sends is the truth. */
  function dropRow(id: string) {
    queryClient.setQueriesData<InfiniteData<{ rows: QueueRow[]; next: string | null }>>(
      { queryKey: [["queue", "page"]] },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({ ...page, rows: page.rows.filter((row) => row.id !== id) })),
        },
    );
    void queryClient.invalidateQueries({ queryKey: [["queue"]] });
    void queryClient.invalidateQueries(trpc.item.read.queryFilter({ item: id }));
  }

  const plantedRead = useCallback(() => setPlanted(null), []);
  const clearError = useCallback(() => setError(null), []);
  return {
    send,
    sending,
    retrying,
    ready,
    undo: undo.run,
    /** What was just decided was no real draft: whoever decided it is told before they go on. */
    planted,
    plantedRead,
    tellPlanted: setPlanted,
    clearError,
    error: error?.item === item?.id ? (error?.error ?? null) : null,
  };
}

/** Whether this item has been on the screen long enough to be decided by somebody who looked. */
function useSettled(item: string | null): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (item === null) return;
    const timer = setTimeout(() => setSettled(item), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [item]);
  return item !== null && settled === item;
}
