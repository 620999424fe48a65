"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

type Props = { label: string; value: string; copyLabel: string; copiedLabel: string };

/** A value that is shown once: selected as a whole, copied with one press, never wrapped into something else. */
export function Secret({ label, value, copyLabel, copiedLabel }: Props) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }
  return (
    <div className="flex flex-col gap-1">
      <span className="text-quiet font-medium text-ink-2">{label}</span>
      <span className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-sunken px-2.5 py-1.5 font-mono text-quiet break-all select-all">
          {value}
        </code>
        <Button onClick={() => void copy()}>
          {copied ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
          <span aria-live="polite">{copied ? copiedLabel : copyLabel}</span>
        </Button>
      </span>
    </div>
  );
}
