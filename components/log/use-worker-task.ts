"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** What a worker of ours says. */
export type WorkerReply<Result> =
  | { step: "progress"; done: number; total: number }
  | { step: "done"; result: Result }
  | Failure;

/** `why`: what could not be used, where the worker can tell. */
type Failure = { step: "failed"; why?: "bundle" | "key" };

export type TaskState<Result> =
  | { step: "idle" }
  | { step: "running"; done: number; total: number; startedAt: number; now: number }
  | { step: "done"; result: Result; ms: number }
  | Failure;

/** One piece of work at a time in a worker of its own, which ends with the page or when it is cancelled. */
export function useWorkerTask<Task, Result>(make: () => Worker) {
  const [state, setState] = useState<TaskState<Result>>({ step: "idle" });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const start = useCallback(
    (task: Task) => {
      end();
      const startedAt = performance.now();
      setState({ step: "running", done: 0, total: 0, startedAt, now: startedAt });
      const running = make();
      worker.current = running;
      running.addEventListener("error", () => setState({ step: "failed" }));
      running.addEventListener("message", ({ data }: MessageEvent<WorkerReply<Result>>) => {
        const now = performance.now();
        if (data.step === "progress") setState({ ...data, step: "running", startedAt, now });
        else {
          setState(data.step === "done" ? { ...data, ms: now - startedAt } : data);
          running.terminate();
        }
      });
      running.postMessage(task);
    },
    [make, end],
  );

  const cancel = useCallback(() => {
    end();
    setState({ step: "idle" });
  }, [end]);
  return { state, start, cancel };
}
