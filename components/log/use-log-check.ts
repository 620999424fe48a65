"use client";

import { useCallback, useEffect } from "react";
import type { LogVerdict } from "@/core/audit/check/check-log";
import { keep, keepPassed, keptIn, keptText } from "./kept-seen";
import type { LogTask } from "./log-worker";
import { useWorkerTask } from "./use-worker-task";

const makeWorker = () => new Worker(new URL("./log-worker.ts", import.meta.url), { type: "module" });

/** The check of everything, and what comes of it for the next visit. */
export function useLogCheck(org: string) {
  const { state, start, cancel } = useWorkerTask<LogTask, LogVerdict>(makeWorker);
  const result = state.step === "done" ? state.result : null;
  useEffect(() => {
    if (!result) return;
    const at = new Date().toISOString();
    if (result.fault)
      keep(org, { failed: { by: "everything", fault: result.fault.code, at, index: result.fault.index } });
    else {
      keepPassed(org, "everything");
      if (result.seen) keep(org, { seen: result.seen });
    }
  }, [org, result]);
  const begin = useCallback(
    () => start({ org, seen: keptIn(keptText(org)).seen, now: new Date().toISOString() }),
    [org, start],
  );
  return { task: state, start: begin, cancel };
}
