import { describe, expect, it } from "vitest";
import { claimedAction } from "@/core/checks/claimed-action";
import { inputFor, messagesFrom, toolCall } from "@/core/checks/testing";

type Given = Parameters<typeof inputFor>[1];
const found = (draft: string, given: Given = {}) =>
  claimedAction.run(inputFor(draft, given)).map(({ code, severity, params }) => ({ code, severity, params }));
const NOT_DONE = { code: "claimed_not_done", severity: "warning", params: {} };
const looked = toolCall("get_order", { id: "W1" }, { id: "W1", status: "open", total: 40 });

describe("what nobody did", () => {
  it.each([
    "I have cancelled your order.",
    "I've now refunded the 40 euros to your card.",
    "We have successfully processed your request.",
    "I went ahead and updated your address.",
    "I just cancelled the subscription for you.",
    "Good news: your booking has been changed to Friday, and you will get an email soon.",
    "Your account is now unlocked.",
    "The subscription was successfully cancelled.",
    "I have forwarded your complaint to our claims team.",
    "A replacement has been sent to you this morning.",
    "Your booking is confirmed! Have a good trip.",
    "The cancellation went through, so you are all set.",
    "I have made the change you asked for.",
    "Ihre Umbuchung ist bestätigt.",
    "Ich habe Ihre Bestellung storniert.",
    "Den Betrag haben wir Ihnen soeben erstattet.",
    "Gerne habe ich Ihre Lieferadresse für Sie geändert.",
    "Ihr Konto wurde soeben entsperrt.",
    "Ihre Kündigung ist erfolgreich bearbeitet worden.",
    "Wir haben Ihr Anliegen an die Fachabteilung weitergeleitet.",
    "Ihr Vertrag ist jetzt gekündigt.",
  ])("is found: %s", (draft) => {
    expect(found(draft, { toolCalls: [looked] })).toEqual([NOT_DONE]);
    expect(found(draft)).toEqual([NOT_DONE]);
  });

  it("is told by its words in the draft", () => {
    const draft = "Hello Mara, I have cancelled your order.";
    const [finding] = claimedAction.run(inputFor(draft));
    expect(finding?.spans.map(({ text }) => text)).toEqual(["I have cancelled"]);
  });

  it("is told once for each act", () => {
    expect(found("I have cancelled W1. I have also cancelled W2. I have refunded both.")).toHaveLength(2);
  });
});

describe("what is no claim", () => {
  it.each([
    "I can cancel your order if you like.",
    "I will cancel your order today.",
    "Have you cancelled your order?",
    "If I have cancelled the wrong order, please tell me.",
    "Once your order has been cancelled, you will get an email.",
    "I have not cancelled anything yet.",
    "Your order cannot be cancelled once it has been dispatched.",
    "I have sent you the details below.",
    "I have added the link above.",
    "We have changed our opening hours.",
    "It was booked more than 24 hours ago.",
    "Orders that were cancelled before shipping cost nothing.",
    "I'm sorry that the parcel was damaged.",
    "I have checked your account and see no open invoice.",
    "Please wait until your booking is confirmed.",
    "Is the cancellation complete on your side?",
    "Prüfen Sie bitte, ob die Buchung bestätigt ist.",
    "Ich kann Ihre Bestellung stornieren.",
    "Sobald Ihre Bestellung storniert wurde, erhalten Sie eine E-Mail.",
    "Ich habe nichts geändert.",
    "Wir haben unsere Öffnungszeiten geändert.",
    "Möchten Sie, dass ich die Bestellung storniere?",
    "Leider wurde die Zahlung noch nicht ausgelöst.",
    "Ich habe Ihnen die Schritte unten zusammengestellt und geschickt.",
    "Der Tarif wurde 2021 eingestellt.",
  ])("%s", (draft) => expect(found(draft, { toolCalls: [looked] })).toEqual([]));
});

