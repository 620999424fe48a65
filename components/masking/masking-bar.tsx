"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { textToApprove } from "@/components/desk/approval";
import { useClock } from "@/components/desk/clock";
import { countdown } from "@/components/desk/countdown";
import { MOVE_KEYS } from "@/components/desk/keymap";
import type { ItemModel } from "@/components/desk/use-item-work";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { drawnPlaceholdersIn } from "@/core/privacy/placeholder";
import type { DeskItem } from "@/core/review/desk-view";
import { CorrectDialog } from "./correct-dialog";
import { RevealDialog } from "./reveal-dialog";
import { useMasking } from "./use-masking";

/** Under the title of an item: that its reader sees placeholders, and the way to see more; or that they see more, and for how long. */
export function MaskingBar({ item, desk }: { item: DeskItem; desk: ItemModel }) {
  const t = useTranslations("masking");
  const { on } = useShortcuts();
  const { reveal, readAgain, end, ending } = useMasking(item);
  const [open, setOpen] = useState<"reveal" | "correct" | null>(null);
  const masked = useMaskedKinds(item);
  useTextFollows(item, desk);
  usePressedPlaceholder(() => setOpen("reveal"));
  if (masked.length === 0 && reveal === null) return null;
  const { mayReveal } = item.masking;
  return (
    <div
      data-masking={reveal ? "revealed" : "masked"}
      className={`flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 text-quiet lg:px-6 ${reveal ? "bg-warn-soft text-warn" : "bg-panel text-ink-2"}`}
    >
      <p className="flex min-w-0 flex-1 items-center gap-1.5 max-sm:basis-full">
        {reveal ? (
          <Eye aria-hidden="true" className="size-3.5 shrink-0" />
        ) : (
          <EyeOff aria-hidden="true" className="size-3.5 shrink-0" />
        )}
        {reveal ? <Left until={reveal.until} /> : t("masked")}
      </p>
      {mayReveal ? (
        <>
          <Button small look="quiet" onClick={() => setOpen("correct")}>
            {t("correct.open")}
          </Button>
          <Button
            small
            hint={on ? MOVE_KEYS.reveal : undefined}
            busy={ending}
            data-reveal=""
            onClick={() => (reveal ? end() : setOpen("reveal"))}
          >
            {t(reveal ? "end" : "reveal.open")}
          </Button>
        </>
      ) : null}
      {open === "reveal" ? (
        <RevealDialog item={item} masked={masked} onClose={() => setOpen(null)} onRevealed={readAgain} />
      ) : null}
      {open === "correct" ? <CorrectDialog item={item} onClose={() => setOpen(null)} onCorrected={readAgain} /> : null}
    </div>
  );
}

/** Where the reading pane says so, a placeholder in its text does what the button does; for the keyboard there are the button and its key. */
function usePressedPlaceholder(onPress: () => void): void {
  const press = useEffectEvent(({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest("[data-press-reveals] [data-masked]") === null) return;
    // What is marked by a finding opens the finding; what is being selected is about to be corrected.
    if (target.closest("button, a, summary") === null && window.getSelection()?.isCollapsed !== false) onPress();
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => press(event);
    document.addEventListener("click", listener);
    return () => document.removeEventListener("click", listener);
  }, []);
}

function Left({ until }: { until: string }) {
  const t = useTranslations("masking");
  const now = useClock();
  const left = countdown(Math.max(0, Date.parse(until) - (now ?? Date.now())));
  return (
    <span role="timer" className="tabular-nums">
      {t("revealed", { time: left.unit === "clock" ? left.text : "0:00" })}
    </span>
  );
}

/** The kinds of which something is masked in what is on the screen. */
function useMaskedKinds(item: DeskItem): PiiKind[] {
  return useMemo(() => {
    const { conversation, draft, flag, decisions } = item;
    const texts = [
      conversation.title,
      conversation.customerName,
      flag?.note,
      ...conversation.messages.map(({ text }) => text),
      ...(draft ? [draft.text, ...[...draft.toolCalls, ...draft.actions].map((each) => each.arguments)] : []),
      ...(draft?.toolCalls.map(({ result }) => result) ?? []),
      ...decisions.flatMap(({ text, note }) => [text, note]),
    ];
    return [...new Set(texts.flatMap((text) => drawnPlaceholdersIn(text ?? "")).map(({ kind }) => kind))];
  }, [item]);
}

/** A text that was opened and not changed yet stays the item's text, masked or not. */
function useTextFollows(item: DeskItem, desk: ItemModel): void {
  const text = textToApprove(item);
  const [known, setKnown] = useState({ item: item.id, text });
  const { work, setWork } = desk;
  useEffect(() => {
    if (known.item === item.id && known.text === text) return;
    setKnown({ item: item.id, text });
    if (known.item === item.id && work.texts.edit === known.text) setWork({ texts: { ...work.texts, edit: text } });
  }, [known, item.id, text, work.texts, setWork]);
}
