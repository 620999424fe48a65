"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { type Standing, standingOf } from "./standing";
import { useClaim } from "./use-claim";
import { useDecide } from "./use-decide";
import { useDeskLocation } from "./use-desk-location";
import { type FirstQueue, useQueue } from "./use-queue";
import { useSeen } from "./use-seen";
import { usePrefetch, useSelection } from "./use-selection";
import { mayClaim, type Viewer } from "./viewer";
import { changeWork, type Work, workOn } from "./work";

/** Everything the desk is made of: where one is, what waits, the open item, the claim, and the work done on it. */
export function useDesk(viewer: Viewer, first: FirstQueue | null) {
  const { place, go } = useDeskLocation();
  const queue = useQueue(place, first);
  const trpc = useTRPC();
  const reading = useQuery({
    ...trpc.item.read.queryOptions({ item: place.item ?? "" }),
    enabled: place.item !== null,
  });
  const item = place.item === null ? null : (reading.data ?? null);
  const { claim, keeper } = useClaim();
  const [book, change] = useReducer(changeWork, {});
  const selection = useSelection({ viewer, place, go, rows: queue.rows, keeper });
  const prefetch = usePrefetch();

  const holds = claim.phase === "held" && claim.item === place.item;
  const seen = useSeen(item, claim);
  const decide = useDecide({
    item,
    read: !seen.changed,
    claim,
    keeper,
    onDecided: (decided) => {
      change({ item: decided, change: { mode: "read" } });
      selection.openFollowing();
    },
    onUndone: (undone) => go({ item: undone }),
  });

  const following = selection.following();
  useEffect(() => {
    if (following !== null && place.item !== null) prefetch(following);
  }, [following, place.item, prefetch]);

  const setWork = useCallback(
    (part: Partial<Work>) => {
      if (place.item !== null) change({ item: place.item, change: part });
    },
    [place.item],
  );

  /** The newest state has been read: what was opened before may say something else now. */
  const acknowledge = () => {
    setWork({ opened: [] });
    decide.clearError();
    seen.acknowledge();
  };

  const claiming = claim.phase === "claiming" && claim.item === place.item;
  const standing: Standing | null =
    item && standingOf(item, { mayClaim: mayClaim(viewer, item.level), holds, claiming });
  const work = workOn(book, place.item);
  return {
    place,
    go,
    queue,
    reading,
    item,
    claim,
    keeper,
    work,
    setWork,
    standing,
    seen,
    acknowledge,
    decide,
    prefetch,
    ...selection,
  };
}

export type DeskModel = ReturnType<typeof useDesk>;
