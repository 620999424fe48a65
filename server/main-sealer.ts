import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closePools, poolFor } from "@/db/pool";
import { httpWitness } from "./connectors/witness/http-witness";
import { writeDurably } from "./durable-file";
import { readSealerEnv } from "./env";
import { uuidv7 } from "./identifiers";
import { ChangeSender } from "./live/change-bus";
import { log } from "./log";
import { Sealer } from "./services/log/sealer";
import { SealLoop } from "./workers/seal-loop";

const env = readSealerEnv();
const dir = join(env.COUNTERSIGN_DATA, "log");

/** The name of the logs is given once: under another one they would be other logs. */
function keptHost(): string {
  const file = join(dir, "log-host");
  if (!existsSync(file)) writeDurably(file, `${env.LOG_HOST ?? new URL(env.AUTH_URL).host}\n`);
  return readFileSync(file, "utf8").trim();
}

const pool = poolFor(env.DATABASE_SEALER_URL, 3);
const sender = new ChangeSender(pool);
const witnesses = env.LOG_WITNESSES.map(({ key, url }) => httpWitness(key, url));
const said = (error: unknown) => (error instanceof Error ? error.message : "unknown");
const witnessFailed = (witness: string, error: unknown) => log.warn({ witness, error: said(error) }, "no cosignature");
const loop = new SealLoop({
  open: () =>
    Sealer.open(
      { pool, now: Date.now, newId: () => uuidv7(Date.now()), announce: (change) => sender.send(change) },
      { dir, host: keptHost(), witnesses, witnessFailed },
    ),
  failed: (error) => log.error({ error: said(error) }, "sealing failed"),
});
await loop.start();

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await loop.stop();
  await closePools();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
process.once("disconnect", () => void stop());
