import fc from "fast-check";
import { expect, it } from "vitest";
import { figures } from "@/core/checks/figures";
import { inputFor, messagesFrom } from "@/core/checks/testing";

const found = (text: string, said: string): string[] =>
  figures.run(inputFor(text, { messages: messagesFrom(`c: ${said}`) })).map(({ params }) => params.value ?? "");
const cents = fc.integer({ min: 2_000, max: 200_000 });
const money = (value: number): string => (value / 100).toFixed(2);

it("takes a share of a named amount by a named percentage, and no other", () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: 5, max: 95 }), fc.integer({ min: 3, max: 900 }), (whole, percent, off) => {
      const share = Math.round((whole * percent) / 100);
      const said = `I paid ${money(whole)} EUR and was promised ${percent}% of it.`;
      expect(found(`The refund is ${money(share)} EUR.`, said)).toEqual([]);
      expect(found(`The rest to pay is ${money(whole - share)} EUR.`, said)).toEqual([]);
      const other = share + off;
      fc.pre([whole, whole - share, whole + share, percent * 100].every((value) => Math.abs(value - other) > 1));
      expect(found(`The refund is ${money(other)} EUR.`, said)).toHaveLength(1);
    }),
  );
});

it("takes a round figure for a near one only where it says that it is one", () => {
  fc.assert(
    fc.property(cents, (exact) => {
      const round = Number((exact / 100).toPrecision(2));
      fc.pre(Math.abs(round - exact / 100) <= (exact / 100) * 0.05 && Math.abs(round - exact / 100) > 0.02);
      const said = `It cost ${money(exact)} EUR.`;
      expect(found(`That is about ${round} EUR.`, said)).toEqual([]);
      expect(found(`The price was ${round} EUR.`, said)).toHaveLength(1);
      expect(found(`That is about ${round * 2} EUR.`, said)).toHaveLength(1);
    }),
  );
});

it("takes the days between two dates of the draft, and a date so many days on", () => {
  const days = fc.date({ min: new Date("2026-01-01"), max: new Date("2026-10-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 10, max: 60 }), (from, apart) => {
      const day = (by: number): string => new Date(from.getTime() + by * 86_400_000).toISOString().slice(0, 10);
      const said = `I travel from ${day(0)} to ${day(apart)}.`;
      const count = (text: string): number => found(text, said).length;
      expect(count(`From ${day(0)} to ${day(apart)} are ${apart} days.`)).toBe(0);
      expect(count(`From ${day(0)} to ${day(apart)} are ${apart + 5} days.`)).toBe(1);
      expect(
        found(`You have ${apart} days, so until ${day(apart)}.`, `It came on ${day(0)}, I have ${apart} days.`),
      ).toEqual([]);
      expect(
        found(`You have ${apart} days, so until ${day(apart + 3)}.`, `It came on ${day(0)}, I have ${apart} days.`),
      ).toEqual([day(apart + 3)]);
    }),
  );
});
