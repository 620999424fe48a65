import { EventEmitter } from "node:events";
import { type Listening, listen } from "@/db/listen";
import type { Pool } from "@/db/pool";
import { notify } from "@/db/repositories/notify";
import { readAlone } from "@/db/repositories/queue";
import type { Change } from "../runtime";

const CHANNEL = "countersign";
/** A NOTIFY takes a lock that all commits wait for: there is at most one in this time, and what happens meanwhile travels in one. */
const BATCH_MS = 40;
/** PostgreSQL refuses payloads of 8000 bytes and more. */
const MOST_BYTES = 7000;

/** Sends changes to every process, batched; a lost one is made good by the reader's next refetch. */
export class ChangeSender {
  readonly #pool: Pool;
  #waiting = new Map<string, Change>();
  #timer: NodeJS.Timeout | null = null;
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** At once if nothing was sent just now; otherwise with all that comes until it may be sent again. */
  send(change: Change): void {
    this.#waiting.set(`${change.orgId}|${change.kind}|${change.item ?? ""}`, change);
    const wait = Math.max(0, this.#sentAt + BATCH_MS - performance.now());
    this.#timer ??= setTimeout(() => void this.#flush(), wait);
  }

  async #flush(): Promise<void> {
    const changes = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#timer = null;
    this.#sentAt = performance.now();
    for (const payload of payloads(changes)) {
      await readAlone(this.#pool, notify(CHANNEL, payload)).catch(() => undefined);
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

/** Hands on what any process announced, by organisation. */
export class ChangeListener {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #listening: Listening | null = null;

  async start(databaseUrl: string): Promise<void> {
    this.#listening = await listen(databaseUrl, CHANNEL, (payload) => this.#received(payload));
  }

  /** @returns a function that stops listening */
  on(orgId: string | "any", listener: (change: Change) => void): () => void {
    this.#emitter.on(orgId, listener);
    return () => this.#emitter.off(orgId, listener);
  }

  async stop(): Promise<void> {
    await this.#listening?.stop();
  }

  #received(payload: string): void {
    for (const change of JSON.parse(payload) as Change[]) {
      this.#emitter.emit(change.orgId, change);
      this.#emitter.emit("any", change);
    }
  }
}
