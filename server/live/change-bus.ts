import { EventEmitter } from "node:events";
import type pg from "pg";
import type { Change } from "../runtime";

const CHANNEL = "countersign";
/** A NOTIFY takes a lock that all commits wait for: what happens within this time travels in one. */
const BATCH_MS = 40;
/** PostgreSQL refuses payloads of 8000 bytes and more. */
const MOST_BYTES = 7000;
const RECONNECT_MS = 1000;

/** Sends changes to every process, batched; a lost one is made good by the reader's next refetch. */
export class ChangeSender {
  readonly #pool: pg.Pool;
  #waiting = new Map<string, Change>();
  #timer: NodeJS.Timeout | null = null;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  send(change: Change): void {
    this.#waiting.set(`${change.orgId}|${change.kind}|${change.item ?? ""}`, change);
    this.#timer ??= setTimeout(() => void this.#flush(), BATCH_MS);
  }

  async #flush(): Promise<void> {
    const changes = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#timer = null;
    for (const payload of payloads(changes)) {
      await this.#pool
        .query({ name: "live.notify", text: "SELECT pg_notify($1, $2)", values: [CHANNEL, payload] })
        .catch(() => undefined);
    }
  }
}

function payloads(changes: Change[]): string[] {
  const text = JSON.stringify(changes);
  if (Buffer.byteLength(text) <= MOST_BYTES) return [text];
  // So many at once that a list says no more than "look again", for each organisation.
  const orgs = [...new Set(changes.map((c) => c.orgId))];
  return orgs.map((orgId) => JSON.stringify([{ orgId, kind: "queue", item: null }]));
}

/** Listens on one connection of its own and hands changes on by organisation; reconnects by itself. */
export class ChangeListener {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #connect: () => pg.Client;
  #client: pg.Client | null = null;
  #stopped = false;

  constructor(connect: () => pg.Client) {
    this.#connect = connect;
  }

  async start(): Promise<void> {
    const client = this.#connect();
    client.on("notification", (n) => this.#received(n.payload ?? "[]"));
    client.on("error", () => undefined);
    client.on("end", () => void this.#again());
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
  }

  /** @returns a function that stops listening */
  on(orgId: string | "any", listener: (change: Change) => void): () => void {
    this.#emitter.on(orgId, listener);
    return () => this.#emitter.off(orgId, listener);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end();
  }

  #received(payload: string): void {
    for (const change of JSON.parse(payload) as Change[]) {
      this.#emitter.emit(change.orgId, change);
      this.#emitter.emit("any", change);
    }
  }

  async #again(): Promise<void> {
    if (this.#stopped) return;
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    await this.start().catch(() => this.#again());
  }
}
