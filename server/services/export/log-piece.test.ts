import { expect, test } from "vitest";
import { entriesIn, wholePiece } from "./log-piece";

const countOf = (events: number) => {
  const count = Buffer.alloc(8);
  count.writeBigInt64BE(BigInt(events));
  return count;
};
const FROM = 0x1_0000_0000 - 1;
const piece = (events: number, text: string) => wholePiece(FROM, FROM + 3, countOf(events), Buffer.from(text));

test("of bytes and their number alone every event has its index and its end", () => {
  const found = piece(3, "one\n\nthree");
  expect(found && [...entriesIn(found)].map(({ index, bytes }) => [index, bytes.toString()])).toEqual([
    [FROM, "one"],
    [FROM + 1, ""],
    [FROM + 2, "three"],
  ]);
});

test("where an event is missing, or a newline stands within one, its lengths must tell", () => {
  expect(piece(2, "one\nthree")).toBeNull();
  expect(piece(3, "one\ntwo\nth\nree")).toBeNull();
  expect(piece(3, "one\ntwo")).toBeNull();
});
