import fc from "fast-check";
import { expect, test } from "vitest";
import {
  apartFromBulk,
  type Bulk,
  type BulkFacts,
  confirmBulk,
  draw,
  drawable,
  isAlike,
  leaveOut,
  remaining,
  sampleSize,
  unread,
} from "./bulk";

const ALIKE = { queue: "general", check: "low_confidence", code: "low_confidence" } as const;
const EASY: BulkFacts = {
  kind: "draft",
  level: 0,
  twoPerson: false,
  alreadySent: false,
  queue: "general",
  finding: { check: "low_confidence", code: "low_confidence" },
  severe: false,
  others: 0,
  risk: 0.1,
  draftState: "queued",
  assigned: false,
  taken: false,
};

test.each<[string | null, Partial<BulkFacts>]>([
  [null, {}],
  ["kind", { kind: "flag" }],
  ["kind", { kind: "second_look" }],
  ["kind", { alreadySent: true }],
  ["level", { level: 1 }],
  ["two_person", { twoPerson: true }],
  ["no_finding", { finding: null }],
  ["severe", { severe: true }],
  ["other_finding", { others: 1 }],
  ["no_risk", { risk: null }],
  ["risk", { risk: 0.3 }],
  ["risk", { risk: Number.NaN }],
  ["assigned", { assigned: true }],
  ["taken", { taken: true }],
  ["not_waiting", { draftState: "stopped" }],
])("%s", (why, facts) => {
  expect(apartFromBulk({ ...EASY, ...facts }, { risk_below: 0.3 })).toBe(why);
});

test("the sample is the square root, at least three, never more than there are", () => {
  expect([1, 2, 3, 4, 9, 10, 16, 17, 50, 100].map(sampleSize)).toEqual([1, 2, 3, 3, 3, 4, 4, 5, 8, 10]);
});

test("what is drawn are as many different ones of those as were asked for", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
      fc.nat(50),
      fc.infiniteStream(fc.nat()),
      (ids, size, stream) => {
        const drawn = draw(ids, size, (below) => (stream.next().value as number) % below);
        expect(drawn).toHaveLength(Math.min(size, ids.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((id) => ids.includes(id))).toBe(true);
      },
    ),
  );
});

test("every one is as likely to be drawn", () => {
  const counts = new Map<string, number>();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const ids = Array.from({ length: 10 }, (_, n) => String(n));
  for (let n = 0; n < 20_000; n += 1) for (const id of draw(ids, 4, random)) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of ids) expect(Math.abs((counts.get(id) ?? 0) / 20_000 - 0.4)).toBeLessThan(0.02);
});

/** What somebody may try with a bulk, in any order. */
const act = fc.record({
  kind: fc.constantFrom("open", "leave_out", "fall", "confirm", "stranger", "late"),
  item: fc.nat(30),
});

const facts = fc.record({
  kind: fc.constantFrom("draft", "flag", "second_look"),
  level: fc.nat(1),
  twoPerson: fc.boolean(),
  alreadySent: fc.boolean(),
  queue: fc.constantFrom("general", "facts"),
  finding: fc.constantFrom(null, EASY.finding, { check: "tone", code: "rude" }),
  severe: fc.boolean(),
  others: fc.nat(1),
  risk: fc.constantFrom(null, 0.1, 0.29, 0.3, 0.9),
  draftState: fc.constantFrom("queued", "stopped"),
  assigned: fc.boolean(),
  taken: fc.boolean(),
}) as fc.Arbitrary<BulkFacts>;

const MOSTLY_EASY = fc.oneof({ weight: 3, arbitrary: fc.constant(EASY) }, { weight: 1, arbitrary: facts });

type Act = { kind: string; item: number };

/** Somebody's bulk of what waits, tried in any way. */
class Tried {
  readonly taken: ReadonlyMap<string, BulkFacts>;
  readonly #random: (below: number) => number;
  #bulk: Bulk;

