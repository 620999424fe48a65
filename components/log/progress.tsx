"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useDuration } from "@/components/audit/use-duration";
import { Button } from "@/components/ui/button";
import type { TaskState } from "./use-worker-task";

type Props = {
  running: Extract<TaskState<unknown>, { step: "running" }>;
  /** What is counted, in the reader's language. */
  count: (done: number, total: number) => string;
  speed: (perSecond: number) => string;
  onCancel: () => void;
};

/** A speed that was measured for less than this is none. */
const LEAST_MS = 500;

/** How far a check has come, how fast it goes and how long it will take. */
export function Progress({ running, count, speed, onCancel }: Props) {
  const t = useTranslations("log.progress");
  const duration = useDuration();
  const id = useId();
  const { done, total, startedAt, now } = running;
  const ms = now - startedAt;
  const perMs = ms >= LEAST_MS ? done / ms : 0;
  return (
    <div className="flex max-w-[44rem] flex-col gap-2">
      <p id={id} className="tabular-nums">
        {total > 0 ? count(done, total) : t("begins")}
      </p>
      <progress
        aria-labelledby={id}
        value={total > 0 ? done : undefined}
        max={total || 1}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-quiet text-ink-2 tabular-nums">
          {perMs > 0 && done < total
            ? t("speed", { speed: speed(perMs * 1_000), left: duration((total - done) / perMs) })
            : null}
        </p>
        <Button small onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
