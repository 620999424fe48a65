import { wilson } from "@/core/insight/wilson";

/** A share with its 95 % interval. */
export type Share = { hits: number; of: number; share: number; low: number; high: number };
export type Goal = { value: number; least?: number; most?: number };
/** One part of the bench: what it read, what it reaches for, and what it got wrong, by a name to ask for with `--show`. */
export type Section = {
  name: string;
  lines: string[];
  values: unknown;
  goals: Record<string, Goal>;
  errors: Map<string, string[]>;
};

export function shareOf(hits: number, of: number): Share {
  const { low, high } = wilson(hits, of);
  return { hits, of, share: of === 0 ? 0 : round(hits / of), low: low / 10_000, high: high / 10_000 };
}

export function isMet({ value, least, most }: Goal): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

export function told(name: string, { hits, of, share, low, high }: Share): string {
  const counted = `${hits} of ${of}`.padStart(14);
  return of === 0
    ? `  ${name.padEnd(46)}${counted}`
    : `  ${name.padEnd(46)}${counted}${share.toFixed(4).padStart(9)}   [${low.toFixed(4)}, ${high.toFixed(4)}]`;
}

export function round(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

/** Hits and misses by kind, in the order in which they first came, with all of them together last. */
export class Tally {
  readonly #counts = new Map<string, { hits: number; of: number }>();

  add(kind: string, hit: boolean): void {
    const one = this.#counts.get(kind) ?? { hits: 0, of: 0 };
    this.#counts.set(kind, { hits: one.hits + Number(hit), of: one.of + 1 });
  }

  all(): Share {
    const counts = [...this.#counts.values()];
    return shareOf(
      counts.reduce((sum, { hits }) => sum + hits, 0),
      counts.reduce((sum, { of }) => sum + of, 0),
    );
  }

  byKind(): Record<string, Share> {
    return Object.fromEntries([...this.#counts].map(([kind, { hits, of }]) => [kind, shareOf(hits, of)]));
  }

  lines(name: string): string[] {
    const kinds = Object.entries(this.byKind());
    const all = told(name, this.all());
    return kinds.length < 2 ? [all] : [all, ...kinds.map(([kind, share]) => told(`  ${kind}`, share))];
  }
}
