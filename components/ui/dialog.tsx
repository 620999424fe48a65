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
 * The browser's own modal dialog: it keeps focus inside, makes the rest inert, closes on Escape and returns focus, and needs
 * no style element that a strict content security policy would refuse. Focus starts on what `data-wants-focus` marks, else
 * on the first field of its form, else on its first control.
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
    if (dialog.current) startOf(dialog.current)?.focus();
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
          <div
            tabIndex={onlyText ? 0 : undefined}
            className="relative min-h-0 flex-1 overflow-y-auto -outline-offset-2"
          >
            {children}
          </div>
        </>
      ) : null}
    </dialog>
  );
}

const FIELDS = ["input:not([type=hidden])", "select", "textarea"].map((field) => `form ${field}:enabled`).join();

/** Whoever opens a form means to fill it in, not to close it. Of a group of choices, the one that is made is where it starts. */
function startOf(dialog: HTMLElement): HTMLElement | null {
  const first = dialog.querySelector<HTMLElement>("[data-wants-focus]") ?? dialog.querySelector<HTMLElement>(FIELDS);
  const group = first?.matches("[type=radio]") ? first.closest("fieldset") : null;
  return group?.querySelector<HTMLElement>(":checked") ?? first;
}
