"use client";

import { useEffect } from "react";
import type { UnsentKeeper } from "./unsent-keeper";

/**
 * When the connection is back, what waits is sent. A page that goes away leaves at `path` what it has not brought to the
 * server: no answer can be waited for any more. `said` makes its body; it stays the same function.
 */
export function useLastWord<Words extends object>(
  keeper: UnsentKeeper<Words>,
  path: string,
  said: (of: string, words: Words | null) => object,
): void {
  useEffect(() => {
    const goingOn = () => void keeper.flush();
    const leaving = () => {
      for (const [of, words] of keeper.waiting())
        void fetch(path, {
          method: "POST",
          keepalive: true,
          headers: { "content-type": "application/json" },
          body: JSON.stringify(said(of, words)),
        }).catch(() => null);
    };
    window.addEventListener("online", goingOn);
    window.addEventListener("pagehide", leaving);
    return () => {
      window.removeEventListener("online", goingOn);
      window.removeEventListener("pagehide", leaving);
      void keeper.flush();
    };
  }, [keeper, path, said]);
}
