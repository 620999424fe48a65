import { approve, correct, DAY, edit, flagged, HOUR, rated, reject, reply } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const BANK_BEFORE_EN: readonly CaseBefore[] = [
  // A full account number, which the customer needs; two people agree.
  {
    day: 22,
    time: "14:00",
    write: () => ({
      id: "bank-31",
      customer: "mensah",
      language: "en",
      channel: "chat",
      title: "Account number for the payroll form",
      said: [
        [
          "customer",
          "My employer needs my full account number today and I can’t find my card. Could you give it to me?",
        ],
      ],
      calls: [
        {
          name: "get_account",
          arguments: { customer: "C-70343" },
          result: { IBAN: "NL91ABNA0417164300", verified: "signed in with two factors" },
        },
      ],
      reply: "You are signed in with two factors, so I may tell you: your IBAN is NL91 ABNA 0417 1643 00.",
      confidence: 0.93,
      acts: [
        approve("aylin", 12, { note: "Verified, and she asked for exactly this." }),
        approve("jonas", 20, { of: "second_look" }),
        rated(DAY, 5),
      ],
    }),
  },
  // A date that no source supports.
  {
    day: 18,
    time: "15:25",
    write: (clock) => ({
      id: "bank-32",
      customer: "fraser",
      language: "en",
      channel: "chat",
      title: "New activation letter",
      said: [
        [
          "customer",
          "I’ve locked myself out of online banking and thrown away the letter. When will a new one be here?",
        ],
      ],
      documents: ["onlineBanking"],
      calls: [
        {
          name: "order_activation_letter",
          arguments: { customer: "C-70345" },
          result: { status: "ordered", arrives_by: clock.workingDay(5).iso },
        },
      ],
      reply: `A new activation letter has been ordered and will be with you by ${clock.workingDay(2).en}.`,
      confidence: 0.81,
      acts: [
        edit(
          "lena",
          55,
          `A new activation letter has been ordered; it will be with you by ${clock.workingDay(5).en} at the latest.`,
          { reason: "wrong_fact", note: "5 working days, not two." },
        ),
        rated(DAY, 4),
      ],
    }),
  },
  // Another customer's card.
  {
    day: 16,
    time: "12:05",
    write: (clock) => ({
      id: "bank-33",
      customer: "costa",
      language: "en",
      channel: "chat",
      title: "Has my new card been sent?",
      said: [["customer", "My old card expires this month. Has the new one been sent yet?"]],
      calls: [
        {
          name: "list_cards",
          arguments: { branch: "Riverside" },
          result: [{ card: "ending in 6035", state: "sent", date: clock.day(-1).iso }],
        },
      ],
      reply: `Yes, your new card ending in 6035 was sent on ${clock.day(-1).en}.`,
      confidence: 0.86,
      acts: [
        reject(
          "tomasz",
          23,
          "wrong_customer",
          "That card is somebody else’s; hers ends in other digits. Look it up by customer, not by branch.",
        ),
        rated(4 * HOUR, 5),
      ],
      next: [
        {
          after: 27,
          said: [],
          calls: [
            {
              name: "get_card",
              arguments: { customer: "C-70346" },
              result: { card: "ending in 9153", state: "sent", date: clock.day(-2).iso },
            },
          ],
          reply: `Yes, your new card ending in 9153 was sent on ${clock.day(-2).en}.`,
          confidence: 0.95,
        },
      ],
    }),
  },
  // Good.
  {
    day: 11,
    time: "13:35",
    write: () => ({
      id: "bank-34",
      customer: "oneill",
      language: "en",
      channel: "chat",
      title: "Is this call really from you?",
      said: [
        [
          "customer",
          "Someone just phoned saying they’re from your bank and asked me for a code from a text. Was that you?",
        ],
      ],
      documents: ["onlineBanking"],
      reply:
        "No. We never ask for a password or a code by phone, email or chat. Please tell nobody the code. If you have given it to the caller, write to us at once and we will lock your access.",
      confidence: 0.96,
      acts: [rated(2 * HOUR, 5)],
    }),
  },
  // Wants a person.
  {
    day: 8,
    time: "09:15",
    write: () => ({
      id: "bank-35",
      customer: "mensah",
      language: "en",
      channel: "chat",
      title: "Mortgage payment I can’t make",
      said: [
        ["customer", "I have lost my job and won’t be able to make next month’s mortgage payment."],
        ["ai", "I am sorry to hear that. You can see your payment plan in online banking."],
        ["customer", "I know where the plan is. Can I talk to a person about this, please?"],
      ],
      reply: "Of course. You can find the opening hours of our branches on our website.",
      confidence: 0.68,
      acts: [
        reply(
          "ben",
          11,
          "Yes, of course. I am Ben from the mortgage team, and I have time for you today. There are ways to lower or pause payments, and asking early helps. When may I ring you, and on which number?",
          { reason: "wants_a_person", note: "Called back at noon, payment break agreed." },
        ),
        rated(DAY, 5),
      ],
    }),
  },
  // Released by rule; the customer shows that the important part was missing.
  {
    day: 5,
    time: "16:50",
    write: () => ({
      id: "bank-36",
      customer: "fraser",
      language: "en",
      channel: "email",
      title: "Disputing a hotel charge",
      said: [
        [
          "customer",
          "Hello, a hotel charged me although I cancelled in time. How long do I have to dispute it?\n\nIsla Fraser",
        ],
      ],
      documents: ["disputes"],
      reply: paragraphs("Dear Ms Fraser,", "a card payment can be disputed within 8 weeks.", "Kind regards"),
      confidence: 0.94,
      acts: [
        flagged(
          "customer",
          2 * DAY,
          "incomplete",
          "I filed a dispute and was sent away: nobody told me to write to the hotel first.",
        ),
        correct(
          "aylin",
          2 * DAY + HOUR,
          paragraphs(
            "Dear Ms Fraser,",
            "I am sorry, our answer left out the most important step: first ask the merchant for the refund in writing and keep the answer. You have 8 weeks from the payment, so there is time. Send us the hotel’s answer and we will open the dispute for you.",
            "Kind regards",
          ),
          { reason: "incomplete" },
        ),
        rated(3 * DAY, 3),
      ],
    }),
  },
  // An amount that no source supports.
  {
    day: 2,
    time: "12:30",
    write: () => ({
      id: "bank-37",
      customer: "oneill",
      language: "en",
      channel: "chat",
      title: "Fee for paying in Swiss francs",
      said: [["customer", "I paid for a train in Switzerland with my card, 80 CHF. What did that cost me in fees?"]],
      documents: ["cardLimits"],
      calls: [
        {
          name: "list_card_payments",
          arguments: { customer: "C-70344" },
          result: [{ card: "ending in 4444", amount: "80 CHF", booked: "85.20 EUR", fee: "1.28 EUR" }],
        },
      ],
      reply: "Payments abroad in a foreign currency cost 1.5 % of the amount. For 80 CHF that came to 3.20 EUR.",
      confidence: 0.78,
      acts: [
        edit(
          "ben",
          47,
          "Payments abroad in a foreign currency cost 1.5 % of the amount. Your 80 CHF were booked as 85.20 EUR, so the fee was 1.28 EUR.",
          { reason: "wrong_fact", note: "The real fee is in the payment." },
        ),
        rated(6 * HOUR, 5),
      ],
    }),
  },
];
