import { describe, expect, it } from "vitest";
import { ownership } from "@/core/checks/ownership";
import { inputFor, messagesFrom, ownershipIn, toolCall } from "@/core/checks/testing";

const MIA = {
  displayName: "Mia Li",
  identifiers: [
    { type: "user_id", value: "mia_li_3668" },
    { type: "card_last4", value: "7447" },
  ],
};

describe("ownership", () => {
  it("finds another customer's identifier", () => {
    const text = "Your reservation ZFA04Y is confirmed.";
    const [finding] = ownership.run(
      inputFor(text, { customer: MIA, ownership: ownershipIn(text, { other: [["reservation_id", "ZFA04Y"]] }) }),
    );
    expect(finding).toMatchObject({
      code: "other_customers_identifier",
      severity: "severe",
      params: { kind: "code", value: "ZFA04Y" },
    });
    expect(finding?.spans[0]).toMatchObject({ place: { in: "draft" }, start: 17, end: 23, text: "ZFA04Y" });
  });

  it("asks who is writing, as long as nobody knows", () => {
    const text = "Your reservation ZFA04Y is confirmed.";
    const ownership_ = ownershipIn(text, { other: [["reservation_id", "ZFA04Y"]] });
    const found = (...messages: string[]) =>
      ownership
        .run(inputFor(text, { ownership: ownership_, messages: messagesFrom(...messages) }))
        .map(({ code, severity }) => `${code} ${severity}`);
    expect(found("c: What about my booking?")).toEqual(["customer_not_established warning"]);
    expect(found("c: What about ZFA04Y?")).toEqual(["customer_not_established info"]);
    expect(ownership.run(inputFor("Your reservation is confirmed."))).toEqual([]);
  });

  it("finds it also when a tool result, a document or the customer's message carries it", () => {
    const text = "Ihre Buchung ZFA04Y ist bestätigt.";
    const findings = ownership.run(
      inputFor(text, {
        customer: MIA,
        ownership: ownershipIn(text, { other: [["reservation_id", "ZFA04Y"]] }),
        toolCalls: [toolCall("get_reservation", {}, { id: "ZFA04Y" })],
        messages: messagesFrom("c: Was ist mit ZFA04Y?"),
      }),
    );
    expect(findings.map(({ code }) => code)).toEqual(["other_customers_identifier"]);
    expect(findings[0]?.spans.map(({ place }) => place.in)).toEqual(["draft", "message", "tool_call"]);
  });

  it("leaves this customer's own alone, even where part of it is somebody's too", () => {
    const text = "We charged credit_card_4421486 and the card ending in 7447, mia_li_3668.";
    const owners = {
      own: [["payment", "credit_card_4421486"]] as [string, string][],
      other: [
        ["number", "4421486"],
        ["card_last4", "7447"],
      ] as [string, string][],
    };
    expect(
      ownership
        .run(inputFor(text, { customer: MIA, ownership: ownershipIn(text, owners) }))
        .filter(({ code }) => code === "other_customers_identifier"),
    ).toEqual([]);
  });

  it("is less sure of last digits that the customer named", () => {
    const text = "We will use the card ending in 1234.";
    const owned = ownershipIn(text, { other: [["card_last4", "1234"]] });
    const told = ownership.run(
      inputFor(text, { customer: MIA, ownership: owned, messages: messagesFrom("c: my new card ends in 1234") }),
    );
    expect(told[0]?.severity).toBe("warning");
    expect(ownership.run(inputFor(text, { customer: MIA, ownership: owned }))[0]?.severity).toBe("severe");
  });

  it("does not count what a customer not yet known said of themself, but what a tool revealed", () => {
    const text = "Thank you. Your user ID is yara_garcia_1905 for reservation HXDUBJ.";
    const owned = ownershipIn(text, {
      other: [
        ["user_id", "yara_garcia_1905"],
        ["reservation_id", "HXDUBJ"],
      ],
    });
    const findings = ownership.run(
      inputFor(text, { ownership: owned, messages: messagesFrom("c: My reservation is HXDUBJ.") }),
    );
    expect(findings.map(({ params }) => params.value)).toEqual(["yara_garcia_1905"]);
  });

  it.each([
    "Your new order ID is QX81-7733Z.",
    "Schreiben Sie an hilfe@firma-beispiel.de.",
    "Call us at +49 30 1234567.",
    "Your reservation number is 88231.",
  ])("notices an identifier that stands nowhere: %s", (text) =>
    expect(ownership.run(inputFor(text)).map(({ code }) => code)).toEqual(["unknown_identifier"]),
  );

  it.each([
    "Flight HAT136 from JFK to SEA leaves on 2024-05-20 at 10:30 AM and costs $152.",
    "Flug LH2030 am 15.05.2024 um 10:30 Uhr kostet 1.234,56 €.",
    "Our office at 12 Main Street is open from 9 to 17.",
    "Contact: Customer Support",
    "It uses COVID19 rules, an A320 and 100GB.",
  ])("does not call flights, dates, times and prices identifiers: %s", (text) => {
    expect(ownership.run(inputFor(text))).toEqual([]);
  });

  it("does not call unknown what the conversation holds, however it is written", () => {
    const text = "Your order ID is ORD-77123. Call +49 30 123 45 67.";
    expect(
      ownership.run(
        inputFor(text, { toolCalls: [toolCall("get_order", { id: "ORD77123" }, { phone: "+49301234567" })] }),
      ),
    ).toEqual([]);
  });

  it("notices a passenger whom nobody mentioned, in a list or on a line", () => {
    const given = {
      customer: MIA,
      toolCalls: [toolCall("get", {}, { passengers: [{ first_name: "Kevin", last_name: "Müller" }] })],
    };
    expect(
      ownership.run(inputFor("- **Passengers:**\n  - Mia Li\n  - Kevin Mueller\n- **Total Price:** $5", given)),
    ).toEqual([]);
    const [finding] = ownership.run(inputFor("- **Reisende:** Mia Li und Ava Davis\n- **Preis:** 5 €", given));
    expect(finding).toMatchObject({ code: "unknown_identifier", params: { kind: "name", value: "Ava Davis" } });
  });

  it("never names the owner", () => {
    const text = "Your reservation ZFA04Y is confirmed.";
    const [finding] = ownership.run(
      inputFor(text, { ownership: ownershipIn(text, { other: [["reservation_id", "ZFA04Y"]] }) }),
    );
    expect(Object.keys(finding?.params ?? {}).sort()).toEqual(["kind", "value"]);
  });
});
