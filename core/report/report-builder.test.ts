import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES, shapeOf } from "@/core/audit/event-types";
import { DECISION_KINDS } from "@/core/review/words";
import type { LoggedEvent } from "./logged-event";
import { REPORT, type Report, reportBytes } from "./report";
import { ReportBuilder } from "./report-builder";
import { dice, member, ORG, SampleLog, type SampleOptions, uuid } from "./sample-log.test-support";
import { ENDS, LIMITS, REACHES } from "./words";

const ASKED = { from: null, to: null, team: null, item: null, subject: null };

function count(events: Iterable<LoggedEvent>): Report {
  const builder = new ReportBuilder({ org: ORG, asked: ASKED });
  let index = 0;
  for (const event of events) builder.add(event, index++);
  return builder.finish();
}

const sample = (options: SampleOptions) => [...new SampleLog(options).events()];
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, each) => all + each, 0);
const rowsSum = <T>({ rows, rest }: { rows: T[]; rest: unknown }, of: (row: T) => number) =>
  [...rows, rest as T].reduce((all, row) => all + of(row), 0);
const logs = fc.record({ drafts: fc.integer({ min: 0, max: 120 }), seed: fc.integer({ min: 0, max: 1e6 }) });

describe("a report", () => {
  it("is made of events that the log can hold", () => {
    for (const { type, data } of sample({ drafts: 200 })) {
      expect({ type, ...shapeOf(type, EVENT_TYPES[type].version)?.safeParse(data) }).toMatchObject({
        type,
        success: true,
      });
    }
  });

  it("keeps its closed shape, and its bytes are the same for the same events", () => {
    fc.assert(
      fc.property(logs, (options) => {
        const report = count(sample(options));
        expect(REPORT.parse(report)).toEqual(report);
        expect(reportBytes(report)).toEqual(reportBytes(count(sample(options))));
      }),
      { numRuns: 12 },
    );
  });

  it("counts every decision once, wherever it counts decisions", () => {
    fc.assert(
      fc.property(logs, (options) => {
        const events = sample(options);
        const { decisions, members, days, samples, flags } = count(events);
        const total = events.filter(({ type }) => type === "item.decided").length;
        expect(decisions.total).toBe(total);
        expect(sum(decisions.kinds)).toBe(total);
        expect(Object.values(decisions.items).reduce((all, kinds) => all + sum(kinds), 0)).toBe(total);
        expect(rowsSum(decisions.reasons, ({ kinds }) => sum(kinds))).toBe(total);
        expect(rowsSum(decisions.queues, ({ kinds }) => sum(kinds))).toBe(total);
        expect(rowsSum(members, ({ kinds }) => sum(kinds))).toBe(total);
        expect(days.rows.reduce((all, { decided }) => all + decided, 0)).toBe(total);
        for (const times of [decisions.claim_seconds, decisions.wait_seconds])
          expect(sum(times.counts as unknown as Record<string, number>) + times.unknown).toBe(total);
        expect(sum(decisions.deadlines)).toBe(total);
        expect([sum(samples.kinds), sum(flags.kinds)]).toEqual([
          sum(decisions.items.sample),
          sum(decisions.items.flag),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it("tells of every reply that was received exactly one end", () => {
    fc.assert(
      fc.property(logs, (options) => {
        const report = count(sample(options));
        expect(ENDS.reduce((all, end) => all + sum(report.ends[end]), 0)).toBe(report.received.drafts);
        expect(report.ends.released_on_decision.nobody + report.ends.rejected.nobody).toBe(0);
        expect(report.ends.released_by_rule.decided).toBe(0);
        expect(sum(report.ends.released_on_decision)).toBe(report.releases.kinds.reply_on_decision);
        const byRule = sum(report.ends.released_by_rule) + sum(report.ends.released_by_rule_sampled);
        expect(byRule).toBe(report.releases.kinds.reply_by_rule);
      }),
      { numRuns: 40 },
    );
  });

  it("has rates whose parts agree, and whose interval holds the share", () => {
    fc.assert(
      fc.property(logs, (options) => {
        const { judged, decisions, members } = count(sample(options));
        const { approve, ...against } = judged.kinds;
        expect(judged.overridden).toMatchObject({ cases: sum(against), of: sum(against) + approve });
        for (const groups of [decisions.queues, members, judged.models]) {
          const cases = rowsSum<{ judged: { cases: number; of: number } }>(groups, (row) => row.judged.cases);
          expect(cases).toBe(judged.overridden.cases);
          expect(rowsSum<{ judged: { of: number } }>(groups, (row) => row.judged.of)).toBe(judged.overridden.of);
        }
        for (const { share, low, high } of members.rows.map((row) => row.judged))
          expect(low <= share && share <= high).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of events where it only counts them", () => {
    const events = sample({ drafts: 150 });
    const report = count(events);
    const roll = dice(3);
    const shuffled = count(
      events
        .map((event) => ({ event, at: roll() }))
        .sort((a, b) => a.at - b.at)
        .map((e) => e.event),
    );
    const counted = ({ received, dispositions, releases, days, deliveries, outcomes, events: told }: Report) => ({
      ...{
        received,
        dispositions,
        releases,
        deliveries,
        outcomes,
        types: told.types,
        span: [told.earliest, told.latest],
      },
      days: days.rows.map(({ overridden: _, ...row }) => row),
    });
    expect(counted(shuffled)).toEqual(counted(report));
    expect(shuffled.decisions.kinds).toEqual(report.decisions.kinds);
    expect(shuffled.decisions.reasons).toEqual(report.decisions.reasons);
  });
});

describe("what a report says of single lives", () => {
  const log = () => new SampleLog({ drafts: 0 });
  const by = (n: number) => ({ kind: "member", id: member(n) }) as const;
  const draft = uuid(8, 1);
  const item = uuid(8, 2);
  const opened = uuid(8, 3);

  it("sees a reply that one person approved twice under two people", () => {
    const make = (second: number) => {
      const l = log();
      return count([
        l.received(draft, uuid(2, 1), false, "checking"),
        l.disposed(draft, "two_person", "queued", item),
        ...l.work(draft, item, "draft", "approve", { opened, state: "awaiting_second", by: by(1) }),
        ...l.work(draft, opened, "second_look", "approve", { by: by(second) }),
      ]).second_looks;
    };
    expect(make(2)).toMatchObject({ asked: 1, same_person: 0, first_unknown: 0 });
    expect(make(1)).toMatchObject({ asked: 1, same_person: 1 });
  });

  it("says that a first decision is not in the log, instead of taking it for granted", () => {
    const l = log();
    const { second_looks } = count([...l.work(draft, opened, "second_look", "approve", { by: by(1) })]);
    expect(second_looks).toMatchObject({ first_unknown: 1, same_person: 0 });
  });

  it("tells a reply that somebody took up and left from one that nobody saw", () => {
    const l = log();
    const events = [l.received(draft, uuid(2, 1), false, "checking"), l.disposed(draft, "review", "queued", item)];
    const gone = l.event("draft.superseded", { draft, by: "draft" }, { kind: "source", id: uuid(2, 1) });
    expect(count([...events, gone]).ends.superseded).toEqual({ nobody: 1, opened: 0, decided: 0 });
    expect(count([...events, l.claim(item, "draft", by(1)), gone]).ends.superseded.opened).toBe(1);
    expect(count(events).ends.waiting).toEqual({ nobody: 1, opened: 0, decided: 0 });
  });

  it("counts what waits for a customer whose data are restricted apart from what waits, while that lasts", () => {
    const l = log();
    const received = l.received(draft, uuid(2, 1), false, "checking");
    const waits = [received, l.disposed(draft, "review", "queued", item)];
    const { subject } = (received as LoggedEvent<"draft.received">).data;
    const set = (restriction: string, of: string) =>
      l.event(
        "restriction.set",
        { restriction, subject: of, basis: "request", ground: "gdpr_18_1", request: null, until: null },
        by(1),
      );
    const lifted = (restriction: string) => l.event("restriction.lifted", { restriction, subject }, by(1));
    const [first, second] = [uuid(7, 1), uuid(7, 2)];
    const ends = (...more: LoggedEvent[]) => {
      const { waiting, restricted } = count([...waits, ...more]).ends;
      return [sum(waiting), sum(restricted)];
    };
    expect(ends()).toEqual([1, 0]);
    expect(ends(set(first, subject))).toEqual([0, 1]);
    expect(ends(set(first, uuid(7, 3)))).toEqual([1, 0]);
    expect(ends(set(first, subject), set(second, subject), lifted(first))).toEqual([0, 1]);
    expect(ends(set(first, subject), lifted(first))).toEqual([1, 0]);
    const gone = l.event("draft.superseded", { draft, by: "draft" }, { kind: "source", id: uuid(2, 1) });
    expect(ends(set(first, subject), gone)).toEqual([0, 0]);
  });

  it("takes an undone decision out of the rates, and says that it was undone", () => {
    const l = log();
    const events = [
      l.received(draft, uuid(2, 1), false, "checking"),
      l.disposed(draft, "review", "queued", item),
      l.claim(item, "draft", by(1)),
    ];
    const decide = l.work(draft, item, "draft", "edit", { by: by(1) });
    const decided = [...decide].find(({ type }) => type === "item.decided") as LoggedEvent<"item.decided">;
    const { decision, release } = decided.data;
    const undo = l.event("decision.undone", { decision, item, release: release ?? "" }, by(1));
    const report = count([...events, decided, undo]);
    expect(report.judged.overridden).toMatchObject({ cases: 0, of: 0 });
    expect(report.decisions.undone.kinds.edit).toBe(1);
    expect(report.ends.waiting.opened).toBe(1);
    expect(report.members.rows[0]?.undone).toBe(1);
    expect(count([undo]).decisions.undone.unknown).toBe(1);
  });

  it("measures from the claim of the one who decided, and only from it", () => {
    const l = log();
    const claim = l.claim(item, "draft", by(1));
    const decided = [...l.work(draft, item, "draft", "reject", { by: by(1), state: "rejected" })].find(
      ({ type }) => type === "item.decided",
    ) as LoggedEvent;
    const seconds = { ...decided, at: new Date(Date.parse(claim.at) + 4000).toISOString() } as LoggedEvent;
    expect(count([claim, seconds]).decisions.claim_seconds.counts[0]).toBe(1);
    expect(count([seconds]).decisions.claim_seconds.unknown).toBe(1);
    const other = { ...claim, actor: by(2) } as LoggedEvent;
    expect(count([other, seconds]).decisions.claim_seconds.unknown).toBe(1);
  });
});

describe("a long log", () => {
  it("is counted in bounded memory, and the report says what was cut", { timeout: 60_000 }, () => {
    const builder = new ReportBuilder({ org: ORG, asked: ASKED });
    const log = new SampleLog({ drafts: 0 });
    const worker = { kind: "system", id: "worker" } as const;
    const bound = 3 * LIMITS.open + 4000;
    let most = 0;
    // Everything that could grow grows at once: drafts that never end, and a new name in every field that has names.
    for (let n = 0; n < 150_000; n++) {
      const draft = uuid(8, n);
      const received = log.received(draft, uuid(2, n), false, "checking") as LoggedEvent<"draft.received">;
      const data = { ...received.data, model: `model-${n}`, agent: `agent-${n}`, language: `l${n}` };
      builder.add({ ...received, data, at: new Date(n * 3_600_000).toISOString() }, 2 * n);
      const disposed = log.disposed(draft, "review", "queued", uuid(7, n)) as LoggedEvent<"draft.disposed">;
      builder.add({ ...disposed, data: { ...disposed.data, rule: `rule-${n}`, queue: `queue-${n}` } }, 2 * n + 1);
      if (n % 50 !== 0) continue;
      const claim = { item: uuid(7, n), kind: "draft", until: "2026-01-01T00:00:00.000Z" } as const;
      builder.add(log.event("item.claimed", claim, { kind: "member", id: uuid(3, n) }), 2 * n + 1);
      builder.add(
        log.event(
          "stop.set",
          {
            stop: uuid(6, n),
            scope: "organisation",
            source: null,
            value: null,
            drill: false,
            drafts: 1,
            reason: "ab".repeat(32),
          },
          { kind: "member", id: member(1) },
        ),
        2 * n + 1,
      );
      builder.add(log.event("policy.published", { version: n, digest: "ab".repeat(32) }, worker), 2 * n + 1);
      most = Math.max(most, builder.held);
    }
    expect(most).toBeLessThanOrEqual(bound);
    const report = builder.finish();
    expect(report.cut.drafts).toBeGreaterThanOrEqual(150_000 - LIMITS.open);
    expect(report.cut.drafts).toBeLessThan(150_000);
    expect(report.received.drafts).toBe(150_000);
    expect(ENDS.reduce((all, end) => all + REACHES.reduce((s, reach) => s + report.ends[end][reach], 0), 0)).toBe(
      150_000,
    );
    expect(rowsSum(report.received.models, (row) => row.count)).toBe(150_000);
    expect(report.acts.policies.beyond).toBeGreaterThan(0);
    expect(report.stops.rows.length + report.stops.beyond).toBe(report.stops.set);
    expect(report.days.period).not.toBe("day");
    expect(report.days.rows.reduce((all, { received }) => all + received, 0)).toBe(150_000);
    expect(DECISION_KINDS.every((kind) => report.decisions.kinds[kind] === 0)).toBe(true);
    expect(reportBytes(report).length).toBeLessThan(1_000_000);
  });
});
