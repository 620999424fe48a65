"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useClock } from "@/components/desk/clock";
import { countdown } from "@/components/desk/countdown";
import type { Masking } from "@/core/review/desk-view";

type Props = { reveal: Masking["reveal"]; className: string; children?: ReactNode };

/** That its reader sees placeholders, and the way to see more; or that they see more, and for how long. */
export function MaskLine({ reveal, className, children }: Props) {
  const t = useTranslations("masking");
  const Mark = reveal ? Eye : EyeOff;
  return (
    <div
      data-masking={reveal ? "revealed" : "masked"}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-line px-4 py-1.5 text-quiet ${reveal ? "bg-warn-soft text-warn" : "bg-panel text-ink-2"} ${className}`}
    >
      <p className="flex min-w-0 flex-1 items-center gap-1.5 max-sm:basis-full">
        <Mark aria-hidden="true" className="size-3.5 shrink-0" />
        {reveal ? <RevealedFor until={reveal.until} /> : t("masked")}
      </p>
      {children}
    </div>
  );
}

/** How much longer its reader is shown what is masked for others. */
export function RevealedFor({ until }: { until: string }) {
  const t = useTranslations("masking");
  const now = useClock();
  const left = countdown(Math.max(0, Date.parse(until) - (now ?? Date.now())));
  return (
    <span role="timer" className="tabular-nums">
      {t("revealed", { time: left.unit === "clock" ? left.text : "0:00" })}
    </span>
  );
}
