import { realpathSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { SUPERUSER } from "./cluster";

/** Names the connections that keep a server running: one for each process that started or shares it. */
const HOLDER = "countersign holder";

/** SQLSTATE of a server that is not ready yet, or not any more. */
const CANNOT_CONNECT_NOW = "57P03";

/** The superuser's address of the database `postgres`. */
export function superuserUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/** A port on loopback that is free now. Somebody may take it before we do: the caller tries again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port is free.")),
      );
    });
  });
}

/** Whether anything listens there at all. */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}

/**
 * Connects to the server of that folder, and to no other: a stale record may name a port that now belongs to somebody
 * else, or to the checkout this one was copied from. `undefined` if it is not there. Waits while it starts.
 */
export async function holdServer(url: string, clusterDir: string, waitMs: number): Promise<Client | undefined> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const client = new Client({ connectionString: url, application_name: HOLDER, connectionTimeoutMillis: 5_000 });
    // The server may go down before we do; what then fails is what uses it.
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
      if (realpathSync(rows[0]?.data_directory ?? "") === realpathSync(clusterDir)) return unreferenced(client);
      await client.end();
      return undefined;
    } catch (error) {
      await client.end().catch(() => undefined);
      const starting = error instanceof Error && "code" in error && error.code === CANNOT_CONNECT_NOW;
      if (!starting || Date.now() > deadline) return undefined;
      await sleep(50);
    }
  }
}

/** The holding connection alone must not keep a process alive that has nothing left to do. */
function unreferenced(client: Client): Client {
  // pg has it; its types do not say so.
  (client as Client & { unref(): void }).unref();
  return client;
}

/** Whether any other process holds the server; none, if it cannot be asked. */
export async function othersHold(client: Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ others: number }>(
      "SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()",
      [HOLDER],
    );
    return (rows[0]?.others ?? 0) > 0;
  } catch {
    return false;
  }
}
