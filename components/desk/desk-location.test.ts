import { describe, expect, it } from "vitest";
import { type DeskPlace, parsePlace, placeUrl } from "./desk-location";

function roundTrip(place: DeskPlace): DeskPlace {
  const url = new URL(placeUrl(place), "https://desk.example");
  return parsePlace(url.pathname, url.searchParams);
}

describe("the desk's address", () => {
  it("says where one is, and nothing that goes without saying", () => {
    expect(placeUrl({ item: null, tab: "waiting", queue: null })).toBe("/desk");
    expect(placeUrl({ item: "i1", tab: "decided", queue: "refunds" })).toBe("/desk/i1?tab=decided&queue=refunds");
  });

  it("is read back as it was written", () => {
    const places: DeskPlace[] = [
      { item: null, tab: "waiting", queue: null },
      { item: "a/b ?ü", tab: "second_look", queue: "a&b" },
      { item: "i1", tab: "mine", queue: null },
    ];
    for (const place of places) expect(roundTrip(place)).toEqual(place);
  });

  it("falls back to Waiting on a tab that does not exist, and survives a broken escape", () => {
    expect(parsePlace("/desk/%E0%A4%A", new URLSearchParams("tab=nonsense"))).toEqual({
      item: "%E0%A4%A",
      tab: "waiting",
      queue: null,
    });
  });
});
