import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import { PEOPLE_FIGURES, type PeopleFigure } from "@/core/insight/few-people";
import { oversightFigures } from "@/core/insight/oversight-figures";
import { ENOUGH, type OversightFigures, type OversightView, type Share } from "@/core/insight/oversight-report";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { OversightMonth } from "@/server/testing/oversight-month";
import { type Recount, recount } from "@/server/testing/oversight-recount";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { downloadOversightReport } from "./download-oversight-report";
import { oversightPeriodOf } from "./oversight-period";
import { readOversightReport } from "./read-oversight-report";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let view: OversightView;

const ASKED = {
  oversight: { planted: { share: 0.2 }, second_review: { share: 1 }, samples: { share: 0.6, floor: 2 } },
  escalation: {
    warn_minutes: 10,
    chains: [{ queue: "general", steps: [{ after_minutes: 30, to: "care" }], holding_reply_after_minutes: 20 }],
  },
};

beforeAll(async () => {
  db = await testDatabase();
  const first = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(first);
  const [row] = await db.admin<{ body: object }>("SELECT body FROM app.policy_version WHERE org_id = $1", [a.orgId]);
  await db.admin("INSERT INTO app.policy_version (org_id, version, body, published_by) VALUES ($1, 2, $2, $3)", [
    a.orgId,
    JSON.stringify({ ...row?.body, ...ASKED, version: 2 }),
    a.members.admin.userId,
  ]);
  // A process that starts now reads the newest version.
  rt = testRuntime(db.appUrl);
  const worker = { ...rt, pool: testRuntime(db.workerUrl).pool };
  await new OversightMonth(db, rt, worker, a).live();
  view = required(await readOversightReport(rt, a.members.auditor, {}));
}, 120_000);
afterAll(() => db.close());

async function recountOf(queue: string | null): Promise<Recount> {
  const { since, until } = required(await oversightPeriodOf(rt, a.orgId, {}));
  return recount(db, { orgId: a.orgId, since, until, queue });
}

const counts = ({ cases, of }: Share) => ({ cases, of });
/** Which queues' figure would be a person's, and with them the smallest of the others: all but it could be taken from the whole. */
function fewIn(queues: readonly { cases: number; people: number }[]): number[] {
  const some = queues.map((each, at) => ({ ...each, at })).filter(({ cases }) => cases > 0);
  const few = some.filter(({ people }) => people < 3);
  const rest = some
    .filter(({ people }) => people >= 3)
    .sort((one, other) => one.cases - other.cases || one.at - other.at);
  return few.length === 0 ? [] : [...few, ...rest.slice(0, 1)].map(({ at }) => at);
}

const NOTHING_COUNTED = {
  ...{ decisions: 0, planted: { caught: 0, of: 0 }, evidence: { items: 0, due: 0, opened: 0 }, kinds: {}, pairs: [] },
  reading: { timed: 0, hurried: 0, held: null, expected: null },
  samples: { drawn: 0, open: 0, looked: { looked: 0, bad: 0, weight: 0, badWeight: 0, squares: 0 } },
  deadlines: { met: 0, late: 0, nobody: { hand_over: 0, holding_reply: 0, block: 0 } },
  escalations: { escalated: 0, stepped: 0, told: 0 },
};

const rounded = (all: readonly number[] | null) => all?.map(Math.round) ?? null;

/** What shows how people work, beside the same from the log; what is left out holds nothing. */
const PEOPLE: Record<PeopleFigure, (figures: OversightFigures, log: Recount) => void> = {
  planted: ({ planted }, log) =>
    expect(counts(planted.caught)).toEqual({ cases: log.planted.caught, of: log.planted.of }),
  evidence: ({ evidence }, log) =>
    expect({ items: evidence.items, ...counts(evidence.opened) }).toEqual({
      ...{ items: log.evidence.items, cases: log.evidence.opened, of: log.evidence.due },
    }),
  reading: ({ reading }, log) => {
    expect(counts(reading.hurried)).toEqual({ cases: log.reading.hurried, of: log.reading.timed });
    for (const which of ["held", "expected"] as const) {
      const quartiles = reading[which];
      const told = quartiles && [quartiles.low, quartiles.middle, quartiles.high];
      expect(told).toEqual(log.reading.timed < ENOUGH ? null : rounded(log.reading[which]));
    }
  },
  overrides: ({ overrides }, log) => {
    expect(overrides.classes).toMatchObject({ stands: log.overrides.stands, escalated: log.overrides.escalated });
    const { overridden, stands } = log.overrides;
    expect(counts(overrides.overridden)).toEqual({ cases: overridden, of: overridden + stands });
  },
  agreement: ({ agreement }, log) => {
    expect(counts(agreement.agreed)).toEqual({ cases: log.pairs.agreed, of: log.pairs.of });
    if (log.pairs.of < ENOUGH) return;
    expect(agreement.kappa?.value ?? 0).toBeCloseTo(log.pairs.kappa ?? 0, 9);
    expect(agreement.alpha?.value ?? 0).toBeCloseTo(log.pairs.alpha ?? 0, 9);
  },
};

