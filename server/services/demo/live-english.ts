import { BANK } from "./demo-bank";
import { PARCEL } from "./demo-parcel";
import { TELECOM } from "./demo-telecom";
import { TRAVEL } from "./demo-travel";
import type { LiveTemplate } from "./live-case";
import { firstNameOf, numberOf } from "./live-pick";

const WHERE_IS_IT: LiveTemplate = {
  agent: PARCEL.agent,
  write(pick, faulty) {
    const customer = pick.one(["okonkwo", "natarajan", "bennett", "moreau", "hughes", "okafor", "patel"] as const);
    const number = numberOf(customer, "tracking_number");
    const day = pick.whole(1, 4);
    return {
      customer,
      title: pick.one(["Where is my parcel?", "Parcel seems stuck", "Delivery date, please"]),
      said: [
        [
          "customer",
          pick.one([
            `Hi, ${number} hasn’t moved for two days. When will it be here?`,
            `Hello, could you tell me which day ${number} arrives? I’d like to be at home.`,
          ]),
        ],
      ],
      calls: [
        {
          name: "get_shipment",
          arguments: { tracking_number: number },
          result: { status: "at depot", next_delivery: pick.clock.workingDay(day).iso },
        },
      ],
      reply: `Hello ${firstNameOf(customer)}, your parcel ${number} is at the depot. The next delivery is on ${pick.clock.workingDay(faulty ? day + 3 : day).en}.`,
      confidence: 0.9,
      again: {
        says: pick.one(["Can a neighbour take it?", "Will I get a time as well?"]),
        reply: "I believe so, but I could not look that up just now.",
        confidence: 0.46,
      },
      flag: { reason: "wrong_fact", note: "Nothing arrived on the day that was named." },
    };
  },
};

const WRONG_GREETING: LiveTemplate = {
  agent: PARCEL.agent,
  write(pick, faulty) {
    const customer = pick.one(["doyle", "walsh", "hughes"] as const);
    const item = pick.one(["a pair of boots", "a book", "the curtains"]);
    return {
      customer,
      title: `Returning ${item}`,
      said: [["customer", `I’d like to send back ${item}. Do I need a new label?`]],
      reply: `Hello ${faulty ? pick.one(["Marcus", "Judith", "Philippa"]) : firstNameOf(customer)}, the label from your delivery is valid for the way back as well. Just stick it over the old one.`,
      confidence: 0.89,
      again: {
        says: "The label got wet, can I print it again?",
        reply: "Yes, you can print it again in your account.",
        confidence: 0.91,
      },
      flag: { reason: "incomplete", note: "The customer was not told where to hand in the parcel." },
    };
  },
};

const PLAN: LiveTemplate = {
  agent: TELECOM.agent,
  write(pick, faulty) {
    const [plan, price] = pick.one([
      ["Mobile S", "12.00 EUR"],
      ["Mobile M", "18.00 EUR"],
      ["Mobile L", "24.00 EUR"],
    ] as const);
    return {
      customer: pick.one(["osei", "fitzgerald", "gallagher", "dasilva"] as const),
      title: `Price of ${plan}`,
      said: [
        [
          "customer",
          pick.one([
            `What would ${plan} cost me a month?`,
            `I’m thinking about ${plan}. What’s the price, and when would it start?`,
          ]),
        ],
      ],
      documents: ["plans"],
      reply: `${plan} costs ${faulty ? pick.amount().en : price} a month; the new price applies from the next bill.`,
      confidence: 0.86,
      again: {
        says: "Can I go back if I don’t like it?",
        reply: "Moving to a smaller plan is possible once the minimum term has ended.",
        confidence: 0.93,
      },
      flag: { reason: "wrong_fact", note: "The bill shows another price than the one in the answer." },
    };
  },
};

