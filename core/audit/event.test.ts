import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { type Actor, type AuditEvent, encodeEvent, MOST_EVENT_BYTES } from "./event";
import { EVENT_TYPES, type EventType, shapeOf } from "./event-types";

const ORG = "0192f1a0-0000-7000-8000-000000000001";
const ID = "0192f1a0-0000-7000-8000-000000000002";
const MEMBER = "0192f1a0-0000-7000-8000-000000000003";
const AT = Date.UTC(2026, 10, 22, 9, 0, 0, 7);
const DIGEST = "ab".repeat(32);
const TYPES = Object.keys(EVENT_TYPES) as EventType[];

type Schema = { type: string } & Record<string, unknown>;
const definition = (schema: z.ZodType): Schema => schema._zod.def as unknown as Schema;

/** The smallest value that a schema of an event accepts; fails on a kind of schema that no event should need. */
function sample(schema: z.ZodType): unknown {
  const def = definition(schema);
  switch (def.type) {
    case "object":
      return Object.fromEntries(Object.entries(def.shape as Record<string, z.ZodType>).map(([k, s]) => [k, sample(s)]));
    case "array":
      return [sample(def.element as z.ZodType)];
    case "nullable":
      return sample(def.innerType as z.ZodType);
    case "union":
      return sample((def.options as z.ZodType[])[0] as z.ZodType);
    case "enum":
      return Object.values(def.entries as Record<string, string>)[0];
    case "boolean":
      return true;
    case "number":
      return 3;
    case "string":
      return [ID, DIGEST, DIGEST + DIGEST, "2026-11-22T09:00:00.007Z", "2026-11-22", "code"].find(
        (s) => schema.safeParse(s).success,
      );
    default:
      throw new Error(`an event may not hold ${def.type}`);
  }
}

function event(type: EventType, data: unknown = sample(EVENT_TYPES[type].data), more: object = {}): AuditEvent {
  return { type, eventId: ID, orgId: ORG, at: AT, actor: { kind: "member", id: MEMBER }, data, ...more } as AuditEvent;
}

/** Every schema below one, with its path. */
function* below(schema: z.ZodType, path: string): Generator<[string, z.ZodType]> {
  yield [path, schema];
  const def = definition(schema);
  if (def.type === "object") {
    for (const [k, s] of Object.entries(def.shape as Record<string, z.ZodType>)) yield* below(s, `${path}.${k}`);
  }
  if (def.type === "array") yield* below(def.element as z.ZodType, `${path}[]`);
  if (def.type === "nullable") yield* below(def.innerType as z.ZodType, path);
  if (def.type === "union") for (const s of def.options as z.ZodType[]) yield* below(s, path);
}

const ALL = TYPES.flatMap((type) => [...below(EVENT_TYPES[type].data, type)]);

test("every type has a version and a name of two parts", () => {
  for (const type of TYPES) {
    expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
    expect(EVENT_TYPES[type].version).toBeGreaterThanOrEqual(1);
  }
});

test("every object of every event is closed, and nothing is optional", () => {
  for (const [path, schema] of ALL) {
    const def = definition(schema);
    expect(["object", "array", "nullable", "union", "enum", "boolean", "number", "string"], path).toContain(def.type);
    if (def.type === "object") expect((def.catchall as z.ZodType | undefined)?._zod.def.type, path).toBe("never");
  }
});

test("no string of any event is free text: an id, a digest, a time, a vocabulary or a bounded code", () => {
  const strings = ALL.filter(([, schema]) => definition(schema).type === "string");
  expect(strings.length).toBeGreaterThan(50);
  const free = strings.filter(
    ([, schema]) => schema.safeParse("Dear Ms Example, your order is late. ".repeat(6)).success,
  );
  expect(free.map(([path]) => path)).toEqual([]);
});

test("only these fields take words at all, and they name parts of the machinery", () => {
  const words = ALL.filter(([, s]) => definition(s).type === "string" && s.safeParse("Dear Ms Example").success);
  expect(new Set(words.map(([path]) => path.replace(/^.*\./, "").replace("[]", "")))).toEqual(
    new Set([
      "value",
      "slug",
      "code",
      "writing_tools",
      "version",
      "provider",
      "model",
      "agent",
      "prompt_version",
      "language",
      "rule",
      "queue",
      "queues",
      "from_queue",
      "reason",
      "kind",
      "type",
    ]),
  );
});

test("numbers are whole, and none is a name for something else", () => {
  for (const [path, schema] of ALL) {
    if (definition(schema).type !== "number") continue;
    for (const bad of [0.5, Number.NaN, "1", 2 ** 60]) expect(schema.safeParse(bad).success, path).toBe(false);
  }
});

