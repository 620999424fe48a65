import fc from "fast-check";
import { expect, test } from "vitest";
import { charactersIn, charactersToRead, readingTime } from "./reading-time";

const said = (role: string, text: string) => ({ role, text });

test("English at the published speed of 238 words a minute, to within what the sources differ", () => {
  // Words of non-fiction have 4.6 letters on average.
  const words = Array.from({ length: 238 }, (_, i) => "x".repeat(i % 5 < 3 ? 5 : 4)).join(" ");
  expect(readingTime(charactersIn(words)) / 60_000).toBeGreaterThan(0.9);
  expect(readingTime(charactersIn(words)) / 60_000).toBeLessThan(1.1);
});

test("of a long conversation only the last exchange has to be read", () => {
  const long = said("customer", "a".repeat(5000));
  const messages = [long, said("ai", "b".repeat(10)), said("customer", "c c"), said("customer", "d")];
  expect(charactersToRead({ messages, draft: "e\n e", findings: [] })).toBe(10 + 2 + 1 + 2);
  expect(charactersToRead({ messages: [long], draft: null, findings: [] })).toBe(5000);
  expect(charactersToRead({ messages: [], draft: null, findings: [] })).toBe(0);
});

test("a finding is read once with what it quotes, however often it quotes it", () => {
  const quote = { text: "order 1" };
  const one = charactersToRead({ messages: [], draft: "", findings: [{ spans: [quote] }] });
  expect(charactersToRead({ messages: [], draft: "", findings: [{ spans: [quote, quote] }] })).toBe(one);
  expect(one).toBe(126);
});

test("more to read never takes less time", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
      expect(readingTime(a + b)).toBeGreaterThanOrEqual(readingTime(a));
    }),
  );
});
