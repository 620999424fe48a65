import type { ReactNode } from "react";

export type Tone = "severe" | "warning" | "info" | "ok" | "plain";

const TONES: Record<Tone, string> = {
  severe: "bg-severe-soft text-severe",
  warning: "bg-warn-soft text-warn",
  info: "bg-info-soft text-info",
  ok: "bg-ok-soft text-ok",
  plain: "border border-line text-ink-2",
};

/** A short label; its colour repeats what its words say. */
export function Chip({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1 truncate rounded-full px-2 py-px text-small font-medium ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
