"use client";

import { useCallback, useEffect, useRef } from "react";
import { unanswered } from "@/components/shell/refusal";
import { useTRPCClient } from "@/components/shell/trpc";
import type { DeskItem } from "@/core/review/desk-view";
import type { ClaimState } from "./claim-keeper";
import { sendUntilAnswered } from "./send-until-answered";

type Telling = { of: string; told: Set<number>; answered: Promise<void> };

/**
 * Tells the server which findings were opened, as soon as the item is held here: what was opened before that goes with
 * the rest, and what is opened at once goes at once. A decision waits for `told`.
 */
export function useEvidence(item: DeskItem | null, claim: ClaimState, opened: readonly number[]) {
  const client = useTRPCClient();
  const telling = useRef<Telling>({ of: "", told: new Set(), answered: Promise.resolve() });

  const tell = useCallback(() => {
    if (item === null || claim.phase !== "held" || claim.item !== item.id) return;
    // Other findings are another reading: told anew, which changes nothing where they are the same.
    const of = `${item.id} ${item.seen}`;
    if (telling.current.of !== of) telling.current = { of, told: new Set(), answered: telling.current.answered };
    const now = telling.current;
    const fresh = opened.filter((number) => !item.opened.includes(number - 1) && !now.told.has(number));
    if (fresh.length === 0) return;
    for (const number of fresh) now.told.add(number);
    const input = { item: item.id, token: claim.token, findings: fresh.map((number) => number - 1) };
    now.answered = now.answered
      .then(() => sendUntilAnswered(() => client.item.openEvidence.mutate(input), { unanswered, onRetry, sleep }))
      .then(
        () => undefined,
        // Deciding says why, and tells it again.
        () => {
          for (const number of fresh) now.told.delete(number);
        },
      );
  }, [client, item, claim, opened]);
  useEffect(tell, [tell]);

  return useCallback(() => {
    tell();
    return telling.current.answered;
  }, [tell]);
}

const onRetry = () => undefined;
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
