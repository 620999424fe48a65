import type { ReactNode } from "react";

type Tone = "severe" | "warning" | "info" | "ok";

const TONES: Record<Tone, string> = {
  severe: "border-severe-line bg-severe-soft",
  warning: "border-warn-line bg-warn-soft",
  info: "border-info-line bg-info-soft",
  ok: "border-ok-line bg-ok-soft",
};

/** Something to know before going on, or what came of an action; `urgent` interrupts whoever listens. */
export function Notice({ tone, urgent = false, children }: { tone: Tone; urgent?: boolean; children: ReactNode }) {
  return (
    <div role={urgent ? "alert" : "status"} className={`rounded-lg border px-3 py-2 text-ink ${TONES[tone]}`}>
      {children}
    </div>
  );
}
