import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "@/core/explain/words-of";

const pieces = fc.constantFrom(
  ..."bookings Fees 3B b3 42 4421486 a HAT069 x_y the ies running's e-mail ...".split(" "),
);
const plain = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join(" ")),
);

test("reads plain letters as it reads all others", () => {
  fc.assert(
    fc.property(plain, (text) => {
      // A mark beyond ASCII, which is no word, leads past the shorter way.
      expect(wordsOf(text)).toEqual(wordsOf(`${text} …`));
    }),
  );
});
