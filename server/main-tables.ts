import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { TablesJob } from "./services/export/tables";
import { tabulateHere } from "./services/export/tabulate";
import type { FromTables, ToTables } from "./services/export/tabulate-in-thread";

// A thread of the worker and of the command line: makes the tables of one export and ends.
const tell = (told: FromTables) => parentPort?.postMessage(told);
const waiting: ToTables[] = [];
parentPort?.on("message", (file: ToTables) => waiting.push(file));
const tables = await tabulateHere(workerData as TablesJob, (counted) => tell({ counted }));
for (;;) {
  if (waiting.length === 0 && parentPort) await once(parentPort, "message");
  const file = waiting.shift();
  if (file === undefined) continue;
  if (file === null) break;
  await tables.add(file);
}
tell({ tabulated: await tables.end() });
parentPort?.close();
