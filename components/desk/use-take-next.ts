"use client";

import { type RefObject, useEffect, useRef } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPCClient } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import type { ClaimKeeper } from "./claim-keeper";
import type { DeskPlace } from "./desk-location";
import { useStable } from "./use-stable";

type Options = {
  place: DeskPlace;
  go: (change: Partial<DeskPlace>) => void;
  keeper: ClaimKeeper;
  skipped: RefObject<ReadonlySet<string>>;
};

const MOST_BESIDES = 200;

/**
 * The server chooses the next item and claims it with the same answer. Where the list has the next one already, that is
 * opened at once, without a wait; only when a colleague was faster there, the server is asked instead of the person.
 */
export function useTakeNext({ place, go, keeper, skipped }: Options) {
  const client = useTRPCClient();
  const { refused } = useOutcome("queue");
  const hoped = useRef<string | null>(null);

  const take = useStable((besides: readonly string[]) => void claimed(besides));
  async function claimed(besides: readonly string[]): Promise<void> {
    try {
      const { grant } = await client.item.claimNext.mutate({
        queue: place.queue ?? undefined,
        besides: [...besides, ...skipped.current].slice(0, MOST_BESIDES),
      });
      if (grant === null) return;
      keeper.adopt(grant);
      go({ item: grant.item.id });
    } catch (error) {
      void refused(error);
    }
  }

  useEffect(
    () =>
      keeper.subscribe(() => {
        const claim = keeper.state();
        if (claim.phase !== "refused" || claim.item !== hoped.current) return;
        hoped.current = null;
        if (refusalOf(claim.error)?.code === "already_claimed") take([claim.item]);
      }),
    [keeper, take],
  );

  return {
    now: () => take([]),
    unlessTaken: (item: string | null) => {
      hoped.current = item;
    },
  };
}
