import fc from "fast-check";
import { expect, test } from "vitest";
import { normalEmail } from "./email";
import { passwordFault } from "./password";

test("a password is long enough, not too long, and not the address itself", () => {
  expect(passwordFault("elevenchars", "a@b.example")).toBe("short");
  expect(passwordFault("twelve chars", "a@b.example")).toBeNull();
  expect(passwordFault("😀😀😀😀😀😀", "a@b.example")).toBe("short");
  expect(passwordFault("x".repeat(1025), "a@b.example")).toBe("long");
  expect(passwordFault("Someone@Company.Example ", "someone@company.example")).toBe("email");
});

test("an address is kept in one way, and keeping it again changes nothing", () => {
  expect(normalEmail(" Ada.Lovelace@Example.ORG ")).toBe("ada.lovelace@example.org");
  for (const no of [
    "",
    "ada",
    "ada@",
    "@example.org",
    "ada@example",
    "a b@example.org",
    "Ada <ada@example.org>",
    "a@b.example, c@d.example",
  ])
    expect(normalEmail(no), no).toBeNull();
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const kept = normalEmail(address);
      if (kept !== null) expect(normalEmail(kept)).toBe(kept);
    }),
  );
});
