import { createDecipheriv } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CannotOpen, type DataKey, EMPTIED, Erased, open, openJson, seal, sealJson } from "./sealed-box";

const KEY: DataKey = { version: 3, key: Buffer.alloc(32, 1) };
const PLACE = {
  orgId: "0199a000-0000-7000-8000-000000000001",
  table: "draft",
  column: "sealed_body",
  row: "0199a000-0000-7000-8000-00000000000a",
};
const HEADER = 3;
const IV = 12;
const TAG = 16;

test("what is sealed opens again, whatever it is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(open(KEY, PLACE, seal(KEY, PLACE, Buffer.from(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), fc.string(), (row, text) => {
      const place = { ...PLACE, row };
      expect(openJson(KEY, place, sealJson(KEY, place, { text }))).toEqual({ text });
    }),
  );
});

test("the same text sealed twice shares nothing but its header", () => {
  const boxes = Array.from({ length: 50 }, () => seal(KEY, PLACE, "the same").toString("hex"));
  expect(new Set(boxes.map((b) => b.slice(0, HEADER * 2))).size).toBe(1);
  expect(new Set(boxes.map((b) => b.slice(HEADER * 2, (HEADER + IV) * 2))).size).toBe(50);
  expect(new Set(boxes.map((b) => b.slice(-16))).size).toBe(50);
});

describe("does not open", () => {
  const box = seal(KEY, PLACE, "Ottilie Quartermain");
  const refuses = (key: DataKey, place: typeof PLACE, bytes: Buffer) =>
    expect(() => open(key, place, bytes)).toThrow(CannotOpen);

  test.each([
    ["another organisation", { orgId: "0199a000-0000-7000-8000-000000000002" }],
    ["another table", { table: "message" }],
    ["another column", { column: "sealed_text" }],
    ["another row", { row: "0199a000-0000-7000-8000-00000000000b" }],
    // Where one field ends and the next begins is part of the place.
    ["shifted fields", { table: "draf", column: "tsealed_body" }],
  ])("in %s", (_what, moved) => {
    refuses(KEY, { ...PLACE, ...moved }, box);
  });

  test("under another key, or under the same one as another version", () => {
    refuses({ version: 3, key: Buffer.alloc(32, 2) }, PLACE, box);
    refuses({ version: 4, key: KEY.key }, PLACE, box);
    const relabelled = Buffer.from(box);
    relabelled.writeUInt16BE(4, 1);
    refuses({ version: 4, key: KEY.key }, PLACE, relabelled);
  });

  test("with any bit flipped", () => {
    for (let bit = 0; bit < box.length * 8; bit++) {
      const flipped = Buffer.from(box);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      refuses(KEY, PLACE, flipped);
    }
  });

  test("cut short or lengthened, at any length", () => {
    for (let length = 1; length < box.length; length++) refuses(KEY, PLACE, box.subarray(0, length));
    expect(() => open(KEY, PLACE, EMPTIED)).toThrow(Erased);
    refuses(KEY, PLACE, Buffer.concat([box, Buffer.alloc(1)]));
  });

  test("with its tag cut to four bytes, which Node takes for good unless it is told the length", () => {
    const tag = box.subarray(HEADER + IV, HEADER + IV + 4);
    const lenient = createDecipheriv("aes-256-gcm", KEY.key, box.subarray(HEADER, HEADER + IV), { authTagLength: 4 });
    expect(() => lenient.setAuthTag(tag)).not.toThrow();
    refuses(KEY, PLACE, Buffer.concat([box.subarray(0, HEADER + IV + 4), box.subarray(HEADER + IV + TAG)]));
    refuses(
      KEY,
      PLACE,
      Buffer.concat([box.subarray(0, HEADER + IV + 4), Buffer.alloc(12), box.subarray(HEADER + IV + TAG)]),
    );
  });

  test("and the error tells neither text nor key", () => {
    try {
      open(KEY, { ...PLACE, row: "elsewhere" }, box);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toBe("CannotOpen: cannot open draft.sealed_body");
    }
  });
});
