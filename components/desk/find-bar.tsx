"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeskItem } from "@/core/review/desk-view";
import { idOf, inOrder, textOf } from "./conversation-entries";
import { clearFound, markFound } from "./mark-found";
import { type Occurrence, occurrencesIn, patternOf } from "./occurrences";
import type { SentParts } from "./sent-parts";
import type { Shows } from "./shows";

type Props = {
  conversation: DeskItem["conversation"];
  sent: SentParts;
  scroller: RefObject<HTMLElement | null>;
  shows: RefObject<Shows | null>;
  onClose: () => void;
};

/** Finds words in the conversation, also where it is too long to be drawn whole. */
export function FindBar({ conversation, sent, scroller, shows, onClose }: Props) {
  const t = useTranslations("desk.find");
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(query);
  const pattern = useMemo(() => patternOf(wanted), [wanted]);
  const found = useMemo(() => {
    const said = inOrder(conversation.messages, sent.among).map((entry) => ({ id: idOf(entry), text: textOf(entry) }));
    return occurrencesIn(said, pattern);
  }, [conversation.messages, sent.among, pattern]);
  const here = found[at] ?? null;
  useMarked(scroller, pattern, here);
  useShown(scroller, shows, here);

  function step(by: 1 | -1) {
    if (found.length > 0) setAt((now) => (now + by + found.length) % found.length);
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <search className="flex shrink-0 items-center gap-2 border-b border-line bg-panel px-4 py-1.5 lg:px-6">
      <input
        type="search"
        aria-label={t("label")}
        placeholder={t("label")}
        // biome-ignore lint/a11y/noAutofocus: whoever opens it is about to type
        autoFocus
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        className="min-h-8 w-full max-w-72 rounded-md border border-line-control bg-panel px-2.5"
      />
      <p role="status" className="min-w-24 text-quiet whitespace-nowrap text-ink-3 tabular-nums">
        {pattern === null ? "" : found.length === 0 ? t("none") : t("count", { at: at + 1, count: found.length })}
      </p>
      <Button small look="quiet" aria-label={t("previous")} disabled={found.length === 0} onClick={() => step(-1)}>
        <ChevronUp aria-hidden="true" className="size-4" />
      </Button>
      <Button small look="quiet" aria-label={t("next")} disabled={found.length === 0} onClick={() => step(1)}>
        <ChevronDown aria-hidden="true" className="size-4" />
      </Button>
      <Button small look="quiet" aria-label={t("close")} onClick={onClose} className="ml-auto">
        <X aria-hidden="true" className="size-4" />
      </Button>
    </search>
  );
}

/** Marks what was found in all that is drawn, also in what is drawn later as one scrolls. */
function useMarked(scroller: RefObject<HTMLElement | null>, pattern: RegExp | null, here: Occurrence | null) {
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    const mark = () => markFound(pane, pattern, here);
    mark();
    const watch = new MutationObserver(mark);
    watch.observe(pane, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      clearFound();
    };
  }, [scroller, pattern, here]);
}

function useShown(scroller: RefObject<HTMLElement | null>, shows: RefObject<Shows | null>, here: Occurrence | null) {
  const last = useRef<Occurrence | null>(null);
  useEffect(() => {
    if (here === null || here === last.current) return;
    last.current = here;
    const drawn = scroller.current?.querySelector(`[data-said="${CSS.escape(here.entry)}"]`);
    if (drawn) drawn.scrollIntoView({ block: "center" });
    else shows.current?.(here.entry);
  }, [here, scroller, shows]);
}
