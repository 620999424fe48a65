"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";

const PLACES = {
  centre: "m-auto w-[min(34rem,calc(100vw-2rem))] max-h-[calc(100dvh-3rem)] rounded-lg",
  sheet:
    "mt-auto mb-0 mx-auto w-full max-w-[40rem] max-h-[85dvh] rounded-t-lg md:my-0 md:mr-0 md:ml-auto md:h-dvh md:max-h-dvh md:w-[27rem] md:rounded-none",
} as const;

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  place?: keyof typeof PLACES;
  /** Nothing in it takes the focus: what may be too long for the window is scrolled by keyboard all the same. */
  onlyText?: boolean;
  children: ReactNode;
};

/**
 * The browser's own modal dialog (focus starts on what `data-wants-focus` marks, else on its first control): it keeps focus inside, makes the rest inert, closes on Escape and returns focus, and
 * needs no style element that a strict content security policy would refuse.
 */
export function Dialog({ open, onClose, title, closeLabel, place = "centre", onlyText = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    if (!open) {
      dialog.current?.close();
      return;
    }
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[data-wants-focus]")?.focus();
  }, [open]);

  function closeOnBackdrop(event: MouseEvent) {
    if (event.target === dialog.current) onClose();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already; this is for the pointer
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={closeOnBackdrop}
      aria-labelledby={heading}
      className={`flex-col overflow-hidden border border-line bg-panel p-0 text-ink shadow-raised open:flex open:animate-appear ${PLACES[place]}`}
    >
      {open ? (
        <>
          <div className="flex items-center justify-between gap-4 border-b border-line px-4 py-2.5">
            <h2 id={heading} className="text-head font-semibold">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={closeLabel}
              className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </div>
          <div tabIndex={onlyText ? 0 : undefined} className="min-h-0 flex-1 overflow-y-auto -outline-offset-2">
            {children}
          </div>
        </>
      ) : null}
    </dialog>
  );
}
