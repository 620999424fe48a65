"use client";

import type { DeskItem } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import { kindOf, type Obstacle, obstacleTo, textToApprove } from "./approval";
import type { ItemModel } from "./use-item-work";
import type { Mode, Work } from "./work";

const AT_ONCE: readonly DecisionKind[] = ["approve", "no_action"];

export type Decisions = {
  /** A button or key of a decision: sends it, or opens its form. */
  choose: (kind: DecisionKind) => void;
  /** The main button of the open form. */
  submit: () => void;
  leave: () => void;
  /** What the open form would send, and what still stands before it. */
  pending: { kind: DecisionKind; obstacle: Obstacle | null };
};

/** Buttons and keys do the same thing through here. */
export function useDecisions(item: DeskItem, desk: ItemModel): Decisions {
  const { work, setWork, decide } = desk;
  const kind = kindOf(item, work);
  const obstacle = obstacleTo(kind, item, work);

  function open(mode: Mode) {
    decide.clearError();
    const texts =
      mode === "edit" && work.texts.edit === undefined ? { ...work.texts, edit: textToApprove(item) } : work.texts;
    setWork({ mode, texts, placeholders: work.placeholders ?? item.masking.placeholders });
  }

  return {
    choose: (chosen) => {
      if (!decide.ready) return;
      if (!AT_ONCE.includes(chosen)) {
        if (item.options.some((option) => option.kind === chosen && option.allowed)) open(chosen as Mode);
      } else if (obstacleTo(chosen, item, work) === null) void decide.send(chosen, {});
    },
    submit: () => {
      if (obstacle === null) void decide.send(kind, partsOf(kind, work));
    },
    leave: () => setWork({ mode: "read" }),
    pending: { kind, obstacle },
  };
}

function partsOf(kind: DecisionKind, work: Work) {
  const placeholders = work.placeholders ?? undefined;
  const note = work.note.trim() || undefined;
  if (kind === "edit" || kind === "reply") return { text: work.texts[kind], placeholders };
  if (kind === "correct") return { text: work.texts.correct, leaked: work.leaked ?? undefined, placeholders };
  if (kind === "reject" || kind === "escalate" || kind === "hand_over")
    return { reason: work.reason ?? undefined, note, placeholders };
  return {};
}
