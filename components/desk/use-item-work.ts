"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useReducer } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { DeskItem } from "@/core/review/desk-view";
import type { ClaimKeeper, ClaimState } from "./claim-keeper";
import { type Standing, standingOf } from "./standing";
import { useDecide } from "./use-decide";
import { useEvidence } from "./use-evidence";
import type { WayBack } from "./use-gone-ahead";
import { useSeen } from "./use-seen";
import { useUnsent } from "./use-unsent";
import { mayClaim, type Viewer } from "./viewer";
import { changeWork, type Work, workOn } from "./work";

type Options = {
  /** The open item, or null while none is. */
  id: string | null;
  viewer: Viewer;
  /** The item as the server drew it, if it did: shown at once, and asked for again. */
  first?: DeskItem | null;
  claimed: { claim: ClaimState; keeper: ClaimKeeper };
  /** To whatever comes after a decision; `ahead` where that need not wait for the answer (see `useDecide`). */
  onward: () => void;
  ahead?: { again: WayBack };
  onUndone: (item: string) => void;
};

/** One item as a person works on it, wherever it is shown: what it says, the claim, what was written so far, the decision. */
export function useItemWork({ id, viewer, first, claimed, onward, ahead, onUndone }: Options) {
  const { claim, keeper } = claimed;
  const trpc = useTRPC();
  const reading = useQuery({
    ...trpc.item.read.queryOptions({ item: id ?? "" }),
    enabled: id !== null,
    placeholderData: first?.id === id ? (first ?? undefined) : undefined,
  });
  const item = id === null ? null : (reading.data ?? null);
  const [book, change] = useReducer(changeWork, {});
  const unsent = useUnsent({ id, item, book, restore: (begun, work) => change({ item: begun, change: work }) });
  const seen = useSeen(item, claim);
  const own = workOn(book, id);
  const opened = useOpened(item, own.opened);
  const evidenceTold = useEvidence(item, claim, opened);
  const decide = useDecide({
    item,
    before: evidenceTold,
    read: !seen.changed,
    claim,
    keeper,
    onward,
    ahead,
    onDecided: (decided) => {
      unsent.end(decided);
      change({ item: decided, change: { mode: "read" } });
    },
    onUndone,
  });

  const setWork = useCallback(
    (part: Partial<Work>) => {
      if (id !== null) change({ item: id, change: part });
    },
    [id],
  );

  /** The newest state has been read: what was opened before may say something else now. */
  const acknowledge = () => {
    setWork({ opened: [] });
    decide.clearError();
    seen.acknowledge();
  };

  const holds = claim.phase === "held" && claim.item === id;
  const claiming = claim.phase === "claiming" && claim.item === id;
  const standing: Standing | null =
    item && standingOf(item, { mayClaim: mayClaim(viewer, item), holds, claiming, me: viewer.id });
  return {
    reading,
    item,
    claim,
    keeper,
    work: { ...own, opened },
    evidenceTold,
    setWork,
    standing,
    seen,
    acknowledge,
    decide,
    keeping: unsent.keeping,
  };
}

/** Numbers of the findings that were opened here, or before the page was: the server knows. */
function useOpened(item: DeskItem | null, here: readonly number[]): readonly number[] {
  const known = item?.opened;
  return useMemo(() => {
    const before = (known ?? []).map((position) => position + 1);
    return before.length === 0 ? here : [...new Set([...before, ...here])];
  }, [known, here]);
}

/** What the parts of an item's screen need of the room they stand in. */
export type ItemModel = Omit<ReturnType<typeof useItemWork>, "reading"> & {
  viewer: Viewer;
  /** Where `skip` leads: the desk's next item, or back to the list of what was flagged. */
  room: "desk" | "flagged";
  skip: () => void;
  /** Lets the item go, where there is a queue for it to go back to. */
  pass?: (how: "decline" | "requeue") => void;
  /** To another item, without taking it. */
  look: (item: string) => void;
  /** Back to the list. */
  close: () => void;
};
