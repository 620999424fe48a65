import { approve, cameBack, correct, DAY, edit, flagged, HOUR, rated, undo } from "./demo-acts";
import { type CaseBefore, paragraphs } from "./demo-case";

export const TELECOM_BEFORE_EN: readonly CaseBefore[] = [
  // Good, though the customer had to ask again.
  {
    day: 22,
    time: "10:30",
    write: () => ({
      id: "telecom-31",
      customer: "gallagher",
      language: "en",
      channel: "chat",
      title: "Move to a larger plan",
      said: [
        ["customer", "Can I switch from Mobile M to Mobile L in the middle of the month, and what would it cost?"],
      ],
      documents: ["plans"],
      reply:
        "Yes, you can move to a larger plan at any time; the new price applies from the next bill. Mobile L costs 24.00 EUR a month.",
      confidence: 0.95,
      acts: [cameBack(2 * DAY), rated(2 * DAY + 5, 3)],
    }),
  },
  // The AI is unsure, and sarcastic besides.
  {
    day: 19,
    time: "12:15",
    write: () => ({
      id: "telecom-32",
      customer: "harper",
      language: "en",
      channel: "chat",
      title: "Phone gets no signal at home",
      said: [["customer", "I get no signal in my kitchen but it’s fine in the garden. Is there something you can do?"]],
      reply:
        "Cooking in the garden would be one solution. Otherwise, calls over Wi-Fi may help, if your phone can do that.",
      confidence: 0.52,
      acts: [
        edit(
          "aylin",
          31,
          "Thick walls often swallow the signal. Calls over Wi-Fi usually help: you can switch them on in the settings of most phones. Shall I tell you where to find the setting on yours?",
          { reason: "tone", note: "The joke would not have gone down well." },
        ),
        rated(5 * HOUR, 5),
      ],
    }),
  },
  // A contract number that nobody knows.
  {
    day: 16,
    time: "09:25",
    write: () => ({
      id: "telecom-33",
      customer: "mwangi",
      language: "en",
      channel: "email",
      title: "Which contract is the landline?",
      said: [
        [
          "customer",
          "Hello, I have broadband and a landline with you. Could you tell me the number of the landline contract?\n\nKind regards\nWanjiru Mwangi",
        ],
      ],
      calls: [
        {
          name: "list_contracts",
          arguments: { customer: "C-30884" },
          result: [{ contract_id: "DV-453381", product: "broadband and landline" }],
        },
      ],
      reply: paragraphs("Dear Ms Mwangi,", "your landline contract has the number DV-453382.", "Kind regards"),
      confidence: 0.77,
      acts: [
        edit(
          "tomasz",
          66,
          paragraphs(
            "Dear Ms Mwangi,",
            "broadband and landline are one contract; its number is DV-453381.",
            "Kind regards",
          ),
          { reason: "wrong_fact", note: "There is only one contract. The other number was made up." },
        ),
        rated(2 * DAY, 4),
      ],
    }),
  },
  // Upset; it waited when everything was stopped.
  {
    day: 12,
    time: "09:40",
    write: () => ({
      id: "telecom-34",
      customer: "harper",
      language: "en",
      channel: "chat",
      title: "Charged after cancelling",
      said: [["customer", "I cancelled in spring and you have charged me again. This is a scam, I will get a lawyer."]],
      calls: [
        {
          name: "get_contract",
          arguments: { customer: "C-30885" },
          result: { status: "ended", last_invoice: "18.00 EUR", note: "issued by mistake, to be credited" },
        },
      ],
      reply:
        "You are right, and I am sorry. The last invoice over 18.00 EUR was issued by mistake and will be credited.",
      confidence: 0.87,
      acts: [approve("jonas", 57, { note: "Waited during the stop; I called her in the meantime." }), rated(DAY, 3)],
    }),
  },
  // Approved, taken back, then edited.
  {
    day: 10,
    time: "14:25",
    write: () => ({
      id: "telecom-35",
      customer: "dasilva",
      language: "en",
      channel: "email",
      title: "SIM card for a tablet",
      said: [
        [
          "customer",
          "Hello, can I have a second SIM for my tablet on contract MV-133075?\n\nBest wishes\nRui da Silva",
        ],
      ],
      calls: [
        {
          name: "get_options",
          arguments: { contract_id: "MV-133075" },
          result: { second_sim: "available", monthly_fee: "5.00 EUR", activation: "free of charge" },
        },
      ],
      reply: paragraphs(
        "Dear Mr Santos,",
        "yes, a second SIM is available for 5.00 EUR a month; activation is free of charge.",
        "Kind regards",
      ),
      confidence: 0.9,
      acts: [
        approve("ben", 22),
        undo("ben", 22.1),
        edit(
          "ben",
          24,
          paragraphs(
            "Dear Mr da Silva,",
            "yes, a second SIM is available for 5.00 EUR a month; activation is free of charge.",
            "Kind regards",
          ),
          { reason: "wrong_customer", note: "Saw the wrong name only after approving." },
        ),
        rated(7 * HOUR, 5),
      ],
    }),
  },
  // Released by rule; the customer shows that it was wrong.
  {
    day: 6,
    time: "13:05",
    write: () => ({
      id: "telecom-36",
      customer: "gallagher",
      language: "en",
      channel: "chat",
      title: "Down to a smaller plan",
      said: [["customer", "I’d like to go down to Mobile S. I’m still in my minimum term, is that a problem?"]],
      documents: ["plans"],
      reply: "No problem at all: Mobile S costs 12.00 EUR a month, and the new price applies from the next bill.",
      confidence: 0.89,
      acts: [
        flagged(
          "customer",
          DAY,
          "wrong_fact",
          "The shop told me I can’t go down before the minimum term ends. Which one is it?",
        ),
        correct(
          "lena",
          DAY + 50,
          "I am sorry, our answer was wrong: moving to a smaller plan is possible once the minimum term has ended. I have noted it, so that you are asked in time.",
          { reason: "wrong_fact", note: "Contradicts the article; no figure was wrong, so no check saw it." },
        ),
        cameBack(DAY + 10),
      ],
    }),
  },
  // A date that no source supports.
  {
    day: 2,
    time: "11:45",
    write: (clock) => ({
      id: "telecom-37",
      customer: "mwangi",
      language: "en",
      channel: "chat",
      title: "Engineer appointment",
      said: [["customer", "When is the engineer coming for DV-453381? I need to ask for a day off."]],
      calls: [
        {
          name: "get_appointment",
          arguments: { contract_id: "DV-453381" },
          result: { date: clock.workingDay(4).iso, window: "08:00 to 12:00" },
        },
      ],
      reply: `The engineer comes on ${clock.workingDay(2).en} between 08:00 and 12:00.`,
      confidence: 0.84,
      acts: [
        edit("tomasz", 29, `The engineer comes on ${clock.workingDay(4).en} between 08:00 and 12:00.`, {
          reason: "wrong_fact",
          note: "Two days off; she would have taken the wrong day.",
        }),
        rated(8 * HOUR, 5),
      ],
    }),
  },
];
