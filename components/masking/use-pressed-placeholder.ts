"use client";

import { useEffect, useEffectEvent } from "react";

/** Where the text around it says so, a placeholder does what the button does; for the keyboard there are the button and its key. */
export function usePressedPlaceholder(onPress: () => void): void {
  const press = useEffectEvent(({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest("[data-press-reveals] [data-masked]") === null) return;
    // What is marked by a finding opens the finding; what is being selected is about to be corrected.
    if (target.closest("button, a, summary") === null && window.getSelection()?.isCollapsed !== false) onPress();
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => press(event);
    document.addEventListener("click", listener);
    return () => document.removeEventListener("click", listener);
  }, []);
}
