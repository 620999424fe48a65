import fc from "fast-check";
import { expect, test } from "vitest";
import { drawnOf, inclusionChance, millionths, type SampleTerms, weekOf } from "./sampling";

const terms = fc.record({
  share: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0.001, max: 1, noNaN: true })),
  floor: fc.nat({ max: 20 }),
});
const draws = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 60 });
const week = (numbers: readonly number[]) => numbers.map((draw, id) => ({ id, draw }));

test("the floor is reached whenever there are so many, and the share is drawn whatever the floor", () => {
  fc.assert(
    fc.property(draws, terms, (numbers, t) => {
      const drawn = drawnOf(week(numbers), t);
      expect(drawn.length).toBeGreaterThanOrEqual(Math.min(t.floor, numbers.length));
      expect(drawn.filter(({ ground }) => ground === "share")).toHaveLength(numbers.filter((n) => n < t.share).length);
      expect(drawn.length).toBeLessThanOrEqual(Math.max(t.floor, numbers.filter((n) => n < t.share).length));
      expect(new Set(drawn.map(({ reply }) => reply.id)).size).toBe(drawn.length);
    }),
  );
});

test("the smallest numbers alone give the same draw", () => {
  fc.assert(
    fc.property(draws, terms, (numbers, t) => {
      const sorted = week(numbers).toSorted((a, b) => a.draw - b.draw);
      const smallest = sorted.filter(({ draw }, place) => draw < t.share || place < t.floor);
      expect(drawnOf(smallest, t)).toEqual(drawnOf(week(numbers), t));
    }),
  );
});

test("drawing day by day draws nobody that drawing at the end of the week does not", () => {
  fc.assert(
    fc.property(draws, terms, fc.nat({ max: 60 }), (numbers, t, day) => {
      const early = drawnOf(week(numbers.slice(0, day)), { ...t, floor: 0 }).map(({ reply }) => reply.id);
      const late = new Set(drawnOf(week(numbers), t).map(({ reply }) => reply.id));
      expect(early.every((id) => late.has(id))).toBe(true);
    }),
  );
});

test("the chance is between the share and 1, and grows with share and floor", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), terms, (released, t) => {
      const chance = inclusionChance(released, t);
      expect(chance).toBeLessThanOrEqual(1);
      expect(chance).toBeGreaterThanOrEqual(
        Math.min(1, Math.max(t.share, Math.min(t.floor, released) / released)) - 1e-9,
      );
      expect(inclusionChance(released, { ...t, floor: t.floor + 1 })).toBeGreaterThanOrEqual(chance - 1e-9);
    }),
  );
});

test("worked examples of the chance", () => {
  // 3 released, share 1/2, floor 1: E[max(B, 1)] = (1 + 3 + 3 * 2 + 3) / 8 = 13/8, of 3.
  expect(inclusionChance(3, { share: 0.5, floor: 1 })).toBeCloseTo(13 / 24, 12);
  expect(inclusionChance(8, { share: 0, floor: 2 })).toBe(0.25);
  expect(inclusionChance(2, { share: 0.1, floor: 5 })).toBe(1);
  expect(inclusionChance(100_000, { share: 0.01, floor: 5 })).toBeCloseTo(0.01, 9);
  expect(millionths(inclusionChance(3, { share: 0.5, floor: 1 }))).toBe(541_667);
});

/** A generator that gives the same numbers every time: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.each<[number, SampleTerms]>([
  [12, { share: 0.1, floor: 3 }],
  [40, { share: 0.05, floor: 3 }],
  [6, { share: 0.5, floor: 2 }],
])("of %i released, each is drawn as often as its chance says (%o)", (released, t) => {
  const next = generator(7);
  const rounds = 20_000;
  const times = new Array<number>(released).fill(0);
  for (let round = 0; round < rounds; round++)
    for (const { reply } of drawnOf(week(Array.from({ length: released }, next)), t))
      times[reply.id] = (times[reply.id] ?? 0) + 1;
  const chance = inclusionChance(released, t);
  // Five standard errors for each place of the week.
  const reach = 5 * Math.sqrt((chance * (1 - chance)) / rounds);
  for (const drawn of times) expect(Math.abs(drawn / rounds - chance)).toBeLessThan(reach);
});

test("a week begins on Monday at midnight UTC", () => {
  const monday = Date.UTC(2026, 10, 16);
  for (const at of [monday, monday + 1, Date.UTC(2026, 10, 22, 23, 59, 59, 999)])
    expect(weekOf(at)).toEqual({ from: monday, to: Date.UTC(2026, 10, 23) });
  expect(weekOf(Date.UTC(2026, 10, 23)).from).toBe(Date.UTC(2026, 10, 23));
});