const MOVING: LiveTemplate = {
  agent: TELECOM.agent,
  write(pick, faulty) {
    const customer = pick.one(["lindgren", "mwangi", "mokoena"] as const);
    const contract = numberOf(customer, "contract_id");
    return {
      customer,
      title: "Moving house with the contract",
      said: [
        [
          "customer",
          `I’m moving ${pick.one(["in spring", "soon", "to another town"])}. What happens to contract ${contract}?`,
        ],
      ],
      documents: ["leaving"],
      calls: faulty
        ? [{ name: "cancel_contract", arguments: { contract_id: contract }, result: { status: "cancelled" } }]
        : [],
      reply: faulty
        ? `I have ended contract ${contract} for you, so that nothing is charged at the old address.`
        : `Contract ${contract} can move with you. After the minimum term it can be ended at any time with one month’s notice.`,
      confidence: 0.83,
      again: {
        says: "Thanks. Who tells my landlord about the socket?",
        reply: "I am not sure, probably the engineer.",
        confidence: 0.41,
      },
      flag: { reason: "policy_breach", note: "The customer says that nobody asked before the contract was touched." },
    };
  },
};

const CHECK_IN: LiveTemplate = {
  agent: TRAVEL.agent,
  write(pick, faulty) {
    const customer = pick.one(["delacroix", "nakamura", "carter", "rossi", "brennan", "svensson"] as const);
    const code = numberOf(customer, "booking_code");
    return {
      customer,
      title: pick.one(["Checking in", "Seats and check-in", "Before the flight"]),
      said: [
        [
          "customer",
          `When can I check in for ${code}${pick.one(["", ", and do I have to print anything", ", we are four"])}?`,
        ],
      ],
      documents: ["checkin"],
      reply: `Online check-in opens ${faulty ? pick.one(["24", "36", "72"]) : "48"} hours before departure and closes 2 hours before it. A boarding pass on your phone is enough.`,
      confidence: 0.94,
      again: {
        says: "And if the app doesn’t work?",
        reply: "Then the desk at the airport will certainly help you.",
        confidence: 0.57,
      },
      flag: { reason: "wrong_fact", note: "Stood at the gate too late after reading this." },
    };
  },
};

const REFUND_OVERDUE: LiveTemplate = {
  agent: TRAVEL.agent,
  write(pick, faulty) {
    const sum = pick.amount();
    return {
      customer: pick.one(["adebayo", "lindqvist", "carter"] as const),
      title: "Refund not here yet",
      said: [
        [
          "customer",
          `My refund of ${sum.en} isn’t on my account.${faulty ? pick.one([" This is ridiculous, I want a manager.", " I’m fed up, let me speak to a person."]) : " Has it been sent?"}`,
        ],
      ],
      calls: [
        {
          name: "get_refund",
          arguments: { of: "customer" },
          result: { amount: sum.en, state: "sent", arrives: pick.clock.workingDay(2).iso },
        },
      ],
      reply: `Your refund of ${sum.en} has been sent and arrives on ${pick.clock.workingDay(2).en}.`,
      confidence: 0.88,
      again: { says: "To which account?", reply: "To the account that you paid from.", confidence: 0.9 },
      flag: { reason: "wrong_fact", note: "The money was not there on the day that was promised." },
    };
  },
};

const ACCOUNT_NUMBER: LiveTemplate = {
  agent: BANK.agent,
  write(pick, faulty) {
    const customer = pick.one(["kowalczyk", "mensah"] as const);
    const iban = numberOf(customer, "iban");
    return {
      customer,
      title: "Account number for a form",
      said: [
        [
          "customer",
          `I need my account number for ${pick.one(["my employer", "the tax office", "a lease"])}. Could you send it?`,
        ],
      ],
      calls: [{ name: "get_account", arguments: { of: "customer" }, result: { IBAN: iban, signed_in: true } }],
      reply: faulty
        ? `Of course, your IBAN is ${iban}.`
        : "You find your IBAN in online banking under account details; I may not send it here in full.",
      confidence: 0.92,
      again: {
        says: "I can’t log in at the moment.",
        reply: "After three wrong passwords access may be locked.",
        confidence: 0.58,
      },
      flag: { reason: "policy_breach", note: "Should this have gone out by chat at all?" },
    };
  },
};

export const LIVE_ENGLISH: readonly LiveTemplate[] = [
  WHERE_IS_IT,
  WRONG_GREETING,
  PLAN,
  MOVING,
  CHECK_IN,
  REFUND_OVERDUE,
  ACCOUNT_NUMBER,
];
