"use client";

import { useCallback, useEffect, useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPCClient } from "@/components/shell/trpc";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import type { DecideInput, DecideReceipt, DeskItem } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import type { ClaimKeeper, ClaimState } from "./claim-keeper";
import { useDecidedRow } from "./use-decided-row";
import { useGoneAhead, type WayBack } from "./use-gone-ahead";
import { useOnItsWay } from "./use-on-its-way";
import { useUndo } from "./use-undo";

/** Nobody has read anything in less: a second press that was meant for the item before is not taken for this one. */
const SETTLE_MS = 400;

/** These hold no words of a person's: nobody has to see them accepted before they read on. */
const AHEAD: readonly DecisionKind[] = ["approve", "no_action"];

type Options = {
  item: DeskItem | null;
  /** What the server must have been told first. */
  before: () => Promise<void>;
  /** Whether what is on the screen is what was read; see `useSeen`. */
  read: boolean;
  claim: ClaimState;
  keeper: ClaimKeeper;
  /** To whatever comes after a decision. */
  onward: () => void;
  /** Where that is shown while a decision is still on its way: how to come back to what was refused. */
  ahead?: { again: WayBack };
  onDecided: (item: string) => void;
  onUndone: (item: string) => void;
};

export type DecisionParts = Pick<DecideInput, "text" | "reason" | "note" | "leaked" | "placeholders">;

/** Sends a decision once: one at a time, only under a claim held here, the same request again while no answer comes. */
export function useDecide({ item, before, read, claim, keeper, onward, ahead, onDecided, onUndone }: Options) {
  const client = useTRPCClient();
  const row = useDecidedRow();
  const [error, setError] = useState<{ item: string; error: unknown } | null>(null);
  const planted = usePlanted();
  const settled = useSettled(item?.id ?? null);
  const undo = useUndo({ keeper, onUndone });
  const gone = useGoneAhead(ahead?.again);
  const way = useOnItsWay();

  const token = item !== null && claim.phase === "held" && claim.item === item.id ? claim.token : null;
  const ready = token !== null && settled && read && way.now === null;

  async function send(kind: DecisionKind, parts: DecisionParts) {
    if (item === null || token === null || !ready) return;
    const first = ahead !== undefined && AHEAD.includes(kind) && item.blind === null;
    const input: DecideInput = { item: item.id, token, seen: item.seen, kind, ...parts };
    setError(null);
    const ask = () => before().then(() => client.item.decide.mutate(input));
    const answer = way.take({ item: item.id, kind }, ask, first ? () => gone.unanswered(item) : undefined);
    if (answer === null) return;
    if (first) {
      keeper.deciding(answer);
      row.drop(item.id);
      onward();
    }
    await answer.then(
      (receipt) => decided(item.id, kind, receipt, first),
      (problem) => refused(item, input, problem, first),
    );
  }

  function decided(id: string, kind: DecisionKind, receipt: DecideReceipt, first: boolean) {
    if (first) gone.accepted();
    else keeper.settled();
    row.drop(id);
    row.refresh(id);
    if (receipt.planted) planted.tellPlanted(receipt.planted);
    else undo.offer(receipt, kind);
    onDecided(id);
    if (!first) onward();
  }

  function refused(of: DeskItem, { item: id, token: under }: DecideInput, problem: unknown, first: boolean) {
    const code = refusalOf(problem)?.code;
    setError({ item: id, error: problem });
    if (!first) {
      if (code === "claim_lost") keeper.lost(problem);
      return row.readAgain(id);
    }
    gone.refused(of, problem);
    // Its reader has gone on, so nobody holds it any more. Where no answer came at all it may have been decided.
    if (code !== undefined && code !== "claim_lost")
      void client.item.unclaim.mutate({ item: id, token: under }).catch(() => undefined);
    row.refresh(id);
  }

  /** What is on its way is what would be taken back: its answer is waited for, and where it was refused nothing is. */
  async function takeBack() {
    if (await way.accepted()) await undo.run();
  }

  const clearError = useCallback(() => setError(null), []);
  return {
    send,
    /** The decision on this item that is on its way. */
    sending: way.now !== null && way.now.item === item?.id ? way.now.kind : null,
    retrying: way.retrying,
    ready,
    undo: takeBack,
    ...planted,
    clearError,
    error: error?.item === item?.id ? (error?.error ?? null) : null,
  };
}

/** What was just decided was no real draft: whoever decided it is told before they decide another. */
function usePlanted() {
  const [planted, tellPlanted] = useState<PlantedReceipt | null>(null);
  const plantedRead = useCallback(() => tellPlanted(null), []);
  return { planted, plantedRead, tellPlanted };
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
