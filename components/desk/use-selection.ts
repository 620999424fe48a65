"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { QueueRow } from "@/core/review/desk-view";
import type { ClaimKeeper } from "./claim-keeper";
import type { DeskPlace } from "./desk-location";
import { neighbour, nextToTake, takeable } from "./next-row";
import { useTakeNext } from "./use-take-next";
import { mayClaim, type Viewer } from "./viewer";

/** Long enough that running down the list with J claims nothing, too short to be felt where somebody stops. */
const CLAIM_AFTER_MS = 120;

type Options = {
  viewer: Viewer;
  place: DeskPlace;
  go: (change: Partial<DeskPlace>) => void;
  rows: readonly QueueRow[];
  keeper: ClaimKeeper;
};

/** Moving between items: what is opened by an act is claimed if it can be, what is left undecided is given back. */
export function useSelection({ viewer, place, go, rows, keeper }: Options) {
  const anchor = useAnchor(rows, place.item);
  const skipped = useRef(new Set<string>());
  useLeaveWithHistory(keeper);

  const open = useCallback(
    (id: string | null, takeIt: boolean) => {
      go({ item: id });
      if (id === null) void keeper.leave();
      else if (takeIt && place.tab !== "decided") keeper.open(id, CLAIM_AFTER_MS);
      else if (id !== place.item) void keeper.leave();
    },
    [go, keeper, place.item, place.tab],
  );

  const openRow = useCallback(
    (id: string | null) => {
      const row = rows.find((each) => each.id === id);
      if (id !== null) open(id, row !== undefined && takeable(row, viewer.id) && mayClaim(viewer, row));
    },
    [open, rows, viewer],
  );

  const following = () => nextToTake(rows, place.item, anchor.current, { me: viewer.id, skipped: skipped.current });
  const takeNext = useTakeNext({ place, go, keeper, skipped });
  const openFollowing = () => {
    const next = following();
    takeNext.unlessTaken(next);
    open(next, next !== null);
  };
  const skip = () => {
    if (place.item !== null) skipped.current.add(place.item);
    openFollowing();
  };
  const move = (step: 1 | -1) => openRow(neighbour(rows, place.item, anchor.current, step));
  /** What one step down the list would open. */
  const below = () => neighbour(rows, place.item, anchor.current, 1);
  return {
    openRow,
    open,
    openFollowing,
    following,
    below,
    skip,
    takeNext: takeNext.now,
    move,
    look: (id: string) => open(id, false),
    close: () => open(null, false),
  };
}

/** Where the open item stood in the list; remembered when it leaves the list, so that "next" still means something. */
function useAnchor(rows: readonly { id: string }[], current: string | null) {
  const anchor = useRef(0);
  useEffect(() => {
    const found = rows.findIndex((row) => row.id === current);
    if (found >= 0) anchor.current = found;
  }, [rows, current]);
  return anchor;
}

/** The browser's back button leaves an item too: its claim goes back. */
function useLeaveWithHistory(keeper: ClaimKeeper) {
  useEffect(() => {
    const moved = () => void keeper.leave();
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, [keeper]);
}

/** Fetches an item before it is opened, so that it is painted at once when it is. */
export function usePrefetch(): (item: string) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    (item) => void queryClient.prefetchQuery(trpc.item.read.queryOptions({ item })),
    [trpc, queryClient],
  );
}