/** By the log: how many cases each of these figures is made of, and how many people. */
const behindOf = (log: Recount): Record<PeopleFigure, { cases: number; people: number }> => ({
  planted: { cases: log.planted.of, people: log.peopleBeside.planted },
  evidence: { cases: log.evidence.due, people: log.people.evidence },
  reading: { cases: log.reading.timed, people: log.people.reading },
  overrides: { cases: log.overrides.overridden + log.overrides.stands, people: log.people.overrides },
  agreement: { cases: log.pairs.of, people: log.peopleBeside.agreement },
});

const EMPTY = oversightFigures(NOTHING_COUNTED);

/** A figure of the service beside the same from the log; every rate is its own two counts. */
function compare(figures: OversightFigures, log: Recount, few: readonly PeopleFigure[] = []): void {
  const { deadlines, samples, escalations } = figures;
  expect(figures.decisions).toBe(log.decisions);
  expect(figures.fewPeople).toEqual(few);
  for (const name of PEOPLE_FIGURES)
    if (few.includes(name)) expect(figures[name], name).toEqual(EMPTY[name]);
    else PEOPLE[name](figures, log);
  const { met, late, hand_over, holding_reply, block } = log.deadlines;
  expect({ met: deadlines.met, late: deadlines.late, ...deadlines.nobody }).toEqual(log.deadlines);
  const missed = late + hand_over + holding_reply + block;
  expect(counts(deadlines.missed)).toEqual({ cases: missed, of: missed + met });
  expect({ drawn: samples.drawn, ...counts(samples.error) }).toEqual({
    ...{ drawn: log.samples.drawn, cases: log.samples.bad, of: log.samples.looked },
  });
  // Wilson's share is rounded, and a chance is kept with six digits.
  if (log.samples.looked >= ENOUGH)
    expect(Math.abs((samples.error.share ?? 0) - 10_000 * (log.samples.share ?? 0))).toBeLessThanOrEqual(1);
  expect(counts(escalations.escalated)).toEqual({ cases: log.escalated, of: log.decisions });
  expect({ stepped: escalations.stepped, told: escalations.told }).toEqual(log.moves);
}

describe("each figure, counted again from the audit log alone", () => {
  test("of all queues, with every kind of thing in it", async () => {
    const log = await recountOf(null);
    compare(view.figures, log);
    // A month in which something did not happen would prove nothing of its figure.
    expect(log.decisions).toBeGreaterThan(60);
    expect(log.evidence.due).toBeGreaterThan(log.evidence.opened);
    expect(log.reading.hurried).toBeGreaterThan(0);
    expect(log.planted.of).toBeGreaterThanOrEqual(ENOUGH);
    expect(log.planted.caught).toBeLessThan(log.planted.of);
    expect(log.pairs.of).toBeGreaterThan(log.pairs.agreed);
    expect(log.samples.looked).toBeGreaterThanOrEqual(ENOUGH);
    expect(Object.values(log.deadlines).every((many) => many > 0)).toBe(true);
    expect(log.moves.stepped * log.moves.told).toBeGreaterThan(0);
    expect(log.escalated).toBeGreaterThan(0);
  });

  test("of each queue, alone and in the table", async () => {
    expect(view.queues.map(({ id }) => id)).toEqual(expect.arrayContaining(["general", "care", "privacy"]));
    const logs = await Promise.all(view.queues.map(({ id }) => recountOf(id)));
    const few = PEOPLE_FIGURES.map((name) => ({ name, at: fewIn(logs.map((log) => behindOf(log)[name])) }));
    expect(few.some(({ at }) => at.length > 0)).toBe(true);
    for (const [place, { id, figures }] of view.queues.entries()) {
      const left = few.flatMap(({ name, at }) => (at.includes(place) ? [name] : []));
      compare(figures, logs[place] as Recount, left);
      const alone = required(await readOversightReport(rt, a.members.auditor, { queue: id }));
      expect(alone.figures).toEqual(figures);
      expect(alone).toMatchObject({ queue: id, queues: [], stops: null });
    }
  });

  test("of the drills of the stop switch", async () => {
    const log = await recountOf(null);
    expect(log.drills.length).toBeGreaterThan(1);
    expect(view.stops?.drills.map(({ held, ms, left }) => ({ held, ms, left }))).toEqual(log.drills);
    expect(view.stops?.last?.days).toBeGreaterThan(0);
  });
});

