import { describe, expect, it } from "vitest";
import { greeting } from "@/core/checks/greeting";
import { inputFor, messagesFrom } from "@/core/checks/testing";

const greeted = (text: string, displayName: string | null, ...said: string[]): (string | undefined)[] =>
  greeting
    .run(inputFor(text, { customer: { displayName, identifiers: [] }, messages: messagesFrom(...said) }))
    .map(({ params }) => params.value);

describe("greeting", () => {
  it.each([
    ["Hi Anna,\nhere you go.", "Mia Li", "Anna"],
    ["Dear Mr. Smith,\nthank you.", "Mia Li", "Smith"],
    ["Thank you, Yara. Could you tell me more?", "Mia Li", "Yara"],
    ["I'm sorry to hear that, Yara. Let me see.", "Mia Li", "Yara"],
    ["Hallo Frau Müller,\nvielen Dank.", "Anna Schmidt", "Müller"],
    ["Sehr geehrter Herr Dr. Weber,\n", "Jan Huber", "Weber"],
    ["Liebe Anna Lena,\n", "Petra Huber", "Anna Lena"],
  ])("finds another name in %j for %s", (text, customer, name) => {
    expect(greeted(text, customer)).toEqual([name]);
  });

  it.each([
    ["Hi Mia,", "Mia Li"],
    ["HI MIA!", "Mia Li"],
    ["Dear Ms. Li,", "Mia Li"],
    ["Hallo Frau Mueller,", "Petra Müller"],
    ["Hallo Frau Müller,", "Petra Mueller"],
    ["Guten Tag José García,", "Jose Garcia"],
    ["Sehr geehrte Frau von der Leyen,", "Ursula von der Leyen"],
    ["Hi Alex,", "Alexandra Weber"],
    ["Hi there,", "Mia Li"],
    ["Dear Customer,", "Mia Li"],
    ["Sehr geehrte Damen und Herren,", "Mia Li"],
    ["Thank you, Mia. Now, your date?", "Mia Li"],
    ["Hello, Mia!", "Mia Li"],
    ["Thank you for your order, Anna is on holiday.", "Mia Li"],
  ])("accepts %j for %s", (text, customer) => {
    expect(greeted(text, customer)).toEqual([]);
  });

  it("accepts the name by which the customer introduced themself or signed", () => {
    expect(greeted("Hi Anna,", "ACME GmbH", "c: Hello, my name is Anna Berg.")).toEqual([]);
    expect(greeted("Hallo Anna,", "ACME GmbH", "c: Meine Rechnung fehlt.\nViele Grüße\nAnna")).toEqual([]);
  });

  it("says nothing as long as the customer's name is not known", () => {
    expect(greeted("Hi Anna,", null)).toEqual([]);
  });

  it("points at the name", () => {
    const [finding] = greeting.run(inputFor("Hi Anna,", { customer: { displayName: "Mia", identifiers: [] } }));
    expect(finding?.spans).toEqual([{ place: { in: "draft" }, start: 3, end: 7, text: "Anna" }]);
  });
});
