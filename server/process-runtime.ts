import { poolFor } from "@/db/pool";
import { judgeConnection } from "./connectors/judge/judge-settings";
import { openaiJudge } from "./connectors/judge/openai-judge";
import { mailState } from "./connectors/mail/mail-settings";
import { consoleAddress, publicAddress, readEnv } from "./env";
import { uuidv7 } from "./identifiers";
import type { KeyCustody } from "./keys/key-custody";
import type { KeyEncryptionKey } from "./keys/key-encryption-key";
import { ChangeSender } from "./live/change-bus";
import type { Runtime } from "./runtime";
import { custodyOf, followRing, openRing } from "./start/keys";

const RUNTIME = Symbol.for("countersign.runtime");
type Holder = { [RUNTIME]?: Runtime };

export function makeRuntime(databaseUrl: string, kek: KeyEncryptionKey, connections = 16): Runtime {
  const pool = poolFor(databaseUrl, connections);
  const sender = new ChangeSender(pool);
  const judge = judgeConnection(process.env);
  return {
    pool,
    kek,
    now: Date.now,
    newId: () => uuidv7(Date.now()),
    privateWebhooks: process.env.WEBHOOK_ALLOW_PRIVATE === "1",
    publicUrl: publicAddress(),
    consoleUrl: consoleAddress(),
    mail: mailState(process.env),
    judge: judge && openaiJudge(judge),
    announce: (change) => sender.send(change),
  };
}

/**
 * A runtime whose key has been tried on the database, and that follows it through its rotations.
 * @throws KeyTrouble when the key is missing, damaged or another database's
 */
export async function openRuntime(databaseUrl: string, custody: KeyCustody, connections = 16): Promise<Runtime> {
  const ring = await openRing(custody, poolFor(databaseUrl, connections));
  followRing(custody, ring);
  return makeRuntime(databaseUrl, ring, connections);
}

/** Opens the process's one runtime, before anything asks for it. */
export async function startProcessRuntime(): Promise<Runtime> {
  const env = readEnv();
  const rt = await openRuntime(env.DATABASE_URL, custodyOf(process.env, env.KEY_FILE));
  (globalThis as Holder)[RUNTIME] = rt;
  return rt;
}

/** The process's one runtime; on globalThis, since Next bundles pages apart from the server that runs them. */
export function processRuntime(): Runtime {
  const rt = (globalThis as Holder)[RUNTIME];
  if (!rt) throw new Error("the process has not opened its keys");
  return rt;
}
