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

  describe("where several things were put to the customer", () => {
    const BOTH = "a: I can cancel W1111111 and W2611340. Shall I?";
    const BEIDE = "a: Ich kann W1111111 und W2611340 stornieren. Soll ich?";

    it.each([
      [BOTH, "c: Yes, both please."],
      [BOTH, "c: Yes, cancel only W2611340."],
      [BOTH, "c: Yes, all except W1111111."],
      [BOTH, "c: Yes, but please don't cancel W1111111."],
      [BOTH, "c: I can't use W2611340 any more, so please go ahead."],
      [BEIDE, "c: Ja, aber W1111111 bitte nicht."],
      [BEIDE, "c: Einverstanden, beide bitte."],
    ])("takes the yes of %j, %j", (asked, answer) => {
      expect(executed(asked, answer)).toEqual([]);
      expect(proposed(asked, answer)).toEqual([]);
    });

    it.each([
      [BOTH, "c: Yes, cancel only W1111111."],
      [BOTH, "c: Yes, but not W2611340."],
      [BOTH, "c: Yes, all except W2611340."],
      [BOTH, "c: Yes, but please don't cancel W2611340."],
      [BOTH, "c: Yes, cancel W1111111. Keep W2611340, please."],
      [BEIDE, "c: Ja, aber nicht W2611340."],
      [BEIDE, "c: Einverstanden, aber W2611340 bitte nicht."],
      [BEIDE, "c: Ja, nur W1111111."],
      [BEIDE, "c: Ja, alles außer W2611340."],
    ])("sees what the yes of %j, %j leaves out", (asked, answer) => {
      expect(executed(asked, answer)).toEqual(["write_not_confirmed"]);
      expect(proposed(asked, answer)).toEqual(["write_proposed_not_confirmed"]);
    });
  });

  it.each([
    "c: Yes, but how much does it cost?",
    "c: That sounds good, but just to make sure, how many items are in it?",
    "c: Yes, but only if it is free.",
    "c: Please proceed as long as I get a refund.",
    "c: Ja, aber nur wenn es nichts kostet.",
    "c: Einverstanden, aber was kostet das?",
    "c: Ja, wenn es kostenlos ist.",
  ])("waits where the yes hangs on something: %s", (answer) => {
    expect(executed(ASKED, answer)).toEqual(["write_not_confirmed"]);
    // An earlier yes does not help.
    expect(proposed(ASKED, "c: Yes", ASKED, answer)).toEqual(["write_proposed_not_confirmed"]);
  });

  it("takes a yes to a gift that names neither a code nor the customer again", () => {
    const gift = (amount: number) =>
      toolCall("send_certificate", { user_id: "mia_li_3668", amount }, `certificate of ${amount} added`, true);
    const lines = messagesFrom(
      "c: I am mia_li_3668",
      "a: How can I help?",
      "c: I was late.",
      "a: I am sorry.",
      "c: That does not help.",
      "a: Would you like me to proceed with issuing a $50 certificate?",
      "c: Yes, please proceed with issuing the certificate. Thank you for your help!",
    );
    const codes = (amount: number) =>
      unconfirmedWrite.run(inputFor("Done.", { messages: lines, toolCalls: [gift(amount)] })).map(({ code }) => code);
    expect(codes(50)).toEqual([]);
    expect(codes(100)).toEqual(["write_not_confirmed"]);
  });

  it("remembers what was spoken of long before, unless another thing came up", () => {
    const early = [
      "c: It is about W2611340",
      "a: Thanks.",
      "c: It is late.",
      "a: I see.",
      "c: Really?",
      "a: Yes, sorry.",
    ];
    const late = ["c: Oh.", "a: Shall I cancel this order?", "c: Yes"];
    expect(executed(...early, ...late)).toEqual([]);
    expect(executed(...early, "c: And W1111111?", ...late)).toEqual(["write_not_confirmed"]);
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
    ["Machen Sie das so", "explicit"],
    ["Ja, bitte", "given"],
    ["Einverstanden, aber bitte ohne Versicherung", "given"],
    ["Yes, if possible today", "given"],
    ["If that's the only option, then yes, please go ahead", "explicit"],
    ["Yes, that works! Also, do I have other orders?", "given"],
    ["Yes, and could you also send a receipt?", "given"],
    ["Yes, what does it cost?", "open"],
    ["Yes, but before we proceed, tell me the price", "open"],
    ["Wait, what does it cost?", "withdrawn"],
    ["Halt, noch eine Frage", "withdrawn"],
    ["Changed my mind, sorry", "withdrawn"],
    ["Ich habe es mir anders überlegt", "withdrawn"],
    ["", "none"],
  ])("reads %j as %s", (text, consent) => expect(consentOf(text)).toBe(consent));
});
