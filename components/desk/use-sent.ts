"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { DeskItem } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";
import { placeSent, type SentParts } from "./sent-parts";

const NOTHING: readonly SentReply[] = [];

/** What the customer has got already, where something that was sent is judged. Comes in a call of its own. */
export function useSent(item: DeskItem): SentParts {
  const trpc = useTRPC();
  const { data = NOTHING } = useQuery({
    ...trpc.flagged.sent.queryOptions({ item: item.id }),
    enabled: item.alreadySent || item.toldAt !== null,
  });
  return useMemo(() => placeSent(item, data), [item, data]);
}
