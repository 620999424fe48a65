import fc from "fast-check";
import { expect, test } from "vitest";
import { type CanonicalValue, canonicalJson } from "../canonical-json";
import { readStoredEvent, type StoredEvent } from "../stored-event";
import { type CsvTable, DECISIONS_CSV, dataTextIn, EVENTS_CSV } from "./csv";
import { usualLog } from "./testing/logs";
import { MEMBER, PEOPLE, SOURCE } from "./testing/sample-log";

const EVENTS = usualLog().events.map((bytes) => {
  const read = readStoredEvent(bytes);
  if (!read.ok) throw new Error(read.fault);
  return read.event;
});

/** RFC 4180, written down once more, so that what is written is read by something else. */
function parsed(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (char === separator || char === "\n" || char === "\r")) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (char === "\r" && text[at + 1] === "\n") at += 1;
      if (char !== separator) rows.push([]);
    } else cell += char;
  }
  return rows.slice(0, -1);
}

const tableOf = (table: CsvTable, people = PEOPLE) =>
  table.head + EVENTS.map((event, index) => table.line(event, index, people) ?? "").join("");

test("every event has its line, with as many cells as there are names of columns", () => {
  const [head = [], ...rows] = parsed(tableOf(EVENTS_CSV).slice(1), ",");
  expect(head[0]).toBe("index");
  expect(rows).toHaveLength(EVENTS.length);
  for (const [n, row] of rows.entries()) {
    expect(row).toHaveLength(head.length);
    expect([row[0], row[1], row[2], row[6]]).toEqual([String(n), EVENTS[n]?.at, EVENTS[n]?.type, EVENTS[n]?.actor.id]);
    expect(JSON.parse(row[8] as string)).toEqual(EVENTS[n]?.data);
  }
});

test("each decision and each that was taken back has a line in the table of decisions", () => {
  const [head = [], ...rows] = parsed(tableOf(DECISIONS_CSV).slice(1), ",");
  for (const row of rows) expect(row).toHaveLength(head.length);
  const told = rows.map((row) => [row[0], row[2], row[7], row[8], row[10]]);
  const name = "Änne, =Beispiel";
  expect(told).toEqual([
    ["8", "decided", "edit", "tone", name],
    ["17", "decided", "edit", "tone", name],
    ["18", "undone", "", "", name],
    ["22", "decided", "edit", "tone", name],
  ]);
});

test("begins with a byte order mark, so that a spreadsheet takes it for UTF-8", () => {
  for (const { head } of [EVENTS_CSV, DECISIONS_CSV]) expect(head.codePointAt(0)).toBe(0xfeff);
});

test("names that the installation does not know are empty, also those that every object has", () => {
  const event = { ...EVENTS[8], actor: { kind: "member", id: "constructor" } } as StoredEvent;
  expect(parsed(EVENTS_CSV.line(event, 8, { members: {}, sources: {} }) ?? "", ",")[0]?.[7]).toBe("");
});

const HOSTILE = fc.stringMatching(/^[=+\-@\uff0b\uff0d\uff1d\uff20\t\r\n;," '|A1()]{1,12}$/);
const FORMULA = /^[\s"]*[=+\-@\uff0b\uff0d\uff1d\uff20]/u;

test("no text becomes a formula, whichever separator a spreadsheet goes by", () => {
  fc.assert(
    fc.property(HOSTILE, fc.constantFrom(",", ";", "\t"), (text, separator) => {
      const people = { members: { [MEMBER]: text }, sources: { [SOURCE]: text } };
      for (const table of [EVENTS_CSV, DECISIONS_CSV])
        for (const row of parsed(tableOf(table, people).slice(1), separator))
          for (const cell of row) expect(FORMULA.test(cell), JSON.stringify(cell)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("what is harmless stays as it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\d .,:"'!?()-]{0,30}$/u), (text) => {
      fc.pre(!FORMULA.test(text) && !/^[\s"']*-/.test(text));
      const people = { members: { [MEMBER]: text }, sources: {} };
      const row = parsed(EVENTS_CSV.line(EVENTS[7] as StoredEvent, 7, people) ?? "", ",")[0];
      expect(row?.[7]).toBe(text);
    }),
  );
});

test("a text that would be a formula is told from it by an apostrophe", () => {
  for (const [text, told] of [
    ["=1+1", "'=1+1"],
    ["  @SUM(A1)", "'  @SUM(A1)"],
    ["\uff1d1", "'\uff1d1"],
    ["a;=1", "a;'=1"],
    ["\tx", "'\tx"],
  ] as const) {
    const people = { members: { [MEMBER]: text }, sources: {} };
    expect(parsed(EVENTS_CSV.line(EVENTS[7] as StoredEvent, 7, people) ?? "", ",")[0]?.[7]).toBe(told);
  }
});

test("the data as it stands in an event's text is the data written anew, whatever it says", () => {
  for (const event of EVENTS)
    expect(dataTextIn(canonicalJson(event as unknown as CanonicalValue), event)).toBe(
      canonicalJson(event.data as CanonicalValue),
    );
  const trap = fc.constantFrom(',"data":', ',"id":"', "},", '"', "\\", "Ä", "\n");
  const word = fc.array(trap).map((parts) => parts.join(""));
  const value = fc.letrec((tie) => ({
    any: fc.oneof(word, fc.integer(), fc.constant(null), fc.array(tie("any")), tie("object")),
    object: fc.dictionary(fc.oneof(word, fc.constantFrom("data", "id", "at")), tie("any")),
  })).object;
  fc.assert(
    fc.property(word, value, (id, data) => {
      const event = { ...(EVENTS[0] as StoredEvent), actor: { kind: "system", id }, data } as unknown as StoredEvent;
      const plain = JSON.parse(JSON.stringify(event)) as CanonicalValue;
      expect(dataTextIn(canonicalJson(plain), event)).toBe(
        canonicalJson((plain as unknown as { data: CanonicalValue }).data),
      );
    }),
  );
});
