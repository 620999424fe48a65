"use client";

import { useSyncExternalStore } from "react";

/** One clock for every countdown on the screen, so that a list of fifty ticks together and only while somebody looks. */
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time by the second, in milliseconds; `null` on the server, which must not print a moving number. */
export function useClock(): number | null {
  return useSyncExternalStore(listen, current, () => null);
}

function current(): number {
  if (now === 0) now = Date.now();
  return now;
}
