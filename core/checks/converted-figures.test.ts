import { expect, it } from "vitest";
import type { CheckToolCall } from "@/core/checks/check";
import { figures } from "@/core/checks/figures";
import { inputFor, toolCall } from "@/core/checks/testing";

const found = (text: string, call: CheckToolCall): string[] =>
  figures.run(inputFor(text, { toolCalls: [call] })).map(({ params }) => params.value ?? "");

it.each([
  ["The parcel weighs 2.5 kg.", { weight_g: 2500 }],
  ["Das sind 12,5 km.", { distance_m: 12_500 }],
  ["You have 2 GB left.", { left_mb: 2048 }],
  ["It takes 2 hours and 35 minutes.", { duration: 155 }],
  ["Die Fahrt dauert 1 Stunde 30 Minuten.", { duration: 90 }],
  ["You can return it within 2 weeks.", { return_days: 14 }],
  ["The warranty lasts 3 years.", { warranty_months: 36 }],
  ["VAT of 19% is included.", { vat_rate: 0.19 }],
  ["Your total is $45.50.", { total_cents: 4550 }],
  ["Es kostet 45,50 Euro.", { price: { amount_minor: 4550 } }],
])("takes the same in another unit: %s", (text, result) => {
  expect(found(text, toolCall("get", {}, result))).toEqual([]);
});

it.each([
  ["The parcel weighs 2.6 kg.", { weight_g: 2500 }, ["2.6"]],
  ["It takes 2 hours and 45 minutes.", { duration: 155 }, ["2", "45"]],
  ["VAT of 16% is included.", { vat_rate: 0.19 }, ["16"]],
  ["Your total is $4,550.", { total_cents: 4550 }, ["4,550"]],
  ["Your total is $45.50.", { seats: 4550 }, ["45.50"]],
])("takes nothing else: %s", (text, result, wrong) => {
  expect(found(text, toolCall("get", {}, result))).toEqual(wrong);
});

it("takes how long it is from one time of a record to the other, over midnight too", () => {
  const flight = (departs: string, arrives: string) => toolCall("get", {}, [{ departs, arrives }]);
  expect(found("It takes 5 hours and 35 minutes.", flight("19:00", "00:35"))).toEqual([]);
  expect(found("It takes 3.5 hours.", flight("08:00", "11:30"))).toEqual([]);
  expect(found("It takes 4.5 hours.", flight("08:00", "11:30"))).toEqual(["4.5"]);
  const two = toolCall("get", {}, [{ departs: "08:00" }, { departs: "11:30" }]);
  expect(found("It takes 3.5 hours.", two)).toEqual(["3.5"]);
});
