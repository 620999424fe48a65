"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from "react";
import { rowAfterKey, rowAfterLetter } from "./menu-keys";

/** Where the focus begins: on the menu itself after a press, on a row after a key. */
export type MenuStart = "menu" | "first" | "last";

const GAP = 6;
const EDGE = 8;

type Props = {
  id: string;
  /** The button that opened it: it names the menu, gets the focus back, and may close it by itself. */
  trigger: string;
  start: MenuStart;
  onClose: () => void;
  children: ReactNode;
};

/** The open menu. It listens for all of its rows, so that a row is a plain element that costs nothing to draw. */
export function MenuList({ id, trigger, start, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const button = () => document.getElementById(trigger);
  useLayoutEffect(() => {
    if (menu.current === null) return;
    placeAt(menu.current);
    const rows = rowsOf(menu.current);
    const first = start === "menu" ? menu.current : start === "first" ? rows[0] : rows.at(-1);
    (first ?? menu.current).focus({ preventScroll: true });
  }, [start]);

  const pressed = useEffectEvent((event: Event) => {
    const target = event.target instanceof Node ? event.target : null;
    if (!menu.current?.contains(target) && !button()?.contains(target)) onClose();
  });
  useEffect(() => {
    const listener = (event: Event) => pressed(event);
    document.addEventListener("pointerdown", listener, { capture: true });
    return () => document.removeEventListener("pointerdown", listener, { capture: true });
  }, []);

  function closeToButton() {
    button()?.focus({ preventScroll: true });
    onClose();
  }
  function choose(event: MouseEvent) {
    const row = rowAt(event.target);
    if (row === null) return;
    if (row.ariaDisabled === "true") event.preventDefault();
    else closeToButton();
  }
  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The focus goes on from the button, as if there were no menu.
    if (event.key === "Tab") return closeToButton();
    const row = rowAt(event.target);
    if (event.key === "Escape") closeToButton();
    else if (event.key === "Enter" || event.key === " ") row?.click();
    else if (!moveFocus(event.currentTarget, row, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  function follow(event: PointerEvent) {
    if (event.pointerType !== "mouse") return;
    const row = rowAt(event.target);
    if (row?.ariaDisabled !== "true" && row !== document.activeElement) row?.focus({ preventScroll: true });
  }
  function left(event: FocusEvent<HTMLDivElement>) {
    const to = event.relatedTarget;
    if (to !== null && !event.currentTarget.contains(to) && !button()?.contains(to)) onClose();
  }

  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-labelledby={trigger}
      onClick={choose}
      onKeyDown={onKey}
      onPointerMove={follow}
      onBlur={left}
      className="absolute z-30 min-w-56 animate-appear overflow-y-auto rounded-lg border border-line bg-panel p-1 shadow-raised outline-none"
    >
      {children}
    </div>
  );
}

function rowAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role^="menuitem"]') : null;
}

/** Those that can be chosen and are on the screen: some are for narrow windows only. */
function rowsOf(menu: HTMLElement): HTMLElement[] {
  const rows = menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])');
  return [...rows].filter((row) => row.checkVisibility());
}

/** @returns whether the key is one of the menu's */
function moveFocus(menu: HTMLElement, from: HTMLElement | null, key: string): boolean {
  const rows = rowsOf(menu);
  const at = from === null ? -1 : rows.indexOf(from);
  const labels = () => rows.map((row) => row.textContent ?? "");
  const to = rowAfterKey(key, { count: rows.length, at }) ?? rowAfterLetter(key, labels(), at);
  if (to === null) return false;
  rows[to]?.focus();
  return true;
}

/** Under its button, right edges in line; over it where there is more room, and never beyond the window. */
function placeAt(menu: HTMLElement): void {
  const around = menu.parentElement?.getBoundingClientRect();
  if (!around) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - around.bottom - GAP - EDGE;
  const above = around.top - GAP - EDGE;
  const up = height > below && above > below;
  const left = Math.max(EDGE, Math.min(around.right, innerWidth - EDGE) - width);
  menu.style.left = `${left - around.left}px`;
  menu.style[up ? "bottom" : "top"] = `calc(100% + ${GAP}px)`;
  menu.style.maxHeight = `${up ? above : below}px`;
}
