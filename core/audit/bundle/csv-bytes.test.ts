import fc from "fast-check";
import { expect, test } from "vitest";
import { type CanonicalValue, canonicalBytes } from "../canonical-json";
import { readStoredEvent, type StoredEvent } from "../stored-event";
import { EVENTS_CSV } from "./csv";
import { EventLines } from "./csv-bytes";
import type { People } from "./people";
import { usualLog } from "./testing/logs";
import { idOf, MEMBER, ORG, PEOPLE, SOURCE } from "./testing/sample-log";

/** The lines of some events, and of which of them it was said that they must be read. */
function linesOf(events: readonly Uint8Array[], people: People, first = 0) {
  const pieces: Uint8Array[] = [];
  const lines = new EventLines(people, (bytes) => pieces.push(bytes));
  // Within other bytes, as they are in a file.
  const file = Buffer.concat(events.flatMap((bytes) => [bytes, Buffer.from("\n")]));
  const unread: number[] = [];
  let at = 0;
  for (const [n, bytes] of events.entries()) {
    const told = lines.line(file, at, at + bytes.length, first + n);
    if (!told) {
      unread.push(n);
      lines.text(EVENTS_CSV.line(JSON.parse(Buffer.from(bytes).toString()) as StoredEvent, first + n, people) ?? "");
    }
    at += bytes.length + 1;
  }
  lines.end();
  return { text: Buffer.concat(pieces).toString(), unread };
}

function read(bytes: Uint8Array): StoredEvent {
  const found = readStoredEvent(bytes);
  if (!found.ok) throw new Error(found.fault);
  return found.event;
}

test("an event's line out of its bytes is that of the event as it is read, for every kind that there is", () => {
  const { events } = usualLog();
  const { text, unread } = linesOf(events, PEOPLE);
  expect(text).toBe(events.map((bytes, n) => EVENTS_CSV.line(read(bytes), n, PEOPLE)).join(""));
  // Most of them need not be read: that is what it is for.
  expect(unread.length).toBeLessThan(events.length / 4);
});

const word = fc.oneof(
  fc.constantFrom(...["", "=1", "a;=1", '"', ",", "Ä", "\u0000", "\n", "\\", "-", "member", "a", "0", "Z", "{}", " "]),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(word, fc.integer(), fc.constantFrom(null, true), fc.array(tie("any"), { maxLength: 3 }), tie("object")),
  object: fc.dictionary(fc.oneof(word, fc.constantFrom("data", "id", "at", "v")), tie("any"), { maxKeys: 4 }),
})).object;
const usual = <T>(...values: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: word });
const anyEvent = fc.record({
  actor: fc.record({
    id: usual(MEMBER, SOURCE, idOf(99), "worker"),
    kind: usual("member", "source", "system", "robot"),
  }),
  at: usual("2026-11-22T21:50:18.494Z"),
  data: value,
  id: usual(idOf(7)),
  org: usual(ORG),
  type: usual("item.decided", "draft.received"),
  type_version: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(-1, Number.MAX_SAFE_INTEGER)),
  v: fc.constantFrom(1, 2),
});

test("whatever an event says, its line is the same, whether it was read or not", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 5 }), fc.nat(), word, (events, first, name) => {
      const people = { members: { [MEMBER]: name, worker: "no member" }, sources: { [SOURCE]: name } };
      const plain = JSON.parse(JSON.stringify(events).replaceAll(/\\ud[89a-f]../g, "")) as CanonicalValue[];
      const { text } = linesOf(plain.map(canonicalBytes), people, first);
      expect(text).toBe(
        plain.map((event, n) => EVENTS_CSV.line(event as unknown as StoredEvent, first + n, people)).join(""),
      );
    }),
    { numRuns: 2_000 },
  );
});

test("what is cut off or has grown is left to be read", () => {
  const [event] = usualLog().events.slice(8);
  const bytes = event as Uint8Array;
  const lines = new EventLines(PEOPLE, () => undefined);
  expect(lines.line(bytes, 0, bytes.length, 8)).toBe(true);
  for (let cut = 1; cut < bytes.length; cut += 1) {
    expect(lines.line(bytes, 0, bytes.length - cut, 8)).toBe(false);
    expect(lines.line(bytes.subarray(cut), 0, bytes.length - cut, 8)).toBe(false);
  }
});

test("lines longer than what is gathered at once come whole and in order", () => {
  const data = (n: number) => ({ text: '"'.repeat(n) });
  const events = [10, 1_500_000, 3, 700_000].map((n) => canonicalBytes({ ...PLAIN, data: data(n) }));
  const { text } = linesOf(events, PEOPLE);
  expect(text).toBe(
    events.map((bytes, n) => EVENTS_CSV.line(JSON.parse(Buffer.from(bytes).toString()), n, PEOPLE)).join(""),
  );
});

const PLAIN = {
  ...{ actor: { id: MEMBER, kind: "member" }, at: "2026-11-22T21:50:18.494Z", id: idOf(7), org: ORG },
  ...{ type: "item.decided", type_version: 2, v: 1 },
};
