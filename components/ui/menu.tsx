"use client";

import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import { type ReactNode, useEffect, useState } from "react";
import { afterPaint } from "./after-paint";
import { Kbd } from "./kbd";

const ROW =
  "flex min-h-8 w-full max-md:min-h-10 items-center gap-2 rounded-md px-2 text-left text-base text-ink outline-none data-disabled:opacity-50 data-highlighted:bg-hover";

type State = "shut" | "pressed" | "open";

type MenuProps = { trigger: ReactNode; openAtOnce?: boolean; children: ReactNode };

/**
 * A menu behind a button, drawn inside the landmark that holds the button. Not modal: a modal menu would lock scrolling
 * with a style element that the content security policy refuses. The button answers the press in its own frame, the menu,
 * which takes far longer to draw, comes in the next.
 */
export function Menu({ trigger, openAtOnce = false, children }: MenuProps) {
  const [state, setState] = useState<State>(openAtOnce ? "open" : "shut");
  useEffect(() => (state === "pressed" ? afterPaint(() => setState("open")) : undefined), [state]);
  return (
    <Radix.Root modal={false} open={state === "open"} onOpenChange={(open) => setState(open ? "pressed" : "shut")}>
      <Radix.Trigger asChild className={state === "pressed" ? "opacity-70" : ""}>
        {trigger}
      </Radix.Trigger>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className="z-30 min-w-56 animate-appear rounded-lg border border-line bg-panel p-1 shadow-raised"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

export function MenuAction(props: { onSelect: () => void; hint?: string; disabled?: boolean; children: ReactNode }) {
  return (
    <Radix.Item className={ROW} disabled={props.disabled} onSelect={props.onSelect} aria-keyshortcuts={props.hint}>
      <span className="min-w-0 flex-1">{props.children}</span>
      {props.hint ? <Kbd className="max-md:hidden">{props.hint}</Kbd> : null}
    </Radix.Item>
  );
}

/** A menu row that is a link: its child is the link itself. */
export function MenuLink({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    <Radix.Item asChild className={`${ROW} ${className}`}>
      {children}
    </Radix.Item>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

export function MenuChoice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
      <Radix.Label className="px-2 pt-2 pb-1 text-quiet text-ink-3">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={ROW}>
          <span className="flex-1">{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden="true" className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuSwitch(props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <Radix.CheckboxItem checked={props.checked} onCheckedChange={props.onChange} className={ROW}>
      <span className="flex-1">{props.children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden="true" className="size-4 text-accent" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

export function MenuLine({ className = "" }: { className?: string }) {
  return <Radix.Separator className={`my-1 h-px bg-line ${className}`} />;
}
