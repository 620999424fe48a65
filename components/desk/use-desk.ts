"use client";

import { useEffect, useState } from "react";
import { afterPaint } from "@/components/ui/after-paint";
import { useClaim } from "./use-claim";
import { useDeskLocation } from "./use-desk-location";
import { useItemWork } from "./use-item-work";
import { type FirstQueue, useQueue } from "./use-queue";
import { usePrefetch, useSelection } from "./use-selection";
import type { Viewer } from "./viewer";

/** Everything the desk is made of: where one is, what waits, the open item, the claim, and the work done on it. */
export function useDesk(viewer: Viewer, first: FirstQueue | null) {
  const { place, go } = useDeskLocation();
  const queue = useQueue(place, first);
  const claimed = useClaim();
  const selection = useSelection({ viewer, place, go, rows: queue.rows, keeper: claimed.keeper });
  const prefetch = usePrefetch();
  const work = useItemWork({
    id: place.item,
    viewer,
    first: first?.item,
    claimed,
    onward: selection.openFollowing,
    ahead: { again: selection.open },
    onUndone: (undone) => go({ item: undone }),
  });

  // What J opens, and what opens after a decision: both are here before they are asked for.
  const following = selection.following();
  const below = selection.below();
  useEffect(
    () =>
      afterPaint(() => {
        for (const item of new Set([following, below])) if (item !== null) prefetch(item);
      }),
    [following, below, prefetch],
  );

  const [passing, pass] = useState<Passing | null>(null);
  return { viewer, passing, pass, room: "desk" as const, place, go, queue, prefetch, ...work, ...selection };
}

/** How an item is let go. */
export type Passing = "decline" | "requeue";

export type DeskModel = ReturnType<typeof useDesk>;
