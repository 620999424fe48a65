"use client";

import { useEffect, useEffectEvent } from "react";
import { useShortcuts } from "@/components/shell/shortcuts";

/** The keys of this room, as its buttons print them. */
export const BULK_KEYS = {
  next: "J",
  previous: "K",
  read: "O",
  leaveOut: "L",
  approve: "A",
  reject: "R",
  hand_over: "H",
  undo: "U",
} as const;
export type BulkKey = keyof typeof BULK_KEYS;

const MOVES: ReadonlySet<BulkKey> = new Set(["next", "previous"]);

/** Turns key presses into what the buttons do. A held key only moves; what is typed into a field is text. */
export function useBulkKeys(run: (key: BulkKey) => void): void {
  const { on } = useShortcuts();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    if (document.querySelector("dialog[open], [role=menu]")) return;
    const key = (Object.keys(BULK_KEYS) as BulkKey[]).find((name) => BULK_KEYS[name] === event.key.toUpperCase());
    if (key === undefined || (event.repeat && !MOVES.has(key))) return;
    event.preventDefault();
    run(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("textarea, select, input:not([type=radio])") !== null;
}
