"use client";

import type { DeskItem } from "@/core/review/desk-view";
import type { Command } from "./keymap";
import { useCommands } from "./use-commands";
import { useDecisions } from "./use-decisions";
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
    const yours = desk.standing === "yours";
    if (command.do === "decide" && yours) press(command.kind, () => decisions.choose(command.kind));
    else if (command.do === "submit" && yours) decisions.submit();
    else if (command.do === "decide" || command.do === "submit") return;
    else if (command.do === "leave") decisions.leave();
    else if (command.do === "finding") onFinding(command.number);
    else if (command.do === "claim") claimOrAcknowledge(item, desk);
    else if (command.do === "reveal") pressReveal();
    else onOther(command);
  });
  return null;
}

/** The button knows whether there is anything to reveal, and to whom. */
function pressReveal(): void {
  document.querySelector<HTMLElement>("[data-reveal]")?.click();
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
