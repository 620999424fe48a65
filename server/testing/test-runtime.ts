import { poolFor } from "@/db/pool";
import { uuidv7 } from "@/server/identifiers";
import { localKey } from "@/server/keys/key-encryption-key";
import type { Change, Runtime } from "@/server/runtime";

export type TestRuntime = Runtime & {
  /** What was announced so far. */
  announced: Change[];
  /** Lets time pass; only for this runtime. */
  advance(ms: number): void;
};

/** One key for all runtimes of a test: they stand for processes of one installation. */
const KEK = localKey("test", Buffer.alloc(32, 7));

let pools = 0;

/** A process in miniature: a pool of its own, a clock that can be put forward, announcements kept. */
export function testRuntime(databaseUrl: string, connections = 8): TestRuntime {
  const url = new URL(databaseUrl);
  // poolFor gives one pool for one address: another name is another process.
  url.searchParams.set("application_name", `test-${++pools}`);
  const announced: Change[] = [];
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return {
    pool: poolFor(url.toString(), connections),
    kek: KEK,
    now,
    newId: () => uuidv7(now()),
    privateWebhooks: false,
    publicUrl: "https://care.example",
    announce: (change) => announced.push(change),
    announced,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

/** The same process with its round trips counted: one for each connection taken from the pool or query sent through it. */
export function countingRuntime(rt: TestRuntime): TestRuntime & { trips(): number } {
  let trips = 0;
  const pool = new Proxy(rt.pool, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        if (property === "connect" || property === "query") trips += 1;
        return value.apply(target, given);
      };
    },
  });
  return { ...rt, pool, trips: () => trips };
}
