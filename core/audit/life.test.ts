import fc from "fast-check";
import { expect, test } from "vitest";
import { DRAFT_STATES } from "@/core/review/words";
import type { ListedEvent } from "./audit-view";
import { EVENT_GROUPS, groupOf, typesIn, typesNamed } from "./event-groups";
import { EVENT_TYPES, type EventType } from "./event-types";
import { milestonesOf, stepsOf } from "./life";

let made = 0;
function event(type: string, data: ListedEvent["data"] = {}, at = 0): ListedEvent {
  const actor = { kind: "system", id: null, name: "worker", disabled: false } as const;
  const time = new Date(at).toISOString();
  return {
    id: String(++made),
    type,
    version: 1,
    at: time,
    actor,
    draft: null,
    item: null,
    data,
    names: {},
    kept: false,
  };
}

const anyEvent = fc
  .tuple(
    fc.constantFrom(...(Object.keys(EVENT_TYPES) as EventType[])),
    fc.record(
      {
        state: fc.constantFrom(...DRAFT_STATES, "no such state"),
        kind: fc.constantFrom("reply", "correction", "approve"),
        type: fc.constantFrom("draft.released", "reply.corrected"),
        delivered: fc.boolean(),
        final: fc.boolean(),
        decision: fc.constantFrom("d1", "d2"),
        item_kind: fc.constantFrom("draft", "second_look"),
      },
      { requiredKeys: [] },
    ),
    fc.nat(10_000),
  )
  .map(([type, data, at]) => event(type, data, at));

test("every step begins where the one before ended, and time never runs backwards", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const steps = stepsOf(events);
      expect(steps.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      for (const [position, step] of steps.entries()) {
        expect(step.before).toBe(steps[position - 1]?.after ?? null);
        expect(step.sinceMs === null).toBe(position === 0);
        expect(step.sinceMs ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("an undone decision gives the reply back to whoever it waited for, and is no milestone", () => {
  const second = { decision: "d2", item_kind: "second_look", state: "releasing" };
  const events = [
    event("draft.received", { state: "checking" }),
    event("item.decided", { decision: "d1", item_kind: "draft", state: "awaiting_second" }, 10),
    event("item.decided", second, 20),
    event("decision.undone", { decision: "d2" }, 30),
  ];
  expect(stepsOf(events).map(({ after }) => after)).toEqual([
    "checking",
    "awaiting_second",
    "releasing",
    "awaiting_second",
  ]);
  expect(milestonesOf(events).map(({ what }) => what)).toEqual(["received", "decided"]);
  const first = [...events.slice(0, 2), event("decision.undone", { decision: "d1" }, 30)];
  expect(stepsOf(first).at(-1)?.after).toBe("queued");
});

test("only the reply's own delivery moves it", () => {
  const states = (data: ListedEvent["data"]) =>
    stepsOf([event("release.released", { kind: "reply" }), event("delivery.attempted", data)]).at(-1)?.after;
  expect(states({ type: "draft.released", delivered: true, final: true })).toBe("delivered");
  expect(states({ type: "draft.released", delivered: false, final: false })).toBe("released");
  expect(states({ type: "draft.released", delivered: false, final: true })).toBe("delivery_failed");
  expect(states({ type: "reply.corrected", delivered: true, final: true })).toBe("released");
});

test("every event type is in exactly one group, and a name is a type, a group or nothing", () => {
  const types = Object.keys(EVENT_TYPES) as EventType[];
  expect(EVENT_GROUPS.flatMap(typesIn).sort()).toEqual([...types].sort());
  for (const type of types) expect(typesNamed(type)).toEqual([type]);
  for (const group of EVENT_GROUPS) expect(typesNamed(group)?.every((type) => groupOf(type) === group)).toBe(true);
  expect(typesNamed("toString")).toBeNull();
});
