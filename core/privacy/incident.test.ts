import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assess,
  authorityDueAt,
  clockOf,
  close,
  INCIDENT_RISKS,
  INCIDENT_STATES,
  type IncidentCase,
  tellAuthority,
  tellSubjects,
} from "./incident";

const HOUR = 3_600_000;
const AWARE = Date.parse("2026-10-24T22:00:00Z");
const DUE = authorityDueAt(AWARE);
const fresh: IncidentCase = {
  state: "suspected",
  risk: "unknown",
  dueAt: DUE,
  authorityToldAt: null,
  subjectsToldAt: null,
};
const confirmed = (risk: IncidentCase["risk"]): IncidentCase => ({ ...fresh, state: "confirmed", risk });

test("72 hours are hours, also where the clocks are turned back between", () => {
  expect(new Date(DUE).toISOString()).toBe("2026-10-27T22:00:00.000Z");
});

test("the clock runs from a suspicion on, stands still for what is none, and remembers a late notice", () => {
  expect(clockOf(fresh, AWARE)).toBe("running");
  expect(clockOf(fresh, DUE)).toBe("running");
  expect(clockOf(fresh, DUE + 1)).toBe("overdue");
  expect(clockOf({ ...fresh, state: "dismissed", risk: "none" }, DUE + HOUR)).toBe("nothing_owed");
  expect(clockOf(confirmed("none"), DUE + HOUR)).toBe("nothing_owed");
  expect(clockOf({ ...confirmed("risk"), authorityToldAt: DUE }, DUE + HOUR)).toBe("told");
  expect(clockOf({ ...confirmed("risk"), authorityToldAt: DUE + 1 }, DUE + HOUR)).toBe("told_late");
});

describe("assessing", () => {
  test("wants a reason, and a risk where it is one", () => {
    expect(assess(fresh, { breach: false, risk: "none", reason: " " })).toMatchObject({ ok: false });
    expect(assess(fresh, { breach: true, risk: "unknown", reason: "seen by one" })).toEqual({
      ok: false,
      refusal: { code: "invalid_field", field: "risk" },
    });
    expect(assess(fresh, { breach: true, risk: "high", reason: "health data" })).toEqual({
      ok: true,
      value: { state: "confirmed", risk: "high" },
    });
  });
  test("what an authority was told of is not unmade", () => {
    const told = { ...confirmed("risk"), authorityToldAt: AWARE };
    expect(assess(told, { breach: false, risk: "none", reason: "a mistake" })).toMatchObject({
      refusal: { code: "incident_notice_given" },
    });
  });
});

describe("telling the authority", () => {
  test("late only with the reasons for it", () => {
    const at = DUE + HOUR;
    expect(tellAuthority(confirmed("risk"), at, at, "")).toMatchObject({ refusal: { field: "delay" } });
    expect(tellAuthority(confirmed("risk"), at, at, "found on a holiday")).toEqual({ ok: true, value: { late: true } });
    expect(tellAuthority(confirmed("risk"), DUE, at, "")).toEqual({ ok: true, value: { late: false } });
  });
  test("not before it happened, not twice, not before it is known to be one", () => {
    expect(tellAuthority(confirmed("risk"), AWARE + 2, AWARE + 1, "")).toMatchObject({ refusal: { field: "at" } });
    expect(tellAuthority({ ...confirmed("risk"), authorityToldAt: 1 }, AWARE, AWARE, "")).toMatchObject({
      refusal: { code: "incident_notice_given" },
    });
    expect(tellAuthority(fresh, AWARE, AWARE, "")).toMatchObject({ refusal: { code: "incident_not_assessed" } });
  });
});

test("persons concerned are told once, of what is confirmed, and not in the future", () => {
  expect(tellSubjects(confirmed("high"), AWARE, AWARE)).toEqual({ ok: true, value: null });
  expect(tellSubjects(confirmed("high"), AWARE + 1, AWARE)).toMatchObject({ refusal: { field: "at" } });
  expect(tellSubjects({ ...confirmed("high"), subjectsToldAt: 1 }, AWARE, AWARE).ok).toBe(false);
  expect(tellSubjects(fresh, AWARE, AWARE).ok).toBe(false);
});

test("property: nothing is closed while a notice is owed and neither given nor accounted for", () => {
  const time = fc.option(fc.integer({ min: AWARE, max: DUE + HOUR }), { nil: null });
  const any = fc.record({
    state: fc.constantFrom(...INCIDENT_STATES),
    risk: fc.constantFrom(...INCIDENT_RISKS),
    dueAt: fc.constant(DUE),
    authorityToldAt: time,
    subjectsToldAt: time,
  });
  fc.assert(
    fc.property(any, fc.constantFrom("", "encrypted device"), (c, ground) => {
      if (!close(c, ground).ok) return;
      expect(c.state).toBe("confirmed");
      if (c.risk !== "none") expect(c.authorityToldAt).not.toBeNull();
      if (c.risk === "high") expect(c.subjectsToldAt !== null || ground !== "").toBe(true);
    }),
  );
  expect(close(confirmed("none"), "").ok).toBe(true);
  expect(close(confirmed("risk"), "").ok).toBe(false);
});

test.each(["dismissed", "closed"] as const)("nothing more happens to what is %s", (state) => {
  const c = { ...confirmed("high"), state };
  const all = [
    assess(c, { breach: true, risk: "risk", reason: "x" }),
    tellAuthority(c, AWARE, AWARE, ""),
    tellSubjects(c, AWARE, AWARE),
    close(c, "x"),
  ];
  expect(all.map((r) => !r.ok && r.refusal.code)).toEqual(Array(4).fill("incident_closed"));
});
