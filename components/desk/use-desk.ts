"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { ClaimKeeper } from "./claim-keeper";
import { neighbour, nextToTake, takeable } from "./next-row";
import { type Standing, standingOf } from "./standing";
import { useClaim } from "./use-claim";
import { useDecide } from "./use-decide";
import { useDeskLocation } from "./use-desk-location";
import { useQueue } from "./use-queue";
import { mayClaim, type Viewer } from "./viewer";
import { changeWork, type Work, workOn } from "./work";

/** Long enough that running down the list with J claims nothing, too short to be felt where somebody stops. */
const CLAIM_AFTER_MS = 120;

/** Everything the desk is made of: where one is, what waits, the open item, the claim, and the work done on it. */
export function useDesk(viewer: Viewer) {
  const { place, go } = useDeskLocation();
  const queue = useQueue(place);
  const trpc = useTRPC();
  const reading = useQuery({
    ...trpc.item.read.queryOptions({ item: place.item ?? "" }),
    enabled: place.item !== null,
  });
  const item = place.item === null ? null : (reading.data ?? null);
  const { claim, keeper } = useClaim();
  const [book, change] = useReducer(changeWork, {});
  const work = workOn(book, place.item);
  const anchor = useAnchor(queue.rows, place.item);
  const skipped = useRef(new Set<string>());
  const prefetch = usePrefetch();

  const open = useCallback(
    (id: string | null, takeIt: boolean) => {
      go({ item: id });
      if (id === null) keeper.leave();
      else if (takeIt && place.tab !== "decided") keeper.open(id, CLAIM_AFTER_MS);
      else if (id !== place.item) keeper.leave();
    },
    [go, keeper, place.item, place.tab],
  );

  /** Opens a row as its owner would expect: what can be taken is taken. */
  const openRow = useCallback(
    (id: string | null) => {
      const row = queue.rows.find((each) => each.id === id);
      if (id !== null) open(id, row !== undefined && takeable(row, viewer.id) && mayClaim(viewer, row.level));
    },
    [open, queue.rows, viewer],
  );

  const following = nextToTake(queue.rows, place.item, anchor.current, { me: viewer.id, skipped: skipped.current });
  const holds = claim.phase === "held" && claim.item === place.item;
  const decide = useDecide({
    item,
    claim,
    keeper,
    onDecided: (decided) => {
      change({ item: decided, change: { mode: "read" } });
      open(following, following !== null);
    },
    onUndone: (undone) => go({ item: undone }),
  });

  useEffect(() => {
    if (following !== null && holds) prefetch(following);
  }, [following, holds, prefetch]);
  useLeaveWithHistory(keeper);

  const standing: Standing | null =
    item === null
      ? null
      : standingOf(item, {
          mayClaim: mayClaim(viewer, item.level),
          holds,
          claiming: claim.phase === "claiming" && claim.item === item.id,
        });

  return {
    place,
    go,
    queue,
    reading,
    item,
    claim,
    keeper,
    work,
    standing,
    decide,
    openRow,
    prefetch,
    setWork: useCallback(
      (part: Partial<Work>) => {
        if (place.item !== null) change({ item: place.item, change: part });
      },
      [place.item],
    ),
    move: (step: 1 | -1) => openRow(neighbour(queue.rows, place.item, anchor.current, step)),
    skip: () => {
      if (place.item !== null) skipped.current.add(place.item);
      open(following, following !== null);
    },
    close: () => open(null, false),
  };
}

export type DeskModel = ReturnType<typeof useDesk>;

/** Where the open item stood in the list; remembered when it leaves the list, so that "next" still means something. */
function useAnchor(rows: readonly { id: string }[], current: string | null) {
  const anchor = useRef(0);
  useEffect(() => {
    const found = rows.findIndex((row) => row.id === current);
    if (found >= 0) anchor.current = found;
  }, [rows, current]);
  return anchor;
}

function usePrefetch() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    (item: string) => void queryClient.prefetchQuery(trpc.item.read.queryOptions({ item })),
    [trpc, queryClient],
  );
}

/** The browser's back button leaves an item too: its claim goes back. */
function useLeaveWithHistory(keeper: ClaimKeeper) {
  useEffect(() => {
    const moved = () => keeper.leave();
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, [keeper]);
}
