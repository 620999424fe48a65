import { oversightFigures } from "@/core/insight/oversight-figures";
import type { OversightFigures, OversightView } from "@/core/insight/oversight-report";

/** Figures of a queue of about so much work. */
function figuresOf(scale: number): OversightFigures {
  const many = (count: number) => Math.round(count * scale);
  return oversightFigures({
    decisions: many(412),
    planted: { caught: many(17), of: many(19) },
    evidence: { items: many(60), due: many(71), opened: many(69) },
    reading: {
      ...{ timed: many(400), hurried: many(14) },
      held: { low: 11_400, middle: 28_700, high: 74_000 },
      expected: { low: 9000, middle: 21_300, high: 4_055_000 },
    },
    kinds: {
      approve: many(300),
      edit: many(51),
      reject: many(12),
      reply: many(9),
      hand_over: many(7),
      escalate: many(8),
    },
    pairs: [
      { first: "approve", second: "approve", count: many(31) },
      { first: "edit", second: "reply", count: many(6) },
      { first: "approve", second: "reject", count: many(3) },
    ],
    samples: {
      drawn: many(50),
      open: many(4),
      looked: { looked: many(46), bad: many(3), weight: many(460), badWeight: many(20), squares: many(5000) },
    },
    deadlines: { met: many(380), late: many(3), nobody: { hand_over: many(4), holding_reply: many(9), block: 0 } },
    escalations: { escalated: many(8), stepped: many(6), told: many(5) },
  });
}

export const SAMPLE_VIEW: OversightView = {
  ...{ from: "2026-10-01", to: "2026-10-30", queue: null, today: "2026-11-23" },
  before: { from: "2026-09-01", to: "2026-09-30", figures: figuresOf(0.8) },
  figures: figuresOf(1),
  queues: [
    { id: "general", title: { en: "General", de: "Allgemein" }, figures: figuresOf(0.7) },
    { id: "privacy", title: { en: "Privacy and payments", de: "Datenschutz und Zahlungen" }, figures: figuresOf(0.2) },
    { id: "gone", title: null, figures: figuresOf(0) },
  ],
  stops: {
    drills: [
      { at: "2026-10-20T08:00:00.000Z", held: 14, ms: 35, left: 0 },
      { at: "2026-10-02T08:00:00.000Z", held: 3, ms: 28, left: 1 },
    ],
    last: { at: "2026-10-20T08:00:00.000Z", days: 34 },
  },
  asks: { planted: true, second_review: true, samples: true },
  choices: [],
};