test.each(TYPES)("%s is encoded with its version, and refuses what is missing or unknown", (type) => {
  const data = sample(EVENT_TYPES[type].data) as Record<string, unknown>;
  const bytes = JSON.parse(new TextDecoder().decode(encodeEvent(event(type)).bytes));
  expect(bytes).toEqual({
    v: 1,
    type,
    type_version: EVENT_TYPES[type].version,
    id: ID,
    org: ORG,
    at: "2026-11-22T09:00:00.007Z",
    actor: { kind: "member", id: MEMBER },
    data,
  });
  expect(() => encodeEvent(event(type, { ...data, customer: "Jane" }))).toThrow(z.ZodError);
  for (const key of Object.keys(data)) {
    const { [key]: _, ...rest } = data;
    expect(() => encodeEvent(event(type, rest)), key).toThrow(z.ZodError);
    expect(() => encodeEvent(event(type, { ...data, [key]: undefined })), key).toThrow(z.ZodError);
  }
});

test("what was stored under an earlier version stays valid beside the newest", () => {
  const first = shapeOf("item.decided", 1) as z.ZodType;
  const second = shapeOf("item.decided", 2) as z.ZodType;
  const stored = sample(first) as Record<string, unknown>;
  expect(first.safeParse(stored).success).toBe(true);
  expect(first.safeParse({ ...stored, reason: "late_parcel" }).success).toBe(false);
  expect(second.safeParse({ ...stored, reason: "late_parcel" }).success).toBe(true);
  const third = shapeOf("item.decided", 3) as z.ZodType;
  expect(third.safeParse({ ...stored, reason: "late_parcel" }).success).toBe(false);
  expect(third.safeParse(sample(EVENT_TYPES["item.decided"].data)).success).toBe(true);
  expect(second.safeParse(sample(EVENT_TYPES["item.decided"].data)).success).toBe(false);
  expect(shapeOf("item.decided", 4)).toBeNull();
  for (const type of TYPES)
    for (let version = 1; version <= EVENT_TYPES[type].version; version += 1)
      expect(shapeOf(type, version)).toBeTruthy();
});

test("an unknown type is refused, not written as something else", () => {
  for (const type of ["draft.unheard_of", "toString", "__proto__"])
    expect(() => encodeEvent(event(type as EventType, {}))).toThrow();
});

test("the actor is nobody's name, and nothing rides along with it", () => {
  const actors = [
    { kind: "member", id: "Jane Example" },
    { kind: "member", id: MEMBER, name: "Jane" },
    { kind: "system", id: MEMBER },
    { kind: "customer", id: MEMBER },
  ];
  for (const actor of actors)
    expect(() => encodeEvent(event("item.unclaimed", undefined, { actor }))).toThrow(z.ZodError);
  expect(() => encodeEvent(event("item.unclaimed", undefined, { orgId: "acme" }))).toThrow(z.ZodError);
  expect(() => encodeEvent(event("item.unclaimed", undefined, { eventId: "" }))).toThrow(z.ZodError);
  expect(() => encodeEvent(event("item.unclaimed", undefined, { at: Number.NaN }))).toThrow(RangeError);
});

test("the system acts under no member's id", () => {
  const actor: Actor = { kind: "system", id: "worker" };
  expect(encodeEvent(event("item.unclaimed", undefined, { actor })).actorId).toBeNull();
  expect(encodeEvent(event("item.unclaimed")).actorId).toBe(MEMBER);
});

test("who, when, where and what each change the bytes; the columns that only find it do not", () => {
  const hex = (e: AuditEvent) => Buffer.from(encodeEvent(e).bytes).toString("hex");
  const original = event("item.claimed");
  const data = sample(EVENT_TYPES["item.claimed"].data) as object;
  const others = [
    event("item.extended", { item: ID, until: "2026-11-22T09:00:00.007Z" }),
    { ...original, at: AT + 1 },
    { ...original, orgId: MEMBER },
    { ...original, eventId: MEMBER },
    { ...original, actor: { kind: "source", id: MEMBER } as const },
    event("item.claimed", { ...data, item: MEMBER }),
  ];
  expect(new Set([original, ...others].map((e) => hex(e as AuditEvent))).size).toBe(others.length + 1);
  expect(hex({ ...original, draftId: ID, itemId: ID })).toBe(hex(original));
});

test("the order in which a caller names fields leaves the bytes alone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), (type) => {
      const data = sample(EVENT_TYPES[type].data) as object;
      const turned = Object.fromEntries(Object.entries(data).reverse());
      expect(encodeEvent(event(type, turned)).bytes).toEqual(encodeEvent(event(type, data)).bytes);
    }),
  );
});

test("an event that no log could serve is refused, with how long it is", () => {
  const subjects = (count: number) => Array.from({ length: count }, () => ID);
  const recorded = (count: number) =>
    event("subjects.recorded", { source: ID, subjects: subjects(count), identifiers: count });
  const most = Math.floor((MOST_EVENT_BYTES - encodeEvent(recorded(0)).bytes.length) / (ID.length + 3)) - 1;
  expect(encodeEvent(recorded(most)).bytes.length).toBeLessThanOrEqual(MOST_EVENT_BYTES);
  expect(() => encodeEvent(recorded(most + 20))).toThrow(/^subjects\.recorded: 66\d{3} bytes, more than the 65535 /);
});
