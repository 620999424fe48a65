"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { type GO_KEYS, type GoTo, goStep } from "./keys";
import { useShortcuts } from "./shortcuts";

const HREF = {
  home: "/",
  desk: "/desk",
  queues: "/queues",
  flagged: "/flagged",
  decisions: "/decisions",
  oversight: "/oversight",
  audit: "/audit",
  policy: "/policy",
  privacy: "/privacy",
  admin: "/admin",
} as const satisfies Record<keyof typeof GO_KEYS, string>;

/** G and a letter leads to a room, `?` shows the keys; where a page has its own `?`, that one answers. */
export function useGoKeys(open: ReadonlySet<GoTo>, onHelp: (() => void) | null): void {
  const router = useRouter();
  const { on } = useShortcuts();
  const startedAt = useRef<number | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.repeat || event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
    if (event.key === "?" && startedAt.current === null) {
      if (onHelp === null) return;
      event.preventDefault();
      onHelp();
      return;
    }
    const step = goStep(event.key, event.timeStamp, startedAt.current);
    startedAt.current = step.startedAt;
    if (!step.taken) return;
    event.preventDefault();
    // Captured before the desk hears it: after G, A means the audit and never "approve".
    event.stopImmediatePropagation();
    if (step.to !== null && open.has(step.to)) router.push(HREF[step.to]);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
}

function busy(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], [role=menu]") !== null) return true;
  return (
    target instanceof HTMLElement &&
    target.closest("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]") !== null
  );
}