describe("what supports a claim", () => {
  const draft = "I have cancelled your order.";

  it("is a call that acts and went through, whatever it is called", () => {
    expect(found(draft, { toolCalls: [toolCall("cancel_order", { id: "W1" }, { ok: true })] })).toEqual([]);
    expect(found(draft, { toolCalls: [toolCall("crm_17", { id: "W1" }, "done", true)] })).toEqual([]);
    expect(found("I have refunded it.", { toolCalls: [toolCall("cancel_order", {}, { ok: true })] })).toEqual([]);
  });

  it("is no call that only looks, reckons or thinks", () => {
    for (const name of ["get_order", "searchOrders", "think", "calculate", "list-orders"])
      expect(found(draft, { toolCalls: [toolCall(name, {}, "40")] })).toEqual([NOT_DONE]);
  });

  it("is an action that goes out with the reply", () => {
    expect(found(draft, { actions: [{ name: "cancel_order", arguments: { id: "W1" }, writes: true }] })).toEqual([]);
  });

  it("is a record, an agent or the customer telling of it, but not the AI itself, nor what a tool was asked", () => {
    const read = toolCall("get_order", { id: "W1" }, { status: "cancelled" });
    expect(found(draft, { toolCalls: [read] })).toEqual([]);
    expect(found(draft, { toolCalls: [toolCall("get_order", {}, { cancelled_at: "2026-03-01" })] })).toEqual([]);
    expect(found(draft, { messages: messagesFrom("c: My order was cancelled, why?") })).toEqual([]);
    expect(found(draft, { messages: messagesFrom("c: Can it be cancelled? I want it cancelled.") })).toEqual([
      NOT_DONE,
    ]);
    const planned = toolCall("search", {}, { scheduled_departure: "19:00" });
    expect(found("I have booked the flight.", { toolCalls: [planned] })).toEqual([NOT_DONE]);
    const [said] = messagesFrom("a: I have cancelled it.");
    if (said === undefined) throw new Error("no message");
    expect(found(draft, { messages: [said] })).toEqual([NOT_DONE]);
    expect(found(draft, { messages: [{ ...said, role: "agent" }] })).toEqual([]);
    expect(found(draft, { toolCalls: [toolCall("get_orders", { status: "cancelled" }, [])] })).toEqual([NOT_DONE]);
    const document = { id: "d", title: "Terms", kind: "policy", party: "first", version: null } as const;
    expect(found(draft, { documents: [{ ...document, text: "Cancelled orders are refunded." }] })).toEqual([NOT_DONE]);
  });
});

describe("what failed", () => {
  const draft = "I have cancelled your order.";
  const failed = toolCall("cancel_order", { id: "W1" }, "Error: already shipped", true);
  const FAILED = { code: "claimed_but_failed", severity: "severe", params: { tool: "cancel_order" } };

  it("is severe, with the call as evidence", () => {
    expect(found(draft, { toolCalls: [looked, failed] })).toEqual([FAILED]);
    const [finding] = claimedAction.run(inputFor(draft, { toolCalls: [looked, failed] }));
    expect(finding?.spans.map(({ place, text }) => [place, text])).toEqual([
      [{ in: "draft" }, "I have cancelled"],
      [{ in: "tool_call", index: 1 }, "cancel_order"],
    ]);
  });

  it("stays severe beside another act that went through before", () => {
    const sent = toolCall("send_email", {}, { ok: true }, true);
    expect(found(draft, { toolCalls: [sent, failed] })).toEqual([FAILED]);
  });

  it("is made up for by a later call, or by an action that goes out with the reply", () => {
    const again = toolCall("cancel_order", { id: "W1" }, { status: "cancelled" }, true);
    expect(found(draft, { toolCalls: [failed, again] })).toEqual([]);
    const action = { name: "cancel_order", arguments: { id: "W1" }, writes: true };
    expect(found(draft, { toolCalls: [failed], actions: [action] })).toEqual([]);
  });

  it("is not taken for failed without an answer", () => {
    expect(found(draft, { toolCalls: [toolCall("cancel_order", {}, null, true)] })).toEqual([NOT_DONE]);
  });
});