test("the period before is the same number of days, and an empty one says nothing", async () => {
  const { from, to, before } = view;
  const days = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  expect(days(from, to)).toBe(30);
  expect(days(before.from, before.to)).toBe(30);
  expect(days(before.to, from)).toBe(2);
  expect(before.figures).toMatchObject({ decisions: 0, planted: { caught: { of: 0, share: null } } });
  const late = new Date(Date.parse(to) - 9 * 86_400_000).toISOString().slice(0, 10);
  const part = required(await readOversightReport(rt, a.members.auditor, { from: late }));
  expect(part).toMatchObject({ from: late, to });
  const then = required(
    await readOversightReport(rt, a.members.auditor, { from: part.before.from, to: part.before.to }),
  );
  expect(then.figures).toEqual(part.before.figures);
  expect(then.figures.decisions).toBeGreaterThan(0);
  expect(part.figures.decisions).toBeGreaterThan(0);
});

test("nobody reads another organisation's, a lead of a team reads its queues, and others nothing", async () => {
  const other = required(await readOversightReport(rt, b.members.auditor, {}));
  expect(other.figures).toMatchObject({ decisions: 0, samples: { drawn: 0 }, agreement: { agreed: { of: 0 } } });
  expect(other.stops).toEqual({ drills: [], last: null });
  const care = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["care"] }] };
  const own = required(await readOversightReport(rt, care, {}));
  const log = await recountOf("care");
  const few = PEOPLE_FIGURES.filter((name) => fewIn([behindOf(log)[name]]).length > 0);
  compare(own.figures, log, few);
  expect(own.queues.map(({ figures }) => figures)).toEqual([own.figures]);
  expect(own).toMatchObject({ stops: null, queues: [{ id: "care" }], choices: [{ id: "care" }] });
  expect(refusal(await readOversightReport(rt, care, { queue: "general" }))).toBe("not_permitted");
  for (const role of ROLES) {
    const may = ["lead", "auditor", "privacy_officer", "admin"].includes(role);
    expect((await readOversightReport(rt, a.members[role], {})).ok).toBe(may);
  }
});

test.each([
  [{ from: "2026-02-30" }, "from"],
  [{ to: "tomorrow" }, "to"],
  [{ from: "2026-03-02", to: "2026-03-01" }, "from"],
  [{ from: "2020-01-01", to: "2026-03-01" }, "from"],
])("days that are none are refused: %o", async (asked, field) => {
  const found = await readOversightReport(rt, a.members.auditor, asked);
  expect(found).toMatchObject({ ok: false, refusal: { code: "invalid_field", field } });
});

test("as a file for people and for machines, each time on record", async () => {
  const { auditor, supervisor } = a.members;
  const pdf = required(await downloadOversightReport(rt, auditor, {}, { format: "pdf", language: "de" }));
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.name).toBe(`countersign-oversight-${view.from}-${view.to}.pdf`);
  const json = required(
    await downloadOversightReport(rt, auditor, { queue: "care" }, { format: "json", language: "en" }),
  );
  const told = JSON.parse(json.bytes.toString());
  expect(told).toMatchObject({ kind: "countersign-oversight-figures", v: 1, queue: "care", from: view.from });
  expect(told.figures).toEqual(view.queues.find(({ id }) => id === "care")?.figures);
  const events = await db.admin<{ data: unknown }>(
    "SELECT convert_from(bytes, 'UTF8')::jsonb -> 'data' AS data FROM audit.event WHERE org_id = $1 AND type = 'oversight_report.downloaded' ORDER BY occurred_at, event_id",
    [a.orgId],
  );
  const days = { first_day: view.from, last_day: view.to };
  expect(events.map(({ data }) => data)).toEqual([
    { ...days, queue: null, format: "pdf" },
    { ...days, queue: "care", format: "json" },
  ]);
  const refused = await downloadOversightReport(rt, supervisor, {}, { format: "pdf", language: "en" });
  expect(refusal(refused)).toBe("not_permitted");
});
