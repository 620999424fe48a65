import { expect, test } from "vitest";
import { PLACES } from "@/components/shell/places";
import { permitted, ROLES } from "@/core/identity/roles";
import { subPagesFor } from "./sub-pages";

test("whoever finds the administration in the header finds a page in it, and nobody else does", () => {
  const admin = PLACES.find((place) => place.name === "admin")!;
  for (const role of ROLES) {
    const shown = admin.opens.some((permission) => permitted([role], permission));
    expect(subPagesFor([role]).length > 0, role).toBe(shown);
  }
  expect(subPagesFor(["admin"]).map((page) => page.name)).toContain("members");
  expect(subPagesFor(["lead"]).map((page) => page.name)).not.toContain("members");
});
