"use client";

import { useEffect, useEffectEvent } from "react";
import { useShortcuts } from "@/components/shell/shortcuts";
import { type Command, commandFor } from "./keymap";

/** Turns key presses anywhere on the page into commands of the desk. */
export function useCommands(formOpen: boolean, run: (command: Command) => void): void {
  const { on } = useShortcuts();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandFor(event, {
      typing: isTyping(event.target),
      formOpen,
      dialogOpen: inDialogOrMenu(),
      shortcutsOn: on,
    });
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest("textarea, select, input:not([type=radio], [type=checkbox])") !== null
  );
}

function inDialogOrMenu(): boolean {
  return document.querySelector("dialog[open], [role=menu]") !== null;
}
