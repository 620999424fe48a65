import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenPlace, placeOf } from "./json-place";

const laid = (value: unknown) => JSON.stringify(value, null, 2);

test("every value is found where it stands, whatever the layout", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, long) => {
      const text = long ? laid(value) : JSON.stringify(value);
      const walk = (at: unknown, path: string[]): void => {
        const place = placeOf(text, path);
        expect(place).not.toBeNull();
        const rest = text.slice(place?.at);
        const first = JSON.stringify(at)[0];
        expect(rest[0]).toBe(first);
        if (typeof at === "object" && at !== null)
          for (const key of Object.keys(at)) walk((at as Record<string, unknown>)[key], [...path, key]);
      };
      walk(value, []);
      expect(brokenPlace(text)).toBeNull();
    }),
  );
});

test("a text is called broken exactly where it is no JSON", () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((json) => json.slice(0, -1)),
    fc.constantFrom("{", "[1,]"),
  );
  fc.assert(
    fc.property(text, (typed) => {
      let is = true;
      try {
        JSON.parse(typed);
      } catch {
        is = false;
      }
      expect(brokenPlace(typed) === null).toBe(is);
      expect(placeOf(typed, []) !== null).toBe(is);
    }),
  );
});

test("lines and columns are an editor's, and what is not there is told by what is around it", () => {
  const text = '{\n  "on": { "tool": [ "a" ] },\n  "require": { "value": 1 }\n}';
  expect(placeOf(text, ["on", "tool", "0"])).toMatchObject({ line: 2, column: 21 });
  expect(placeOf(text, ["require", "at_most", "path"])).toMatchObject({ line: 3, column: 14 });
  expect(brokenPlace('{\n  "a": 1,\n}')).toMatchObject({ line: 3, column: 1 });
  expect(brokenPlace(`${"[".repeat(50_000)}`)).toBeNull();
});
