"use client";

import { X } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "./button";
import { onPlaces, placeToTake } from "./toast-places";
import { currentToasts, dismissToast, onToasts, type Toast } from "./toast-store";

const NONE: readonly Toast[] = [];

/**
 * Where messages appear: in the flow of the page, so that they never lie over what somebody wants to press. The live
 * region is there from the start, or screen readers would miss the first.
 */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(onToasts, currentToasts, () => NONE);
  const place = useSyncExternalStore(onPlaces, placeToTake, () => null);
  const region = (
    <section aria-label={label} className="shrink-0 print:hidden">
      <div role="status" aria-atomic="false" className="flex flex-col">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} />
        ))}
      </div>
    </section>
  );
  return place === null ? region : createPortal(region, place);
}

function ToastCard({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const [held, setHeld] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  const seconds = useSecondsUntil(toast, held, () => dismissToast(toast.id));

  function close() {
    dismissToast(toast.id);
    before.current?.focus();
  }
  function focus(event: FocusEvent) {
    if (!held && event.relatedTarget instanceof HTMLElement) before.current = event.relatedTarget;
    setHeld(true);
  }
  function key(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is read or aimed at must not go; Escape is the button's
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={focus}
      onBlur={() => setHeld(false)}
      onKeyDown={key}
      className={`flex animate-appear items-center gap-3 border-t bg-panel py-1.5 pr-2 pl-4 ${toast.tone === "severe" ? "border-severe-line" : "border-line-strong"}`}
    >
      <div className="min-w-0 flex-1">
        <p className={`font-medium ${toast.tone === "severe" ? "text-severe" : ""}`}>{toast.title}</p>
        {toast.detail ? <p className="text-quiet text-ink-2">{toast.detail}</p> : null}
      </div>
      {toast.action ? (
        <Button small onClick={toast.action.run} hint={toast.action.hint} className="tabular-nums">
          {/* The seconds tick for the eye; spoken anew each second they would drown everything else. */}
          <span aria-live="off">{toast.action.label(seconds)}</span>
        </Button>
      ) : null}
      <button
        type="button"
        onClick={close}
        aria-label={closeLabel}
        className="grid size-8 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}

const TICK_MS = 250;

/** While it is held (pointed at, focused) a message stays; what it offers until a certain moment ends then all the same. */
function useSecondsUntil({ until, action }: Toast, held: boolean, onEnd: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const heldFor = useRef(0);
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => {
      if (held && !action) heldFor.current += TICK_MS;
      if (Date.now() - heldFor.current >= until) onEnd();
      else setNow(Date.now());
    }, TICK_MS);
    return () => clearInterval(timer);
  });
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