  constructor(waiting: readonly BulkFacts[], random: (below: number) => number) {
    const may = waiting.flatMap((f, n): [string, BulkFacts][] =>
      isAlike(f, ALIKE) && apartFromBulk(f, { risk_below: 0.3 }) === null ? [[String(n), f]] : [],
    );
    this.taken = new Map(may);
    this.#random = random;
    const ids = [...this.taken.keys()];
    const sample = draw(ids, sampleSize(ids.length), random);
    const items = ids.map((id) => ({
      id,
      sampled: sample.includes(id),
      opened: false,
      leftOut: false,
      fellOut: false,
    }));
    this.#bulk = { state: "open", by: "me", expiresAt: 100, items };
  }

  run({ kind, item }: Act): void {
    const id = [...this.taken.keys()][item % Math.max(1, this.taken.size)] ?? "none";
    if (kind === "open") this.#change(id, { opened: true });
    else if (kind === "fall") this.#take(id, 1, { fellOut: true });
    else if (kind === "leave_out") {
      const may = leaveOut(this.#bulk, id, "me", 1);
      if (may.ok) this.#take(id, may.value.draw, { leftOut: true });
    } else if (kind === "stranger") expect(confirmBulk(this.#bulk, "somebody else", 1).ok).toBe(false);
    else if (kind === "late") expect(confirmBulk(this.#bulk, "me", 100).ok).toBe(false);
    else this.#confirm();
  }

  #confirm(): void {
    const decided = confirmBulk(this.#bulk, "me", 1);
    expect(decided.ok).toBe(remaining(this.#bulk).length > 0 && unread(this.#bulk).length === 0);
    if (!decided.ok) return;
    expect(decided.value.every((each) => (!each.sampled || each.opened) && !each.leftOut && !each.fellOut)).toBe(true);
    expect(decided.value.some((each) => each.opened)).toBe(true);
    for (const { id } of decided.value) {
      expect(this.taken.get(id)).toMatchObject({ severe: false, twoPerson: false, kind: "draft", level: 0, others: 0 });
      expect(this.taken.get(id)).toMatchObject({ queue: ALIKE.queue, finding: EASY.finding });
      expect(this.taken.get(id)?.risk).toBeLessThan(0.3);
    }
  }

  #take(id: string, more: number, part: Partial<Bulk["items"][number]>): void {
    for (const other of draw(drawable(this.#bulk, id), more, this.#random)) this.#change(other, { sampled: true });
    this.#change(id, part);
  }

  #change(id: string, part: Partial<Bulk["items"][number]>): void {
    const items = this.#bulk.items.map((each) => (each.id === id ? { ...each, ...part } : each));
    this.#bulk = { ...this.#bulk, items };
  }
}

test("however it is tried, nothing is decided together but like items of low risk, and none before its sample was read", () => {
  const waits = fc.array(MOSTLY_EASY, { maxLength: 30 });
  fc.assert(
    fc.property(waits, fc.array(act, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (waiting, acts, stream) => {
      const tried = new Tried(waiting, (below) => (stream.next().value as number) % below);
      for (const each of acts) tried.run(each);
    }),
    { numRuns: 500 },
  );
});

test("whoever takes one out that they read reads as many again, and cannot take out what they have not read", () => {
  const items = Array.from({ length: 16 }, (_, n) => ({
    ...{ id: String(n), sampled: n < 4, opened: n === 0, leftOut: false, fellOut: false },
  }));
  const bulk: Bulk = { state: "open", by: "me", expiresAt: 100, items };
  expect(leaveOut(bulk, "1", "me", 1)).toEqual({ ok: false, refusal: { code: "sample_unread", field: "item" } });
  expect(leaveOut(bulk, "0", "me", 1)).toEqual({ ok: true, value: { draw: 4 } });
  expect(leaveOut(bulk, "9", "me", 1)).toEqual({ ok: true, value: { draw: 0 } });
  expect(leaveOut(bulk, "9", "me", 100).ok).toBe(false);
});
