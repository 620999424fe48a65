import { type DemoClock, demoClock } from "./demo-clock";
import { CUSTOMERS } from "./demo-customers";

export type CustomerKey = keyof typeof CUSTOMERS;

/** Choices that a seed decides: the same seed makes the same ones. */
export class LivePick {
  #state: number;
  clock: DemoClock = demoClock(0);

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to just below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** @throws when there is nothing to choose from */
  one<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  }

  /** An amount of money below a hundred, as both languages write it. */
  amount(): { de: string; en: string } {
    const euros = this.whole(12, 96);
    const cents = this.one(["00", "40", "50", "90"]);
    return { de: `${euros},${cents} €`, en: `${euros}.${cents} EUR` };
  }
}

export function nameOf(customer: CustomerKey): string {
  return CUSTOMERS[customer].display_name;
}

export function firstNameOf(customer: CustomerKey): string {
  return nameOf(customer).split(" ")[0] ?? "";
}

/** The customer's own number of that type. @throws when they have none */
export function numberOf(customer: CustomerKey, type: string): string {
  const found = CUSTOMERS[customer].identifiers?.find((identifier) => identifier.type === type);
  if (!found) throw new Error(`${customer} has no ${type}`);
  return found.value;
}
