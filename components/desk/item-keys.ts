"use client";

import type { DeskItem } from "@/core/review/desk-view";
import { beginAgain } from "./asking-again";
import type { Command } from "./keymap";
import { useCommands } from "./use-commands";
import { type Decisions, useDecisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

type Props = {
  item: DeskItem;
  desk: ItemModel;
  onFinding: (number: number) => void;
  /** Whatever is not about this item: moving, undo, the list of keys. */
  onOther: (command: Command) => void;
};

/** The keys while an item is open. */
export function ItemKeys({ item, desk, onFinding, onOther }: Props) {
  const decisions = useDecisions(item, desk);
  useCommands(desk.work.mode !== "read", (command) => {
    if (desk.decide.sending !== null) return;
    if (command.do === "decide" || command.do === "submit") decideBy(command, item, desk, decisions);
    else if (command.do === "leave") decisions.leave();
    else if (command.do === "finding") onFinding(command.number);
    else if (command.do === "claim") claimOrAcknowledge(item, desk);
    else if (command.do === "reveal") pressOf("[data-reveal]");
    else if (command.do === "find") pressOf("[data-find]");
    else if (command.do === "snippet") pressOf("[data-snippets]");
    else if (command.do === "again") beginAgain(item, desk);
    else onOther(command);
  });
  return null;
}

/** Before they are told what another decided, what one decides is an opinion: the keys press in the form of it. */
function decideBy(command: Command, item: DeskItem, desk: ItemModel, decisions: Decisions): void {
  if (desk.standing !== "yours") return;
  const kind = command.do === "decide" ? command.kind : null;
  if (item.blind !== null) pressOf(kind === null ? "[data-judge]" : `[data-blind] input[value="${kind}"]`);
  else if (kind === null && desk.work.mode === "again") pressOf("[data-ask-again]");
  else if (kind === null) decisions.submit();
  else press(kind, () => decisions.choose(kind));
}

/** The button knows whether there is anything to do, and for whom. */
function pressOf(button: string): void {
  document.querySelector<HTMLElement>(button)?.click();
}

/** One key says "I take it": an item that is free, and one that changed while it was held. */
function claimOrAcknowledge(item: DeskItem, desk: ItemModel): void {
  if (desk.seen.changed) desk.acknowledge();
  else if (desk.standing === "open" || desk.standing === "elsewhere") desk.keeper.open(item.id);
}

/** The button whose key was pressed answers as if it had been pressed itself. */
function press(kind: string, run: () => void): void {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const button = document.querySelector(`[data-decision="${kind}"]`);
  if (!still) button?.animate([{ opacity: 1 }, { opacity: 0.5 }, { opacity: 1 }], 180);
  run();
}
