export const PERIODS = ["day", "month", "year"] as const;
export type Period = (typeof PERIODS)[number];

const LETTERS: Record<Period, number> = { day: 10, month: 7, year: 4 };

/** Counts by day in UTC; by month, then by year, when there are more of them than a report can show. */
export class Calendar<T extends object> {
  #period: Period = "day";
  #rows = new Map<string, T>();

  constructor(
    private readonly most: number,
    private readonly none: () => T,
  ) {}

  get size(): number {
    return this.#rows.size;
  }

  on(at: string): T {
    const known = this.#row(at);
    if (this.#rows.size <= this.most || this.#period === "year") return known;
    this.#widen();
    return this.on(at);
  }

  finish(): { period: Period; rows: ({ from: string } & T)[] } {
    const rows = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return { period: this.#period, rows: rows.map(([from, row]) => ({ from, ...row })) };
  }

  #row(at: string): T {
    const key = at.slice(0, LETTERS[this.#period]);
    const known = this.#rows.get(key);
    if (known) return known;
    const row = this.none();
    this.#rows.set(key, row);
    return row;
  }

  #widen(): void {
    const finer = this.#rows;
    this.#period = this.#period === "day" ? "month" : "year";
    this.#rows = new Map();
    for (const [key, row] of finer) {
      const into = this.#row(key) as Record<string, number>;
      for (const [name, count] of Object.entries(row as Record<string, number>)) into[name] = (into[name] ?? 0) + count;
    }
  }
}
