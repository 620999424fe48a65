import fc from "fast-check";
import { expect, test } from "vitest";
import { type CanonicalValue, canonicalBytes, canonicalJson } from "./canonical-json";

const anything = (value: unknown) => () => canonicalJson(value as CanonicalValue);

test("writes the literals and strings of RFC 8785, section 3.2.2", () => {
  const string = '€$\u000f\nA\'B"\\\\"/';
  expect(canonicalJson({ string, literals: [null, true, false] })).toBe(
    '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("sorts names by UTF-16 code units as in RFC 8785, section 3.2.3", () => {
  const names = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const values = [...canonicalJson(names).matchAll(/:"([^"]*)"/g)].map(([, value]) => value);
  expect(values).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

test("gives the UTF-8 bytes of RFC 8785, section 3.2.4", () => {
  expect(Buffer.from(canonicalBytes({ "\u20ac": "\u00f6" })).toString("hex")).toBe("7b22e282ac223a22c3b6227d");
});

test("follows the published vectors within our restriction (cyberphone/json-canonicalization)", () => {
  expect(canonicalJson([56, { d: true, "10": null, "1": [] }])).toBe('[56,{"1":[],"10":null,"d":true}]');
  expect(
    canonicalJson({
      "1": { f: { f: "hi", F: 5 }, "\n": 56 },
      "10": {},
      "": "empty",
      a: {},
      "111": [{ e: "yes", E: "no" }],
      A: {},
    }),
  ).toBe('{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}');
  expect(canonicalJson({ "Unnormalized Unicode": "A\u030a" })).toBe('{"Unnormalized Unicode":"A\u030a"}');
  expect(
    canonicalJson({
      peach: "This sorting order",
      péché: "is wrong according to French",
      pêche: "but canonicalization MUST",
      sin: "ignore locale",
    }),
  ).toBe(
    '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
  );
});

test("never makes one of two texts or two names that differ", () => {
  expect(canonicalJson("\u00e9")).not.toBe(canonicalJson("e\u0301"));
  const twoNames = canonicalJson({ "\u00e9": 1, "e\u0301": 2 });
  expect(Object.keys(JSON.parse(twoNames))).toHaveLength(2);
});

test("keeps a name that JavaScript treats specially", () => {
  const value = JSON.parse('{"__proto__":{"a":1},"constructor":2}') as CanonicalValue;
  expect(canonicalJson(value)).toBe('{"__proto__":{"a":1},"constructor":2}');
});

class Named {
  name = "x";
}

test.each([
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["a fraction", 0.5],
  ["negative zero", -0],
  ["an unsafe integer", 2 ** 53],
  ["a bigint", 1n],
  ["a function", () => 1],
  ["a symbol", Symbol("x")],
  ["a date", new Date(0)],
  ["a map", new Map([["a", 1]])],
  ["a set", new Set([1])],
  ["bytes", new Uint8Array([1])],
  ["a boxed string", Object("x")],
  ["a class's instance", new Named()],
  ["an object without prototype", Object.create(null)],
  ["half of a surrogate pair", "\ud83d"],
  ["the other half", "a\ude00b"],
])("refuses %s, alone and inside", (_, value) => {
  expect(anything(value)).toThrow(TypeError);
  expect(anything([1, value])).toThrow(TypeError);
  expect(anything({ a: [{ b: value }] })).toThrow(TypeError);
});

test("refuses a hole in an array and half of a surrogate pair in a name", () => {
  const hole: number[] = [1];
  hole[2] = 3;
  expect(anything(hole)).toThrow(TypeError);
  expect(anything({ "\ude00": 1 })).toThrow(TypeError);
});

const text = fc.string({ unit: "binary" });
const value = fc.letrec<{ any: CanonicalValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 5 }),
    fc.dictionary(text, tie("any"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).any;

/** The same value, with every object built in the opposite order. */
function reversed(v: CanonicalValue): CanonicalValue {
  if (Array.isArray(v)) return v.map(reversed);
  if (typeof v !== "object" || v === null) return v;
  return Object.fromEntries(
    Object.entries(v)
      .reverse()
      .map(([k, below]) => [k, reversed(below)]),
  );
}

test("reads back as what was written, whatever the order of names", () => {
  fc.assert(
    fc.property(value, (v) => {
      const written = canonicalJson(v);
      expect(JSON.parse(written)).toEqual(v);
      expect(canonicalJson(JSON.parse(written) as CanonicalValue)).toBe(written);
      expect(canonicalJson(reversed(v))).toBe(written);
      expect(new TextDecoder("utf-8", { fatal: true }).decode(canonicalBytes(v))).toBe(written);
    }),
  );
});

test("holds no white space outside strings", () => {
  fc.assert(fc.property(value, (v) => !/\s/.test(canonicalJson(v).replace(/"(\\.|[^"\\])*"/g, ""))));
});
