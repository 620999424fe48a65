import { expect, test } from "vitest";
import { PLACES } from "@/components/shell/places";
import { permitted, ROLES } from "@/core/identity/roles";
import { privacyPagesFor } from "./privacy-pages";

test("whoever finds the privacy room in the header finds a page in it, and nobody else does", () => {
  const room = PLACES.find((place) => place.name === "privacy")!;
  for (const role of ROLES) {
    const shown = room.opens.some((permission) => permitted([role], permission));
    expect(privacyPagesFor([role]).length > 0, role).toBe(shown);
  }
  expect(privacyPagesFor(["privacy_officer"]).map((page) => page.name)).toContain("requests");
  expect(privacyPagesFor(["auditor"]).map((page) => page.name)).not.toContain("requests");
});
