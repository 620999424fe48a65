import { poolFor } from "@/db/pool";
import { readEnv } from "./env";
import { uuidv7 } from "./identifiers";
import { loadLocalKey } from "./keys/key-encryption-key";
import { ChangeSender } from "./live/change-bus";
import type { Runtime } from "./runtime";

const RUNTIME = Symbol.for("countersign.runtime");
type Holder = { [RUNTIME]?: Runtime };

export function makeRuntime(databaseUrl: string, keyFile: string, connections = 16): Runtime {
  const pool = poolFor(databaseUrl, connections);
  const sender = new ChangeSender(pool);
  return {
    pool,
    kek: loadLocalKey(keyFile),
    now: Date.now,
    newId: () => uuidv7(Date.now()),
    privateWebhooks: process.env.WEBHOOK_ALLOW_PRIVATE === "1",
    announce: (change) => sender.send(change),
  };
}

/** The process's one runtime; on globalThis, since Next bundles pages apart from the server that runs them. */
export function processRuntime(): Runtime {
  const holder = globalThis as Holder;
  if (!holder[RUNTIME]) {
    const env = readEnv();
    holder[RUNTIME] = makeRuntime(env.DATABASE_URL, env.KEY_FILE);
  }
  return holder[RUNTIME];
}
