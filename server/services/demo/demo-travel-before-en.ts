import { approve, cameBack, correct, DAY, edit, escalate, flagged, HOUR, noAction, rated } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const TRAVEL_BEFORE_EN: readonly CaseBefore[] = [
  // The AI is unsure, but right.
  {
    day: 23,
    time: "11:30",
    write: () => ({
      id: "travel-31",
      customer: "carter",
      language: "en",
      channel: "chat",
      title: "Can we sit together?",
      said: [["customer", "We’re flying with our six-year-old, booking WD4H6S. Do we have to pay to sit next to him?"]],
      documents: ["checkin"],
      reply: "No. Families with children under 12 are seated together free of charge.",
      confidence: 0.51,
      acts: [approve("tomasz", 83), rated(DAY, 5)],
    }),
  },
  // Greets somebody else.
  {
    day: 21,
    time: "13:25",
    write: () => ({
      id: "travel-32",
      customer: "rossi",
      language: "en",
      channel: "email",
      title: "Vegetarian meal",
      said: [
        ["customer", "Good morning, please could you note a vegetarian meal for RK9F3B?\n\nBest wishes\nElena Rossi"],
      ],
      calls: [
        {
          name: "get_booking",
          arguments: { booking_code: "RK9F3B" },
          result: { booking_code: "RK9F3B", meals: "vegetarian possible", deadline: "none" },
        },
      ],
      reply: paragraphs(
        "Dear Ms Russo,",
        "a vegetarian meal is possible on RK9F3B. Would you like it on both flights?",
        "Kind regards",
      ),
      confidence: 0.87,
      acts: [
        edit(
          "ben",
          19,
          paragraphs(
            "Dear Ms Rossi,",
            "a vegetarian meal is possible on RK9F3B. Would you like it on both flights?",
            "Kind regards",
          ),
          { reason: "wrong_customer", note: "Only the name." },
        ),
        rated(9 * HOUR, 4),
      ],
    }),
  },
  // Released by rule; the source asked again, and it was right.
  {
    day: 17,
    time: "09:00",
    write: () => ({
      id: "travel-33",
      customer: "brennan",
      language: "en",
      channel: "chat",
      title: "When does check-in open?",
      said: [["customer", "When can I check in for JT6P2X?"]],
      documents: ["checkin"],
      reply: "Online check-in opens 48 hours and closes 2 hours before departure.",
      confidence: 0.97,
      acts: [
        flagged("source", 3 * HOUR, "wrong_fact", "The airport announced other closing times for some flights today."),
        noAction("aylin", 4 * HOUR, "Concerns charter flights only. The answer stands."),
        rated(DAY, 5),
      ],
    }),
  },
  // Picked to be looked at: what was asked was something else.
  {
    day: 15,
    time: "12:40",
    write: () => ({
      id: "travel-34",
      customer: "svensson",
      language: "en",
      channel: "email",
      title: "Travelling with a cello",
      attributes: { sample: "yes" },
      said: [
        [
          "customer",
          "Hello, I would like to take my cello on board and buy a seat for it, booking PV8M4C. How do I do that?\n\nNils Svensson",
        ],
      ],
      documents: ["baggage"],
      reply: paragraphs(
        "Dear Mr Svensson,",
        "a checked bag of up to 23 kg costs 35 EUR per flight if it is booked online. At the airport the same bag costs 60 EUR.",
        "Kind regards",
      ),
      confidence: 0.88,
      acts: [
        correct(
          "ben",
          3 * HOUR,
          paragraphs(
            "Dear Mr Svensson,",
            "our earlier answer was about checked bags, which is no place for a cello. A seat for an instrument is booked like a seat for a second traveller; our group desk does that for PV8M4C and will write to you today.",
            "Kind regards",
          ),
          { reason: "incomplete", note: "Every figure is right and none of them helps him." },
        ),
        rated(2 * DAY, 4),
      ],
    }),
  },
  // The AI rebooked although the customer had asked for time.
  {
    day: 11,
    time: "10:20",
    write: (clock) => ({
      id: "travel-35",
      customer: "rossi",
      language: "en",
      channel: "chat",
      title: "Rebooked without a yes",
      said: [
        ["customer", "My flight on booking RK9F3B was moved by five hours. Can I have an earlier one?"],
        ["ai", `There is a flight on ${clock.day(9).en} at 07:15. Shall I rebook RK9F3B to it?`],
        ["customer", "Let me check with my husband first, please don’t rebook anything yet."],
      ],
      documents: ["disruption"],
      calls: [
        {
          name: "rebook_trip",
          arguments: { booking_code: "RK9F3B", departure: `${clock.day(9).iso} 07:15` },
          result: { status: "rebooked" },
        },
      ],
      reply: `Done: RK9F3B now leaves on ${clock.day(9).en} at 07:15.`,
      confidence: 0.9,
      acts: [
        escalate(
          "tomasz",
          9,
          "policy_breach",
          "She said not yet, and it was rebooked all the same. Can the old seat be had back?",
        ),
        edit(
          "mirjam",
          35,
          `I have to apologise: RK9F3B was rebooked to ${clock.day(9).en} at 07:15 before you had agreed. I have had your old seats put on hold for you until tonight. Which flight would you like to keep?`,
          { reason: "policy_breach", note: "Seats held with the airline. Reported to the source." },
        ),
        rated(DAY, 4),
      ],
    }),
  },
  // The customer writes again twice before anybody has decided.
  {
    day: 8,
    time: "16:15",
    write: () => ({
      id: "travel-36",
      customer: "carter",
      language: "en",
      channel: "chat",
      title: "Lost teddy on the plane",
      said: [["customer", "My son left his teddy on the plane this morning, row fourteen. Can somebody look?"]],
      reply: "I am sorry to hear that. I am not sure whom to ask, perhaps the airport.",
      confidence: 0.44,
      acts: [approve("lena", 24, { note: "Kind enough, and honest." }), rated(3 * DAY, 5)],
      next: [
        {
          after: 5,
          said: [["customer", "It’s a brown bear with one ear, if that helps."]],
          reply: "Thank you, that helps. I am not sure whom to ask, perhaps the lost property office of the airport.",
          confidence: 0.46,
        },
        {
          after: 11,
          said: [["customer", "We just called them, they say ask the airline. We’re going round in circles here."]],
          reply:
            "I am sorry that you were sent back and forth. We have passed the description on to the crew of the aircraft and will write to you as soon as they answer.",
          confidence: 0.54,
        },
      ],
    }),
  },
  // Good, in two turns.
  {
    day: 4,
    time: "10:55",
    write: () => ({
      id: "travel-37",
      customer: "brennan",
      language: "en",
      channel: "chat",
      title: "Boarding pass on the phone",
      said: [["customer", "Do I need to print anything for JT6P2X?"]],
      documents: ["checkin"],
      reply: "No, a boarding pass on your phone is enough at every airport that we fly to.",
      confidence: 0.96,
      acts: [rated(4 * HOUR, 4), cameBack(3 * DAY, false)],
      next: [
        {
          after: 7,
          said: [
            ["ai", "No, a boarding pass on your phone is enough at every airport that we fly to."],
            ["customer", "And until when can I check in?"],
          ],
          documents: ["checkin"],
          reply: "Online check-in closes 2 hours before departure.",
          confidence: 0.95,
        },
      ],
    }),
  },
];
