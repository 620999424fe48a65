import { randomUUID } from "node:crypto";

/** Customers that are known beforehand, as `POST /customers` would have told of them. */
export const CUSTOMERS = 1000;
export const DOCUMENT = "refund-policy";

export function customerOf(n: number): object {
  return {
    external_id: `customer-${n}`,
    display_name: `Mara Lindqvist ${n}`,
    identifiers: [
      { type: "email", value: `mara.lindqvist.${n}@example.com` },
      { type: "reservation_id", value: `R${String(100_000 + n)}` },
    ],
    attributes: { tier: n % 3 === 0 ? "gold" : "regular" },
  };
}

const ASKED = [
  "Hello, I booked two seats to Lisbon for the 14th and have just seen that the departure was moved by more than five hours. That does not work for us, because we would miss a wedding in the evening. What can you do?",
  "Thank you for writing to us. I am sorry about the change. Could you please tell me the reservation number and whether you would rather travel earlier on the same day or have the fare paid back?",
  "It is the one in my account. We would rather have the money back, all of it, including the two seats that I paid for. I paid with the card that ends in 4821, and I would like to know how long it takes.",
];

const REPLY =
  "Thank you for the details. Because the departure was moved by more than three hours, you may have the full fare of 412.60 EUR back, and the 38.00 EUR for the two seats as well. I have prepared the refund of 450.60 EUR in total to the card you paid with; it usually arrives within five to seven working days. Your reservation is cancelled as soon as you agree, and you will get a confirmation by e-mail. Shall I go ahead?";

const RESULT = {
  status: "scheduled",
  segments: [
    {
      from: "BER",
      to: "LIS",
      departs: "2025-06-14T06:40:00Z",
      moved_to: "2025-06-14T12:15:00Z",
      seats: ["12A", "12B"],
    },
    { from: "LIS", to: "BER", departs: "2025-06-18T17:05:00Z", moved_to: null, seats: ["14C", "14D"] },
  ],
  paid: { fare: "412.60", seats: "38.00", currency: "EUR", card_last4: "4821" },
};

/** A draft of a new conversation by a customer who is known: about 3 KB, and unsure enough to be held for a person. */
export function newDraft(): string {
  const id = randomUUID();
  const n = Math.floor(Math.random() * CUSTOMERS);
  const roles = ["customer", "ai", "customer"];
  const now = Date.now();
  return JSON.stringify({
    external_id: `draft-${id}`,
    conversation: {
      external_id: `conversation-${id}`,
      channel: "chat",
      language: "en",
      customer: customerOf(n),
      attributes: { topic: "refund" },
      messages: ASKED.map((text, i) => ({
        external_id: `${id}-${i}`,
        role: roles[i],
        text,
        sent_at: new Date(now - (ASKED.length - i) * 60_000).toISOString(),
      })),
    },
    draft: { text: REPLY, language: "en", confidence: 0.41 },
    provenance: {
      provider: "openai",
      model: "gpt-4o",
      agent: "airline-agent",
      prompt_version: "2025-05-02",
      documents: [{ id: DOCUMENT, title: "Refunds", kind: "policy", party: "first" }],
      tool_calls: [
        { name: "get_reservation", arguments: { reservation_id: `R${100_000 + n}` }, result: RESULT },
        { name: "calculate_refund", arguments: { fare: "412.60", seats: "38.00" }, result: { total: "450.60" } },
      ],
    },
  });
}
