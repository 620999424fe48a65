import { parentPort, workerData } from "node:worker_threads";
import { type Drawing, drawHere } from "./report/draw";

// A thread of the worker and of the command line: draws one report and ends.
for await (const piece of drawHere(workerData as Drawing, new AbortController().signal)) parentPort?.postMessage(piece);
