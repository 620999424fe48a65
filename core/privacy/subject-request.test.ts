import fc from "fast-check";
import { expect, test } from "vitest";
import {
  EXTENSION_REASONS,
  GROUNDS,
  IDENTITY_METHODS,
  RECORD_CATEGORIES,
  RECORD_OUTCOMES,
  REFUSAL_GROUNDS,
  REQUEST_KINDS,
} from "./request-words";
import { carryOut, isClosed, outcomesOf, type RequestCommand, type RequestFile, undecided } from "./subject-request";

const DAY = 86_400_000;
const start = (kind: RequestFile["kind"]): RequestFile => ({
  ...{ kind, law: "gdpr", state: "received", subject: null, identified: false, receivedAt: 0, dueAt: 30 * DAY },
  ...{ extended: false, outcomes: [], erasure: null },
});

const outcome = fc.record({
  category: fc.constantFrom(...RECORD_CATEGORIES),
  outcome: fc.constantFrom(...RECORD_OUTCOMES),
  ground: fc.option(fc.constantFrom(...GROUNDS)),
  records: fc.nat(9),
});
const all = (kind: RequestFile["kind"]) =>
  fc.constant({
    do: "decide" as const,
    outcomes: RECORD_CATEGORIES.map((category) => ({
      ...{ category, outcome: outcomesOf(kind)[0] ?? ("none" as const), ground: null, records: 1 },
    })),
  });
const command = (kind: RequestFile["kind"]): fc.Arbitrary<RequestCommand> =>
  fc.oneof(
    fc.constantFrom<RequestCommand>({ do: "ask_identity" }, { do: "answer" }, { do: "answer" }, { do: "withdraw" }),
    fc.constantFrom(...IDENTITY_METHODS).map((method) => ({ do: "confirm_identity" as const, method })),
    fc.constantFrom("s1", "s2").map((subject) => ({ do: "link" as const, subject })),
    fc.constantFrom(...EXTENSION_REASONS).map((reason) => ({ do: "extend" as const, reason, dueAt: 90 * DAY })),
    fc.array(outcome, { maxLength: 4 }).map((outcomes) => ({ do: "decide" as const, outcomes })),
    all(kind),
    all(kind),
    fc.constantFrom(...REFUSAL_GROUNDS).map((ground) => ({ do: "refuse" as const, ground })),
  );
const life = fc.constantFrom(...REQUEST_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    steps: fc.array(fc.record({ command: command(kind), after: fc.nat(20 * DAY) }), { maxLength: 25 }),
    erased: fc.boolean(),
  }),
);

/** What must hold of every step that was taken. */
function holds(before: RequestFile, after: RequestFile, now: number): void {
  expect(isClosed(before.state)).toBe(false);
  if (after.state === "answered") {
    expect([after.identified, after.subject !== null, undecided(after.outcomes)]).toEqual([true, true, []]);
    const says = after.kind === "erasure" && after.outcomes.some((each) => each.outcome === "erased");
    expect(!says || after.erasure === "done").toBe(true);
  }
  if (after.dueAt !== before.dueAt) expect([before.extended, now <= before.dueAt]).toEqual([false, true]);
  if (before.identified && before.subject !== null) expect(after.subject).toBe(before.subject);
}

test("no answer without identity, none without an outcome for every kind of record, and nothing after the end", () => {
  let answered = 0;
  fc.assert(
    fc.property(life, ({ kind, steps, erased }) => {
      let file = start(kind);
      let now = 0;
      for (const [n, step] of steps.entries()) {
        now += step.after;
        if (erased && n === steps.length - 1) file = { ...file, erasure: "done" };
        const result = carryOut(file, step.command, now);
        if (!result.ok) continue;
        holds(file, result.value, now);
        file = result.value;
      }
      if (file.state === "answered") answered += 1;
    }),
    { numRuns: 3_000 },
  );
  expect(answered).toBeGreaterThan(0);
});

const open: RequestFile = { ...start("erasure"), state: "open", identified: true, subject: "s1" };
const decided = (outcomes: RequestFile["outcomes"]) => carryOut(open, { do: "decide", outcomes }, 0);

test.each([
  ["kept without a ground", { outcome: "kept", ground: null }, "profile.ground"],
  ["kept for the books", { outcome: "kept", ground: "hgb_257" }, "profile.outcome"],
  ["restricted without a ground", { outcome: "restricted", ground: null }, "profile.ground"],
  ["provided", { outcome: "provided", ground: null }, "profile.outcome"],
] as const)("an erasure does not end with records %s", (_, given, field) => {
  expect(decided([{ category: "profile", records: 1, ...given }])).toEqual({
    ok: false,
    refusal: { code: "invalid_field", field },
  });
});

test("what the law wants kept is restricted instead, on its ground", () => {
  expect(decided([{ category: "profile", outcome: "restricted", ground: "ao_147", records: 1 }]).ok).toBe(true);
  expect(decided([{ category: "audit_log", outcome: "kept", ground: "gdpr_17_3_e", records: 1 }]).ok).toBe(true);
});

test("what was erased is not decided otherwise, refused or withdrawn", () => {
  const erased: RequestFile = { ...open, erasure: "done" };
  for (const command of [
    { do: "withdraw" },
    { do: "refuse", ground: "no_data" },
    { do: "decide", outcomes: [] },
  ] as const)
    expect(carryOut(erased, command, 0)).toEqual({ ok: false, refusal: { code: "conflict", field: "erasure" } });
});

test("an extension is told in time, once", () => {
  const extended = carryOut(open, { do: "extend", reason: "complexity", dueAt: 90 * DAY }, open.dueAt);
  expect(extended.ok && [extended.value.state, extended.value.dueAt]).toEqual(["extended", 90 * DAY]);
  const late = carryOut(open, { do: "extend", reason: "complexity", dueAt: 90 * DAY }, open.dueAt + 1);
  expect(late).toEqual({ ok: false, refusal: { code: "extension_not_possible", field: "late" } });
  const twice = extended.ok && carryOut(extended.value, { do: "extend", reason: "complexity", dueAt: 99 * DAY }, 0);
  expect(twice).toEqual({ ok: false, refusal: { code: "extension_not_possible", field: "extended" } });
});
