"use client";

import { Check } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useId, useState } from "react";
import { Kbd } from "./kbd";
import { MenuList, type MenuStart } from "./menu-list";

const ROW =
  "flex min-h-8 w-full max-md:min-h-10 items-center gap-2 rounded-md px-2 text-left text-base text-ink outline-none aria-disabled:cursor-default aria-disabled:opacity-50 focus:bg-hover";

/** What makes a button the menu's. */
export type MenuTrigger = {
  id: string;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

type Props = { trigger: (props: MenuTrigger) => ReactNode; children: ReactNode };

/**
 * A menu behind a button, drawn beside it and so inside the landmark that holds it. Not modal. Our own: what a library
 * brings for it weighed more than the desk's own scripts, and was mounted with every item although hardly anybody opens it.
 */
export function Menu({ trigger, children }: Props) {
  const id = useId();
  const list = `${id}-menu`;
  const [start, setStart] = useState<MenuStart | null>(null);
  const close = useCallback(() => setStart(null), []);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setStart(event.key === "ArrowDown" ? "first" : "last");
  }
  return (
    <div className="relative flex">
      {trigger({
        id,
        "aria-haspopup": "menu",
        "aria-expanded": start !== null,
        "aria-controls": start === null ? undefined : list,
        // A key presses without a count of clicks.
        onClick: (event) => setStart(start === null ? (event.detail === 0 ? "first" : "menu") : null),
        onKeyDown,
      })}
      {start === null ? null : (
        <MenuList id={list} trigger={id} start={start} onClose={close}>
          {children}
        </MenuList>
      )}
    </div>
  );
}

/** What makes a link a row of the menu. */
export function menuRow(className = ""): { role: "menuitem"; tabIndex: number; className: string } {
  return { role: "menuitem", tabIndex: -1, className: `${ROW} ${className}` };
}

export function MenuAction(props: { onSelect: () => void; hint?: string; disabled?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      {...menuRow()}
      aria-disabled={props.disabled || undefined}
      aria-keyshortcuts={props.hint}
      onClick={props.disabled ? undefined : props.onSelect}
    >
      <span className="min-w-0 flex-1">{props.children}</span>
      {props.hint ? <Kbd className="max-md:hidden">{props.hint}</Kbd> : null}
    </button>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

export function MenuChoice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
    <div role="group" aria-labelledby={id}>
      <div id={id} className="px-2 pt-2 pb-1 text-quiet text-ink-3">
        {label}
      </div>
      {options.map((option) => (
        <Checkable
          key={option.value}
          role="menuitemradio"
          checked={option.value === value}
          onSelect={() => onChange(option.value)}
        >
          {option.label}
        </Checkable>
      ))}
    </div>
  );
}

export function MenuSwitch(props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <Checkable role="menuitemcheckbox" checked={props.checked} onSelect={() => props.onChange(!props.checked)}>
      {props.children}
    </Checkable>
  );
}

type CheckableProps = {
  role: "menuitemradio" | "menuitemcheckbox";
  checked: boolean;
  onSelect: () => void;
  children: ReactNode;
};

function Checkable({ role, checked, onSelect, children }: CheckableProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles are checked or not
    <button type="button" {...menuRow()} role={role} aria-checked={checked} onClick={onSelect}>
      <span className="flex-1">{children}</span>
      {checked ? <Check aria-hidden="true" className="size-4 text-accent" /> : null}
    </button>
  );
}

export function MenuLine({ className = "" }: { className?: string }) {
  return <hr className={`my-1 h-px border-0 bg-line ${className}`} />;
}
