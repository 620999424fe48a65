import { type RefObject, useEffect, useRef } from "react";

const CONTROL = "button:enabled, select:enabled, input:enabled, a[href]";

/**
 * For a part of a page whose controls go away when they are pressed: the focus then goes to what took their place, or to the
 * part itself (give it `tabIndex={-1}`), instead of nowhere. Call it in the component that draws the change.
 */
export function useFocusKept<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const within = useRef(false);
  useEffect(() => {
    const moved = ({ target }: FocusEvent) => {
      // A dialog gives the focus back to what opened it, if that is still there.
      if (!inDialog(target)) within.current = part.current?.contains(target as Node) ?? false;
    };
    // Whoever presses on the empty page has left; whose control was taken away or switched off has not.
    const left = ({ target, relatedTarget }: FocusEvent) =>
      queueMicrotask(() => {
        const still = (target as Element).isConnected && !(target as Element).matches(":disabled");
        if (relatedTarget === null && still && !inDialog(target)) within.current = false;
      });
    document.addEventListener("focusin", moved);
    document.addEventListener("focusout", left);
    return () => {
      document.removeEventListener("focusin", moved);
      document.removeEventListener("focusout", left);
    };
  }, []);
  useEffect(() => {
    if (!within.current) return;
    // Later than a dialog closes.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
      (part.current?.querySelector<HTMLElement>(CONTROL) ?? part.current)?.focus();
    });
    return () => clearTimeout(timer);
  });
  return part;
}

const inDialog = (target: EventTarget | null) => (target as Element | null)?.closest("dialog") != null;
