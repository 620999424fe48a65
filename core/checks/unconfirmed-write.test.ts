import { describe, expect, it } from "vitest";
import { consentOf } from "@/core/checks/consent";
import { inputFor, messagesFrom, toolCall } from "@/core/checks/testing";
import { unconfirmedWrite } from "@/core/checks/unconfirmed-write";

const CANCEL = toolCall("cancel_order", { order_id: "W2611340" }, { status: "cancelled" }, true);
const ASKED = "a: I can cancel order W2611340 for you. Would you like me to proceed?";
const GEFRAGT = "a: Ich kann die Bestellung W2611340 stornieren. Soll ich das tun?";

const executed = (...lines: string[]): string[] =>
  unconfirmedWrite
    .run(inputFor("Done.", { messages: messagesFrom(...lines), toolCalls: [CANCEL] }))
    .map(({ code }) => code);
const proposed = (...lines: string[]): string[] =>
  unconfirmedWrite
    .run(
      inputFor("I will do so.", {
        messages: messagesFrom(...lines),
        actions: [{ name: "cancel_order", arguments: { order_id: "W2611340" }, writes: true }],
      }),
    )
    .map(({ code }) => code);

describe("unconfirmedWrite", () => {
  it.each([
    [ASKED, "c: Yes, please."],
    [ASKED, "c: Go ahead"],
    [ASKED, "c: yes, proceed, but no replacement"],
    [ASKED, "c: No problem, go ahead."],
    [GEFRAGT, "c: Ja, bitte."],
    [GEFRAGT, "c: Einverstanden, machen Sie das."],
    ["a: Which option would you like? A) cancel W2611340", "c: I'll go with A"],
  ])("accepts %j then %j", (asked, answer) => {
    expect(executed("c: My order is W2611340", asked, answer)).toEqual([]);
    expect(proposed("c: My order is W2611340", asked, answer)).toEqual([]);
  });

  it.each([
    [ASKED, "c: No."],
    [ASKED, "c: Please don't cancel it."],
    [ASKED, "c: Wait, what does it cost?"],
    [ASKED, "c: Not yet, I need to think."],
    [GEFRAGT, "c: Nein, danke."],
    [GEFRAGT, "c: Bitte noch nicht."],
    [GEFRAGT, "c: Was kostet das denn?"],
    ["a: Do you have your order number?", "c: Yes, it is W2611340."],
    ["a: How can I help?", "c: What about order W2611340?"],
  ])("does not accept %j then %j", (asked, answer) => {
    expect(executed("c: My order is W2611340", asked, answer)).toEqual(["write_not_confirmed"]);
    expect(proposed("c: My order is W2611340", asked, answer)).toEqual(["write_proposed_not_confirmed"]);
  });

  it("does not take the yes to one thing for the yes to another", () => {
    const lines = [
      "c: I have W1111111 and W2611340",
      "a: Shall I cancel W1111111?",
      "c: hm",
      "a: Let me say it again.",
      "c: ok",
      "a: Shall I cancel W1111111 now?",
      "c: Yes",
    ];
    expect(executed(...lines)).toEqual(["write_not_confirmed"]);
  });

  it("lets an old yes stand for what was done, not for what is yet to be done", () => {
    const lines = [
      "c: Cancel W2611340",
      ASKED,
      "c: Yes",
      "a: Done.",
      "c: And my address?",
      "a: It is unchanged.",
      "c: What is it then?",
    ];
    expect(executed(...lines)).toEqual([]);
    expect(proposed(...lines)).toEqual(["write_proposed_not_confirmed"]);
  });

  it("does not ask for a yes to reading", () => {
    expect(unconfirmedWrite.run(inputFor("Hi", { toolCalls: [{ ...CANCEL, writes: false }] }))).toEqual([]);
  });

  it("reports a tool once, pointing at every call and at the answer", () => {
    const input = inputFor("Done.", { messages: messagesFrom(ASKED, "c: No."), toolCalls: [CANCEL, { ...CANCEL }] });
    const [finding, ...others] = unconfirmedWrite.run(input);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "severe", params: { tool: "cancel_order", count: "2" } });
    expect(finding?.spans.map(({ place }) => place.in)).toEqual(["tool_call", "tool_call", "message"]);
  });
});

describe("consentOf", () => {
  it.each([
    ["Yes", "given"],
    ["That's fine with me", "given"],
    ["Please proceed with option 2.", "explicit"],
    ["Passt so", "given"],
    ["Bitte stornieren", "explicit"],
    ["I'd like to use my gift card", "chosen"],
    ["No", "none"],
    ["What does it cost", "none"],
    ["Yes, proceed with the one-stop flight, I can wait", "explicit"],
    ["Ja, ich nehme halt den Flug ohne Stopp", "given"],
    ["Wait, what does it cost?", "withdrawn"],
    ["Halt, noch eine Frage", "withdrawn"],
    ["Changed my mind, sorry", "withdrawn"],
    ["Ich habe es mir anders überlegt", "withdrawn"],
    ["", "none"],
  ])("reads %j as %s", (text, consent) => expect(consentOf(text)).toBe(consent));
});
