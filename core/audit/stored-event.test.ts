import fc from "fast-check";
import { expect, test } from "vitest";
import { usualLog } from "./bundle/testing/logs";
import { type CanonicalValue, canonicalJson } from "./canonical-json";
import { canonicalValue, readStoredEvent } from "./stored-event";

const bytes = (text: string) => new TextEncoder().encode(text);
const LOG = usualLog();

test("every event is read as it was written", () => {
  for (const [n, event] of LOG.events.entries())
    expect(readStoredEvent(event)).toMatchObject({ ok: true, event: { type: LOG.types[n], v: 1 } });
});

test("a text that is not the canonical form of its value is none", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      let canonical: string;
      try {
        canonical = canonicalJson(value as CanonicalValue);
      } catch {
        return;
      }
      expect(canonicalValue(bytes(canonical))).toEqual(value);
      for (const other of [` ${canonical}`, `${canonical}\n`, `\ufeff${canonical}`])
        expect(canonicalValue(bytes(other))).toBeUndefined();
    }),
  );
  for (const text of ["1.0", "1e2", "-0", '{"a":1,"a":1}', '{"b":1,"a":1}', '"\\u0061"', "", "nul"])
    expect(canonicalValue(bytes(text)), text).toBeUndefined();
  expect(canonicalValue(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
});

test("what is unknown is told from what is wrong", () => {
  const event = JSON.parse(new TextDecoder().decode(LOG.events[8])) as Record<string, CanonicalValue>;
  const read = (change: object) => {
    const found = readStoredEvent(bytes(canonicalJson({ ...event, ...change } as CanonicalValue)));
    return found.ok ? "read" : found.fault;
  };
  expect(read({})).toBe("read");
  for (const later of [
    { v: 2 },
    { v: 2, more: 1 },
    { type: "draft.dreamt" },
    { type_version: 4 },
    { type: "toString" },
  ])
    expect(read(later)).toBe("event_unknown");
  // The version before has another shape, in which this decision would have been of a list that all shared.
  const data = { ...(event.data as object), reason: "late_parcel" };
  expect([read({ type_version: 1, data }), read({ data })]).toEqual(["event_shape", "read"]);
  for (const wrong of [
    { v: 0 },
    { more: 1 },
    { id: "x" },
    { at: "2026-10-01T08:00:00Z" },
    { type_version: 0 },
    { data: [] },
  ])
    expect(read(wrong)).toBe("event_shape");
  for (const actor of [
    { kind: "member", id: "Jane" },
    { kind: "system", id: "nobody" },
    { kind: "customer", id: "x" },
  ])
    expect(read({ actor })).toBe("event_shape");
});
