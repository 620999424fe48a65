import { approve, cameBack, correct, DAY, edit, escalate, flagged, HOUR, handOver, rated } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const PARCEL_BEFORE_EN: readonly CaseBefore[] = [
  // Good.
  {
    day: 22,
    time: "12:20",
    write: () => ({
      id: "parcel-31",
      customer: "okafor",
      language: "en",
      channel: "chat",
      title: "Can my sister collect it?",
      said: [
        ["customer", "I can’t make it to the parcel shop this week. Could my sister pick up PX-4103-8862 for me?"],
      ],
      documents: ["collection"],
      reply:
        "Yes, somebody else may collect it with your written permission; your sister should also bring photo identification. A parcel waits at the shop for 7 days, then it goes back to the sender.",
      confidence: 0.95,
      acts: [rated(DAY, 4)],
    }),
  },
  // The AI is unsure, but right.
  {
    day: 20,
    time: "09:35",
    write: () => ({
      id: "parcel-32",
      customer: "doyle",
      language: "en",
      channel: "email",
      title: "Sofa cushions too big for the shop?",
      said: [
        [
          "customer",
          "Hello,\n\nI ordered sofa cushions, order 40-6107-25, and would like to collect them from a shop rather than wait in. They weigh about 18 kg. Is that possible?\n\nThanks\nMaeve Doyle",
        ],
      ],
      documents: ["collection"],
      reply: paragraphs(
        "Dear Ms Doyle,",
        "parcels of more than 15 kg can be collected at the depot only, so at about 18 kg your order 40-6107-25 cannot go to a shop. Would you like to collect it at the depot?",
        "Kind regards",
      ),
      confidence: 0.48,
      acts: [approve("ben", 38, { note: "Checked against the article, this is right." }), rated(2 * DAY, 4)],
    }),
  },
  // Wants a person.
  {
    day: 18,
    time: "17:10",
    write: () => ({
      id: "parcel-33",
      customer: "walsh",
      language: "en",
      channel: "chat",
      title: "Medicine in the parcel",
      said: [
        [
          "customer",
          "There is insulin in that parcel and it has been in your van since this morning. Where is the driver?",
        ],
        ["ai", "I understand. I can see that the parcel is out for delivery."],
        ["customer", "That doesn’t help me. Please let me speak to a real person who can call the driver."],
      ],
      reply: "I am sorry for the worry. The parcel is out for delivery and should reach you today.",
      confidence: 0.66,
      acts: [
        handOver("lena", 4, "Insulin, needs cooling. Called dispatch, they ring her back within minutes."),
        rated(5 * HOUR, 5),
      ],
    }),
  },
  // A figure that no source supports.
  {
    day: 14,
    time: "11:55",
    write: () => ({
      id: "parcel-34",
      customer: "patel",
      language: "en",
      channel: "chat",
      title: "How long can the depot keep it?",
      said: [["customer", "I’m in hospital for a bit. How long will the depot hold on to PX-5038-1174?"]],
      documents: ["depotDelay"],
      reply:
        "I hope you are better soon. A parcel can be held at the depot for up to 21 days if you are away, and it keeps its place in the queue.",
      confidence: 0.82,
      acts: [
        edit(
          "tomasz",
          25,
          "I hope you are better soon. A parcel can be held at the depot for up to 7 days if you are away. Would you like us to send it to somebody you trust instead?",
          { reason: "wrong_fact", note: "The article says 7 days." },
        ),
        rated(2 * DAY, 5),
      ],
    }),
  },
  // An amount that no source supports; it waited when everything was stopped.
  {
    day: 12,
    time: "10:01",
    write: () => ({
      id: "parcel-35",
      customer: "okafor",
      language: "en",
      channel: "email",
      title: "Customs fee charged twice?",
      said: [
        [
          "customer",
          "Hi, I was asked for a handling fee at the door and again by email for PX-4103-8862. Do I have to pay twice?\n\nChidi Okafor",
        ],
      ],
      documents: ["customs"],
      calls: [
        {
          name: "get_charges",
          arguments: { tracking_number: "PX-4103-8862" },
          result: { handling_fee: "6.00 EUR", paid: "at the door" },
        },
      ],
      reply: paragraphs(
        "Dear Mr Okafor,",
        "no. The handling fee of 6.00 EUR was paid at the door. As an apology we will refund you 15.00 EUR.",
        "Kind regards",
      ),
      confidence: 0.8,
      acts: [
        edit(
          "ben",
          58,
          paragraphs(
            "Dear Mr Okafor,",
            "no. The handling fee of 6.00 EUR was paid at the door. Please ignore the email, and accept our apology for the confusion.",
            "Kind regards",
          ),
          { reason: "unsupported_promise", note: "Nobody granted a refund." },
        ),
      ],
    }),
  },
  // Released by rule, and answers a question that nobody asked; only a person sees it.
  {
    day: 9,
    time: "14:45",
    write: () => ({
      id: "parcel-36",
      customer: "doyle",
      language: "en",
      channel: "chat",
      title: "Is the shop open on Saturday?",
      said: [["customer", "Is the parcel shop on Harbour Street open on Saturday?"]],
      documents: ["collection"],
      reply: "A parcel waits at the shop for 7 days, then it goes back to the sender. Bring photo identification.",
      confidence: 0.92,
      acts: [
        flagged("person", HOUR, "incomplete", "She asked for opening hours and was told about deadlines."),
        correct(
          "aylin",
          HOUR + 25,
          "Sorry, our answer missed your question. We do not know the opening hours of every shop; the sign on the door and the shop’s own page are reliable. Your parcel waits there for 7 days, so Monday is early enough, too.",
          { reason: "incomplete", of: "flag" },
        ),
        cameBack(2 * DAY, false),
      ],
    }),
  },
  // Another customer's tracking number.
  {
    day: 5,
    time: "10:15",
    write: (clock) => ({
      id: "parcel-37",
      customer: "patel",
      language: "en",
      channel: "chat",
      title: "Two parcels, one arrived",
      said: [["customer", "I was expecting two parcels today but only PX-5038-1174 came. Where is the other one?"]],
      calls: [
        {
          name: "list_shipments",
          arguments: { street: "Mill Lane" },
          result: [
            { tracking_number: "PX-5038-1174", status: "delivered" },
            { tracking_number: "PX-4482-9071", status: "at depot", next_delivery: clock.workingDay(1).iso },
          ],
        },
      ],
      reply: `Your other parcel is PX-4482-9071. It is at the depot; the next delivery is on ${clock.workingDay(1).en}.`,
      confidence: 0.88,
      acts: [
        escalate(
          "lena",
          12,
          "wrong_customer",
          "The tool searched by street. The second number seems to belong to somebody else there.",
        ),
        edit(
          "mirjam",
          41,
          "PX-5038-1174 was delivered. I can find no second parcel in your name yet. Could you send me the order confirmation of the other one?",
          { reason: "wrong_customer", note: "Told the source: list_shipments must filter by customer." },
        ),
        rated(DAY, 4),
      ],
    }),
  },
  // Good, in two turns.
  {
    day: 1,
    time: "09:05",
    write: () => ({
      id: "parcel-38",
      customer: "walsh",
      language: "en",
      channel: "chat",
      title: "Missed delivery, what now?",
      said: [["customer", "Morning! I missed the driver yesterday. Do I need to book a new slot?"]],
      documents: ["depotDelay"],
      reply:
        "You do not need to do anything: the parcel goes out on the next working day. On the day of delivery we send a one-hour delivery window by email.",
      confidence: 0.95,
      acts: [rated(3 * HOUR, 5)],
      next: [
        {
          after: 12,
          said: [
            [
              "ai",
              "You do not need to do anything: the parcel goes out on the next working day. On the day of delivery we send a one-hour delivery window by email.",
            ],
            ["customer", "Great. And if I’m out again?"],
          ],
          documents: ["depotDelay"],
          reply: "Then it stays at the depot; a parcel can be held there for up to 7 days if you are away.",
          confidence: 0.93,
        },
      ],
    }),
  },
];
