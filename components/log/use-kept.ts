"use client";

import { useMemo, useSyncExternalStore } from "react";
import { type Kept, keptIn, keptText, onKept } from "./kept-seen";

/** What this browser remembers of an organisation's log; nothing while the page is drawn on the server. */
export function useKept(org: string | null): Kept {
  const text = useSyncExternalStore(
    onKept,
    () => (org === null ? "" : keptText(org)),
    () => "",
  );
  return useMemo(() => keptIn(text), [text]);
}
