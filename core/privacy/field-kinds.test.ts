import { expect, test } from "vitest";
import { kindOfIdentifier, spansOfFields, withinFields } from "./field-kinds";

const TEXT =
  "find_customer\narguments: email: a@b.example\nresult.customer: full_name: Anna Schmidt; address: Lange Str. 4; status: gold; user_id: anna_42";

test("the names of a tool's fields say what their values are", () => {
  expect(spansOfFields(TEXT).map(({ kind, start, end }) => [kind, TEXT.slice(start, end)])).toEqual([
    ["email", "a@b.example"],
    ["person", "Anna Schmidt"],
    ["street_address", "Lange Str. 4"],
    ["customer_number", "anna_42"],
  ]);
});

test("a span that reaches over the next field's label is two values", () => {
  const text = "result: first_name: Anna; last_name: Schmidt";
  const start = text.indexOf("Anna");
  const span = { kind: "person" as const, start, end: text.length, by: "tagger" as const, rule: "t", certainty: 1 };
  expect(withinFields([span], text).map((each) => text.slice(each.start, each.end))).toEqual(["Anna", "Schmidt"]);
});

test("an identifier of a type that nobody knows is a number of the customer", () => {
  expect(["email", "phone", "order", "loyalty_card", "iban"].map(kindOfIdentifier)).toEqual([
    "email",
    "phone",
    "order_reference",
    "customer_number",
    "iban",
  ]);
});
