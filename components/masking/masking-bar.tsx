"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { textToApprove } from "@/components/desk/approval";
import { MOVE_KEYS } from "@/components/desk/keymap";
import type { ItemModel } from "@/components/desk/use-item-work";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { drawnPlaceholdersIn } from "@/core/privacy/placeholder";
import type { DeskItem } from "@/core/review/desk-view";
import { CorrectDialog } from "./correct-dialog";
import { MaskLine } from "./mask-line";
import { RevealDialog } from "./reveal-dialog";
import { useMasking } from "./use-masking";
import { usePressedPlaceholder } from "./use-pressed-placeholder";

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
    <MaskLine reveal={reveal} className="shrink-0 border-b lg:px-6">
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
        <RevealDialog of={{ item: item.id }} masked={masked} onClose={() => setOpen(null)} onRevealed={readAgain} />
      ) : null}
      {open === "correct" ? <CorrectDialog item={item} onClose={() => setOpen(null)} onCorrected={readAgain} /> : null}
    </MaskLine>
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
