import { expect, test } from "vitest";
import { isDeliveryAddress } from "./delivery-address";

test.each([
  ["https://hooks.example/countersign", true, true],
  ["https://hooks.example:8443/a?b=c", true, true],
  ["http://localhost:3118/hook", false, true],
  ["http://hooks.example/", false, true],
  ["https://user:secret@hooks.example/", false, false],
  ["https://user@hooks.example/", false, false],
  ["ftp://hooks.example/", false, false],
  ["javascript:alert(1)", false, false],
  ["hooks.example", false, false],
  ["", false, false],
  [`https://hooks.example/${"a".repeat(2_000)}`, false, false],
])("%s: %s, where private addresses are allowed %s", (address, outside, inside) => {
  expect([isDeliveryAddress(address, false), isDeliveryAddress(address, true)]).toEqual([outside, inside]);
});
