"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { label: string; text: string; copyLabel: string; copiedLabel: string };

/** Several lines to copy as they stand, such as a command. */
export function Snippet({ label, text, copyLabel, copiedLabel }: Props) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end justify-between gap-2">
        <span className="text-quiet font-medium text-ink-2">{label}</span>
        <Button small onClick={() => void copy()}>
          {copied ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
          <span aria-live="polite">{copied ? copiedLabel : copyLabel}</span>
        </Button>
      </div>
      <pre className="rounded-md border border-line bg-sunken px-2.5 py-2 font-mono text-quiet break-all whitespace-pre-wrap">
        {text}
      </pre>
    </div>
  );
}
