"use client";

import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { currentToasts, dismissToast, onToasts, type Toast } from "./toast-store";

const NONE: readonly Toast[] = [];

/** Where messages appear. The live region is there from the start, or screen readers would miss the first. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(onToasts, currentToasts, () => NONE);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-32 z-40 flex flex-col items-center gap-2 md:right-auto md:bottom-4 md:left-4 md:items-start"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
    </section>
  );
}

function ToastCard({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const seconds = useSecondsUntil(toast.until, () => dismissToast(toast.id));
  const edge = toast.tone === "severe" ? "border-severe-line" : "border-line-strong";
  return (
    <div
      className={`pointer-events-auto flex w-full max-w-96 animate-appear items-center gap-3 rounded-lg border bg-panel py-2 pr-2 pl-3 shadow-raised ${edge}`}
    >
      <div className="min-w-0 flex-1">
        <p className="font-medium">{toast.title}</p>
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
        onClick={() => dismissToast(toast.id)}
        aria-label={closeLabel}
        className="grid size-8 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}

function useSecondsUntil(until: number | undefined, onEnd: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => {
      if (Date.now() >= until) onEnd();
      else setNow(Date.now());
    }, 250);
    return () => clearInterval(timer);
  });
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
