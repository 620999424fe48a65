import { type WaitingRow, waitingToTake } from "@/db/repositories/next-item";
import { type AskingRow, askingMembers } from "@/db/repositories/reviewer";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Where in the order of urgency, deadline and id to go on. */
export type Place = { urgency: number; due: string; item: string };

/** What somebody who asks for the next item looks through. */
export type Search = {
  queues: readonly string[];
  /** Of these, where they may be given what was escalated. */
  escalated: readonly string[];
  /** Null is every language. */
  languages: readonly string[] | null;
  after: Place;
};

/** What waits as one round read it, and who asked as they were then. */
export type Look = { round: number; rows: WaitingRow[]; full: boolean; asking: AskingRow };

type Request = Search & { user: string; resolve: (look: Look) => void; reject: (error: unknown) => void };

/** Read beyond one for each who asks: some of what waits is not for everybody. */
const SPARE = 4;
const DEEPER = 100;
const AT_ONCE = 64;

/**
 * Reading what waits, for all who ask in the same moment together: one round trip however many they are, and one item is
 * handed to one of them. Other processes hand out the same items; there the guarded claim decides.
 */
export class WaitingRounds {
  readonly #rt: Runtime;
  readonly #orgId: string;
  #waiting: Request[] = [];
  #reading = false;
  #round = 0;
  /** Items being claimed just now, and those that were, by the last round that may still show them as free. */
  readonly #taken = new Map<string, number>();

  constructor(rt: Runtime, orgId: string) {
    this.#rt = rt;
    this.#orgId = orgId;
  }

  look(search: Search, user: string): Promise<Look> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...search, user, resolve, reject });
      if (!this.#reading) void this.#readOn();
    });
  }

  /** Whether the item was nobody's in this process; from now on it is the caller's until {@link settled}. */
  reserve(item: string, round: number): boolean {
    if ((this.#taken.get(item) ?? 0) >= round) return false;
    this.#taken.set(item, Number.POSITIVE_INFINITY);
    return true;
  }

  /** The claim was written or has failed: what is read from now on tells. */
  settled(item: string): void {
    this.#taken.set(item, this.#round);
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    while (this.#waiting.length > 0) {
      const asked = this.#waiting.splice(0, AT_ONCE);
      this.#round += 1;
      this.#forgetBefore(this.#round);
      try {
        await this.#answer(asked, this.#round);
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.#reading = false;
  }

  async #answer(asked: readonly Request[], round: number): Promise<void> {
    const groups = alike(asked);
    const now = new Date(this.#rt.now());
    const users = [...new Set(asked.map(({ user }) => user))];
    const [asking, ...found] = await read(this.#rt.pool, this.#orgId, [
      askingMembers(this.#orgId, users, now),
      ...groups.map((group) => this.#waitingFor(group, now)),
    ] as const);
    const people = new Map(asking.map((each) => [each.user_id, each]));
    for (const [at, group] of groups.entries()) {
      const rows = found[at] as WaitingRow[];
      for (const { user, resolve } of group)
        resolve({ round, rows, full: rows.length >= most(group), asking: people.get(user) as AskingRow });
    }
  }

  #waitingFor(group: readonly Request[], now: Date) {
    const [{ queues, escalated, languages, after }] = group as [Request];
    const assignees = [...new Set(group.map(({ user }) => user))];
    const search = [queues, escalated, languages, assignees, this.#beingTaken()];
    return waitingToTake(this.#orgId, ...search, after.urgency, after.due, after.item, now, most(group));
  }

  #beingTaken(): string[] {
    return [...this.#taken].flatMap(([item, until]) => (until === Number.POSITIVE_INFINITY ? [item] : []));
  }

  /** Every earlier round has been answered, and whoever still looks through one of the last two finds out by the claim. */
  #forgetBefore(round: number): void {
    for (const [item, until] of this.#taken) if (until < round - 2) this.#taken.delete(item);
  }
}

/** Those who look through the same. */
function alike(asked: readonly Request[]): Request[][] {
  const groups = new Map<string, Request[]>();
  for (const each of asked) {
    const key = keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function keyOf({ queues, escalated, languages, after }: Request): string {
  return JSON.stringify([queues, escalated, languages, after]);
}

function most(group: readonly Request[]): number {
  const deeper = group[0]?.after.item !== FIRST_PLACE.item;
  return deeper ? DEEPER : group.length + SPARE;
}

/** Before everything that waits. */
export const FIRST_PLACE: Place = {
  urgency: -32_768,
  due: "-infinity",
  item: "00000000-0000-0000-0000-000000000000",
};

const ROUNDS = new WeakMap<Runtime, Map<string, WaitingRounds>>();

export function waitingRounds(rt: Runtime, orgId: string): WaitingRounds {
  const ofRuntime = ROUNDS.get(rt) ?? new Map<string, WaitingRounds>();
  ROUNDS.set(rt, ofRuntime);
  const known = ofRuntime.get(orgId) ?? new WaitingRounds(rt, orgId);
  ofRuntime.set(orgId, known);
  return known;
}
