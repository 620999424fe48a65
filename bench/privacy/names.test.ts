import { expect, it } from "vitest";
import { fold } from "@/core/checks/letters";
import { LEXICON, lookUp } from "@/core/privacy/detect/tagger/lexicon/lexicon";
import { UNSEEN_NAMES } from "./names";

it("no list that the tagger looks into has one of the names that it is measured by", () => {
  for (const [origin, { given, family }] of Object.entries(UNSEEN_NAMES)) {
    expect(given.length, origin).toBe(15);
    expect(family.length, origin).toBe(15);
    expect(new Set([...given, ...family].map(fold)).size, origin).toBeGreaterThan(27);
    expect(
      given.filter((name) => lookUp(name) & LEXICON.given),
      origin,
    ).toEqual([]);
    expect(
      family.filter((name) => lookUp(name) & LEXICON.family),
      origin,
    ).toEqual([]);
  }
});
