"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { DeskItem } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";

const NOTHING: readonly SentReply[] = [];

export type SentParts = {
  /** Stand among the messages, each at its time. */
  among: readonly SentReply[];
  /** What the customer got of the draft on the screen. */
  own: SentReply | null;
  /** Came after it. */
  after: readonly SentReply[];
  /** A message that the source sent us is this reply, by its id: it is shown once. */
  same: ReadonlyMap<string, SentReply>;
};

/** What the customer has got already, where something that was sent is judged. Comes in a call of its own. */
export function useSent(item: DeskItem): SentParts {
  const trpc = useTRPC();
  const { data = NOTHING } = useQuery({
    ...trpc.flagged.sent.queryOptions({ item: item.id }),
    enabled: item.alreadySent,
  });
  return useMemo(() => placed(item, data), [item, data]);
}

function placed({ draft, conversation }: DeskItem, sent: readonly SentReply[]): SentParts {
  const isOwn = (each: SentReply) =>
    draft !== null && each.draft === draft.id && (each.kind === "reply" || each.kind === "unreviewed");
  const isAfter = (each: SentReply) => draft !== null && each.kind === "correction";
  const same = new Map<string, SentReply>();
  for (const each of sent) {
    const message = conversation.messages.find(
      ({ id, role, text }) => role !== "customer" && !same.has(id) && text.trim() === each.text.trim(),
    );
    if (message && !isOwn(each)) same.set(message.id, each);
  }
  const shown = new Set(same.values());
  return {
    among: sent.filter((each) => !isOwn(each) && !isAfter(each) && !shown.has(each)),
    own: sent.findLast(isOwn) ?? null,
    after: sent.filter((each) => isAfter(each) && !shown.has(each)),
    same,
  };
}
