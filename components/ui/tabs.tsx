"use client";

import * as Radix from "radix-ui/tabs";
import { type ReactNode, useId } from "react";

type Tab<Value extends string> = { value: Value; label: string; count?: number };

type Props<Value extends string> = {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  children: ReactNode;
};

/**
 * Tabs over one panel, whose content the caller swaps. The row scrolls sideways where a language needs more room. The
 * panel is our own, and the list's style is taken away: Radix would draw both with inline styles, which the content
 * security policy refuses in what the server sends.
 */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children }: Props<Value>) {
  const id = useId();
  return (
    <Radix.Root
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Radix.List
        aria-label={label}
        style={{ outline: undefined }}
        className="flex shrink-0 gap-3.5 outline-none overflow-x-auto [scrollbar-width:none] border-b border-line px-4"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            id={`${id}-${tab.value}`}
            aria-controls={`${id}-panel`}
            className="border-b-2 border-transparent pt-1.5 pb-2 text-[0.8125rem] whitespace-nowrap text-ink-3 -outline-offset-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count ? <span className="ml-1 tabular-nums">{tab.count}</span> : null}
          </Radix.Trigger>
        ))}
      </Radix.List>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col outline-none"
      >
        {children}
      </div>
    </Radix.Root>
  );
}
