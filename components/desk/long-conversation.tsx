"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { type Entry, idOf, textOf } from "./conversation-entries";
import { ConversationEntry, type ConversationProps } from "./conversation-entry";
import type { Shows } from "./shows";

/** Pixels; only where the first guess lies: each entry is measured when it is drawn. */
const GAP = 12;
const HEAD = 42;
const LINE = 21;
const CHARACTERS_A_LINE = 78;

type Props = ConversationProps & {
  entries: readonly Entry[];
  scroller: RefObject<HTMLElement | null>;
  shows: RefObject<Shows | null>;
  /** The list stands in its full length: what comes below it is where it will stay. */
  onDrawn: () => void;
};

/** A conversation of hundreds of messages, of which only those in sight are drawn. */
export function LongConversation({ entries, scroller, shows, onDrawn, ...props }: Props) {
  const t = useTranslations("desk.item");
  const ours = useTranslations("desk.sent");
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => idOf(entries[index] as Entry),
    estimateSize: (index) => guess(entries[index]),
    overscan: 6,
    gap: GAP,
    scrollMargin: top,
  });

  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const drawn = useEffectEvent(onDrawn);
  useLayoutEffect(() => {
    drawn();
    // What was measured in the first frame moves what stands below once more.
    const frame = requestAnimationFrame(() => drawn());
    return () => cancelAnimationFrame(frame);
  }, []);

  const { active, findings } = props;
  useEffect(() => {
    const evidence = active === null ? [] : (findings[active - 1]?.spans ?? []);
    const said = evidence.find(({ place }) => place.in === "message");
    if (said?.place.in === "message") shows.current?.(said.place.id);
  }, [active, findings, shows]);

  useEffect(() => {
    shows.current = (id) => {
      const index = entries.findIndex((entry) => idOf(entry) === id);
      if (index >= 0) virtual.scrollToIndex(index, { align: "center" });
    };
    return () => {
      shows.current = null;
    };
  }, [entries, shows, virtual]);

  return (
    <ol
      ref={list}
      aria-label={t("conversation")}
      className="relative shrink-0"
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map((row) => {
        const entry = entries[row.index];
        return entry ? (
          <li
            key={row.key}
            ref={virtual.measureElement}
            data-index={row.index}
            aria-label={entry.sent ? ours("label") : undefined}
            aria-setsize={entries.length}
            aria-posinset={row.index + 1}
            className="absolute inset-x-0 top-0 flex flex-col"
            style={{ transform: `translateY(${row.start - top}px)` }}
          >
            <ConversationEntry {...props} entry={entry} />
          </li>
        ) : null;
      })}
    </ol>
  );
}

function guess(entry: Entry | undefined): number {
  const lines = entry ? textOf(entry).split("\n") : [];
  return HEAD + LINE * lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
}
