import { expect, it } from "vitest";
import { matches, roomsFor } from "./commands";

it("leads nobody to a room that is closed to them", () => {
  const names = roomsFor(["supervisor"]).map((room) => room.name);
  expect(names).toContain("desk");
  expect(names).not.toContain("audit");
  expect(names).not.toContain("members");
  expect(roomsFor(["auditor"]).map((room) => room.name)).toContain("audit");
});

it("matches beginnings of words in any order, whatever the accents", () => {
  expect(matches("Warteschlangen öffnen", "off wart")).toBe(true);
  expect(matches("Review desk", "desk")).toBe(true);
  expect(matches("Review desk", "esk")).toBe(false);
  expect(matches("Audit", "")).toBe(true);
});
