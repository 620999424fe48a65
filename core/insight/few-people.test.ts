import fc from "fast-check";
import { expect, test } from "vitest";
import { type Behind, ENOUGH_PEOPLE, PEOPLE_FIGURES, type PeopleBehind, toldApart, toldTogether } from "./few-people";
import { oversightFigures } from "./oversight-figures";
import { shareIn } from "./oversight-report";

const count = fc.nat({ max: 40 });
const people: fc.Arbitrary<PeopleBehind> = fc.record({
  planted: fc.nat({ max: 5 }),
  evidence: fc.nat({ max: 5 }),
  reading: fc.nat({ max: 5 }),
  overrides: fc.nat({ max: 5 }),
  agreement: fc.nat({ max: 5 }),
});
const behind: fc.Arbitrary<Behind> = fc.tuple(count, count, people).map(([cases, more, each]) => ({
  figures: oversightFigures({
    decisions: cases + more,
    planted: { caught: cases, of: cases + more },
    evidence: { items: more, due: cases + more, opened: cases },
    reading: { timed: cases + more, hurried: more, held: null, expected: null },
    kinds: { approve: cases, edit: more },
    pairs: [{ first: "approve", second: "edit", count: cases }],
    samples: { drawn: 0, open: 0, looked: { looked: 0, bad: 0, weight: 0, badWeight: 0, squares: 0 } },
    deadlines: { met: cases, late: more, nobody: { hand_over: 0, holding_reply: 0, block: 0 } },
    escalations: { escalated: 0, stepped: 0, told: 0 },
  }),
  people: each,
}));

test("a queue's figure of how people work is told of three people at least, whatever else is", () => {
  fc.assert(
    fc.property(fc.array(behind, { maxLength: 5 }), behind, (queues, whole) => {
      const told = toldApart(queues, toldTogether(whole));
      for (const [at, figures] of told.entries())
        for (const name of PEOPLE_FIGURES) {
          const { of } = shareIn(figures, name);
          if (of > 0) expect(queues[at]?.people[name]).toBeGreaterThanOrEqual(ENOUGH_PEOPLE);
          if (figures.fewPeople.includes(name)) expect(figures[name]).not.toEqual(queues[at]?.figures[name]);
          else expect(figures[name]).toEqual(queues[at]?.figures[name]);
        }
    }),
  );
});

test("what is left out cannot be taken from the whole: two are left out, or the whole is", () => {
  fc.assert(
    fc.property(fc.array(behind, { minLength: 2, maxLength: 5 }), behind, (queues, all) => {
      const whole = toldTogether(all);
      const told = toldApart(queues, whole);
      for (const name of PEOPLE_FIGURES) {
        const out = told.flatMap((figures, at) => (figures.fewPeople.includes(name) ? [queues[at] as Behind] : []));
        const some = queues.filter(({ figures }) => shareIn(figures, name).of > 0);
        if (out.length === 1 && some.length > 1) expect(whole.fewPeople).toContain(name);
      }
    }),
  );
});

test("errors, deadlines and how much was decided are told of anybody's queue", () => {
  fc.assert(
    fc.property(behind, (one) => {
      const { figures } = one;
      const { decisions, samples, deadlines, escalations } = toldTogether({ ...one, people: NOBODY });
      expect({ decisions, samples, deadlines, escalations }).toEqual({
        ...{ decisions: figures.decisions, samples: figures.samples },
        ...{ deadlines: figures.deadlines, escalations: figures.escalations },
      });
    }),
  );
});

const NOBODY: PeopleBehind = { planted: 0, evidence: 0, reading: 0, overrides: 0, agreement: 0 };
