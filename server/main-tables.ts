import { once } from "node:events";
import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Counts } from "./services/export/counts";
import { EventsTable } from "./services/export/events-table";
import type { FromTables, TablesThread, ToTables } from "./services/export/tabulate-in-thread";

// A thread of the worker and of the command line: makes one half of the tables of one export and ends.
const tell = (told: FromTables) => parentPort?.postMessage(told);
const waiting: ToTables[] = [];
parentPort?.on("message", (file: ToTables) => waiting.push(file));
giveWay();
const { job, part } = workerData as TablesThread;
const tables = part === "events" ? await EventsTable.open(job) : await Counts.open(job, (counted) => tell({ counted }));
for (;;) {
  if (waiting.length === 0 && parentPort) await once(parentPort, "message");
  const file = waiting.shift();
  if (file === undefined) continue;
  if (file === null) break;
  await tables.add(file);
  tell({ taken: 1 });
}
tell({ made: await tables.end() });
parentPort?.close();

/** Whoever reads the log, and the console on the same machine, go first. Only Linux knows threads by a number. */
function giveWay(): void {
  try {
    setPriority(Number(path.basename(readlinkSync("/proc/thread-self"))), constants.priority.PRIORITY_LOW);
  } catch {
    // Then they share as threads do.
  }
}
