"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { memo, type RefObject, useMemo } from "react";
import { idOf, inOrder } from "./conversation-entries";
import { ConversationEntry, type ConversationProps } from "./conversation-entry";
import type { Shows } from "./shows";

/** From so many on only what is near the reader's eyes is drawn. */
const LONG = 60;

const LongConversation = dynamic(() => import("./long-conversation").then((part) => part.LongConversation), {
  ssr: false,
});

type Props = ConversationProps & {
  /** What scrolls it, and where it puts how to bring an entry into view; without them all of it is drawn. */
  within?: { scroller: RefObject<HTMLElement | null>; shows: RefObject<Shows | null>; onDrawn: () => void };
};

/** What was said, oldest first, with what the customer got from us in its place. */
export const Conversation = memo(function Conversation({ within, ...props }: Props) {
  const { conversation, sent } = props;
  const t = useTranslations("desk.item");
  const ours = useTranslations("desk.sent");
  const entries = useMemo(
    () => inOrder(conversation.messages, sent?.among ?? []),
    [conversation.messages, sent?.among],
  );
  if (within && entries.length >= LONG) return <LongConversation {...props} {...within} entries={entries} />;
  return (
    <ol aria-label={t("conversation")} className="flex flex-col gap-3">
      {entries.map((entry) => (
        <li key={idOf(entry)} aria-label={entry.sent ? ours("label") : undefined} className="flex flex-col">
          <ConversationEntry {...props} entry={entry} />
        </li>
      ))}
    </ol>
  );
});
