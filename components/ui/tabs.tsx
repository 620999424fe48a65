"use client";

import { type KeyboardEvent, type ReactNode, useId } from "react";
import { rowAfterKey } from "./menu-keys";

type Tab<Value extends string> = { value: Value; label: string; count?: number };

type Props<Value extends string> = {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  children: ReactNode;
};

/** A row of tabs is a list that lies down. */
const UPRIGHT: Record<string, string> = { ArrowRight: "ArrowDown", ArrowLeft: "ArrowUp", Home: "Home", End: "End" };

/** Tabs over one panel, whose content the caller swaps. The row scrolls sideways where a language needs more room. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children }: Props<Value>) {
  const id = useId();
  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = rowAfterKey(UPRIGHT[event.key] ?? "", { count: tabs.length, at });
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    document.getElementById(`${id}-${tab.value}`)?.focus();
    onChange(tab.value);
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={onKey}
        className="flex shrink-0 gap-3.5 overflow-x-auto [scrollbar-width:none] border-b border-line px-4"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className="border-b-2 border-transparent pt-1.5 pb-2 text-[0.8125rem] whitespace-nowrap text-ink-3 -outline-offset-2 hover:text-ink aria-selected:border-ink aria-selected:font-medium aria-selected:text-ink"
          >
            {tab.label}
            {tab.count ? <span className="ml-1 tabular-nums">{tab.count}</span> : null}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col outline-none"
      >
        {children}
      </div>
    </div>
  );
}
