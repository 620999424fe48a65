"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { rememberPreference, SHORTCUTS_COOKIE } from "./preference";

type Shortcuts = { on: boolean; turn: (on: boolean) => void };

const Context = createContext<Shortcuts>({ on: true, turn: () => undefined });

/** Whether single keys decide and move (WCAG 2.1.4 wants a way to switch them off). */
export function ShortcutsProvider({ initiallyOn, children }: { initiallyOn: boolean; children: ReactNode }) {
  const [on, setOn] = useState(initiallyOn);
  const value = useMemo(
    () => ({
      on,
      turn: (next: boolean) => {
        setOn(next);
        rememberPreference(SHORTCUTS_COOKIE, next ? "on" : "off");
      },
    }),
    [on],
  );
  return <Context value={value}>{children}</Context>;
}

export function useShortcuts(): Shortcuts {
  return useContext(Context);
}
