import { describe, expect, it } from "vitest";
import { customerMood } from "@/core/checks/customer-mood";
import { lowConfidence } from "@/core/checks/low-confidence";
import { inputFor, messagesFrom } from "@/core/checks/testing";
import { wantsPerson } from "@/core/checks/wants-person";

const upset = (...lines: string[]): boolean =>
  customerMood.run(inputFor("", { messages: messagesFrom(...lines) })).length > 0;
const asks = (...lines: string[]): boolean =>
  wantsPerson.run(inputFor("", { messages: messagesFrom(...lines) })).length > 0;

describe("customerMood", () => {
  it.each([
    "This is unacceptable!",
    "I will contact my lawyer.",
    "I'm really frustrated and disappointed with you.",
    "WHY IS THIS STILL NOT FIXED, I AM VERY ANGRY",
    "Das ist eine Frechheit.",
    "Ich schalte meinen Anwalt ein.",
    "Ich bin sehr enttäuscht und verärgert!!",
  ])("hears anger in %j", (text) => expect(upset(`c: ${text}`)).toBe(true));

  it.each([
    "How long does a transfer take?",
    "Thanks, that's very helpful.",
    "My flight from JFK to SEA, booking NO6JO3 and HATHAT, please.",
    "Ich möchte meine Buchung ändern.",
    "Wie lange ist die Wartezeit?",
    "",
  ])("hears none in %j", (text) => expect(upset(`c: ${text}`)).toBe(false));

  it("listens to the last two messages of the customer, not to the AI", () => {
    expect(upset("c: This is outrageous", "a: Sorry.", "c: ok", "a: Fine.", "c: thanks")).toBe(false);
    expect(upset("c: ok", "a: That is unacceptable and outrageous of us")).toBe(false);
  });

  it("points at the words", () => {
    const [finding] = customerMood.run(inputFor("", { messages: messagesFrom("c: What a scam.") }));
    expect(finding?.spans).toEqual([{ place: { in: "message", id: "m1" }, start: 7, end: 11, text: "scam" }]);
  });
});

describe("wantsPerson", () => {
  it.each([
    "I'd really prefer not to be transferred to another agent.",
    "Please don't transfer me to a human agent.",
    "I do not want to speak to a supervisor.",
    "Can this be solved without being transferred to an agent?",
    "Ich möchte nicht mit einem Mitarbeiter sprechen.",
  ])("hears that a person is declined in %j", (text) => expect(asks(`c: ${text}`)).toBe(false));

  it.each([
    "Why can't I speak to a human?",
    "I don't understand. Connect me to a person.",
    "You don't help me, transfer me to an agent.",
    "Why don't you transfer me to an agent?",
    "Warum kann ich nicht mit einem Menschen sprechen?",
  ])("is not misled by a negation that declines nothing: %j", (text) => expect(asks(`c: ${text}`)).toBe(true));

  it.each([
    "I want to speak to a human",
    "Can I talk to your supervisor please?",
    "please transfer me to a real person",
    "Get me a manager.",
    "are you a bot?",
    "Ich möchte mit einem Menschen sprechen.",
    "Kann ich mit einem echten Mitarbeiter reden?",
    "Verbinden Sie mich bitte mit einem Mitarbeiter",
    "Sind Sie ein Bot?",
  ])("hears it in %j", (text) => expect(asks(`c: ${text}`)).toBe(true));

  it.each([
    "I booked for one person.",
    "The human body",
    "Can I get a refund?",
    "Mein Mitarbeiter fliegt mit.",
    "Two people are travelling.",
    "My travel agent booked it.",
  ])("does not hear it in %j", (text) => expect(asks(`c: ${text}`)).toBe(false));
});

describe("lowConfidence", () => {
  it.each([
    [0.59, 1],
    [0.6, 0],
    [null, 0],
  ])("finds %s %i times", (confidence, times) =>
    expect(lowConfidence.run(inputFor("", { confidence }))).toHaveLength(times),
  );
});

describe("on hostile text", () => {
  it("stays quick", () => {
    for (const unit of ["a", "speak to ", "i want to ", "mit einem ", "so ", "I AM ", "!", "verbinden sie mich "]) {
      const messages = messagesFrom(`c: ${unit.repeat(20_000)}`);
      customerMood.run(inputFor("", { messages }));
      wantsPerson.run(inputFor("", { messages }));
    }
  }, 10_000);
});
