import type { EncodedEvent } from "@/core/audit/event";
import type { Statement } from "@/db/statement";
import { LostRace, writeAndRead } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** One claim: what it writes with the event that tells of it, and what is read of the item after it. */
type Claiming = { statements: readonly Statement[]; event: EncodedEvent; reads: readonly Statement[] };
type Queued = Claiming & { resolve: (rows: unknown[][]) => void; reject: (error: unknown) => void };

/** Transactions of claims under way at once; who comes meanwhile goes with the next one. */
const FLIGHTS = 3;
/** Claims of one transaction: each waits for the slowest of them. */
const MOST = 16;

/**
 * Claims that are asked for in the same moment are written together: whoever asks alone waits for nobody, and of many at one
 * queue each costs a part of a transaction. Where one of them was too late, each of them is written by itself.
 */
export class ClaimsTogether {
  readonly #rt: Runtime;
  readonly #orgId: string;
  #queue: Queued[] = [];
  #flying = 0;

  constructor(rt: Runtime, orgId: string) {
    this.#rt = rt;
    this.#orgId = orgId;
  }

  /**
   * @returns the rows of its reads, in their order
   * @throws LostRace when somebody was faster, HandsFull when it would be one too many
   */
  claim(claiming: Claiming): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...claiming, resolve, reject });
      if (this.#flying < FLIGHTS) void this.#fly();
    });
  }

  async #fly(): Promise<void> {
    this.#flying += 1;
    // Who asks in the same turn goes with it.
    await Promise.resolve();
    for (let together = this.#queue.splice(0, MOST); together.length > 0; together = this.#queue.splice(0, MOST))
      await this.#write(together);
    this.#flying -= 1;
  }

  async #write(together: readonly Queued[]): Promise<void> {
    try {
      const rows = await this.#send(together);
      let from = 0;
      for (const { reads, resolve } of together) {
        resolve(rows.slice(from, from + reads.length));
        from += reads.length;
      }
    } catch (error) {
      const alone = together.length === 1;
      if (alone || !(error instanceof LostRace)) for (const { reject } of together) reject(error);
      else for (const each of together) await this.#write([each]);
    }
  }

  #send(together: readonly Queued[]): Promise<unknown[][]> {
    const events = together.map(({ event }) => event) as [EncodedEvent, ...EncodedEvent[]];
    const change = { statements: together.flatMap(({ statements }) => statements), events };
    return writeAndRead(
      this.#rt.pool,
      this.#orgId,
      change,
      together.flatMap(({ reads }) => reads),
    );
  }
}

const KNOWN = new WeakMap<Runtime, Map<string, ClaimsTogether>>();

export function claimsTogether(rt: Runtime, orgId: string): ClaimsTogether {
  const ofRuntime = KNOWN.get(rt) ?? new Map<string, ClaimsTogether>();
  KNOWN.set(rt, ofRuntime);
  const known = ofRuntime.get(orgId) ?? new ClaimsTogether(rt, orgId);
  ofRuntime.set(orgId, known);
  return known;
}
