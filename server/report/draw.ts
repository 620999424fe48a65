import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Report } from "@/core/report/report";
import { renderReport } from "./render-report";
import type { Language } from "./words";
import type { ReportAbout } from "./writer";

export type Drawing = { report: Report; about: ReportAbout; language: Language };

/** Draws a report as a PDF, piece by piece; ends early when the signal is aborted. */
export type Draw = (drawing: Drawing, signal: AbortSignal) => AsyncIterable<Uint8Array>;

/** Here and now: for a process that has nothing else to do. */
export const drawHere: Draw = ({ report, about, language }) => renderReport(report, about, language);

/** Beside everything else: laying out takes seconds in which a process would answer nobody. */
export function drawInThread(file: string): Draw {
  return async function* draw(drawing, signal) {
    const thread = new Worker(file, { workerData: drawing });
    const stop = () => void thread.terminate();
    signal.addEventListener("abort", stop, { once: true });
    const pieces: Uint8Array[] = [];
    let over = false;
    let failure: Error | null = null;
    thread.on("message", (piece: Uint8Array) => pieces.push(piece));
    thread.on("error", (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
    thread.on("exit", () => {
      over = true;
    });
    try {
      while (!over || pieces.length > 0) {
        const piece = pieces.shift();
        if (piece) yield piece;
        else await Promise.race([once(thread, "message"), once(thread, "exit")]);
      }
      if (failure) throw failure;
    } finally {
      signal.removeEventListener("abort", stop);
      await thread.terminate();
    }
  };
}
