"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/shell/trpc";
import type { ListedEvent } from "@/core/audit/audit-view";

/** An event of the list; null while it has no index. */
export type IndexedEvent = ListedEvent & { index?: number | null };

/** As many as are asked for at once. */
const MOST = 100;

/** Where events stand in the log; for those that were listed before they were sealed, asked again with every change of it. */
export function useIndexes(events: readonly IndexedEvent[]): (event: IndexedEvent) => number | null {
  const trpc = useTRPC();
  const waiting = events.filter(({ index }) => index === null).map(({ id }) => id);
  const { data } = useQuery({
    ...trpc.log.indexes.queryOptions({ events: waiting.slice(0, MOST) }),
    enabled: (query) => waiting.some((id) => query.state.data?.[id] === undefined),
  });
  return (event) => event.index ?? data?.[event.id] ?? null;
}
