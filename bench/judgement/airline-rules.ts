import {
  BOOKS,
  bagsPaid,
  CANCELS,
  CHANGES,
  ELIGIBLE_FOR_GESTURE,
  FLIGHTS_KEPT,
  is,
  PROFILE,
  PROFILE_OF_USER,
  paidWith,
  READS,
  RESERVATION,
  reservation,
  rule,
  SUCCEEDED,
  seenIn,
  startsWith,
} from "@/bench/judgement/airline-rule-parts";
import type { ToolRule } from "@/core/policy/tool-rule";

/**
 * The airline's policy (`airline-agent-policy.md` of the data) in the rule language, as far as calls, their results and
 * the conversation can tell. It stays here: the product knows no airline.
 */
export const AIRLINE_TOOL_RULES: ToolRule[] = [
  {
    id: "confirmed-first",
    title: {
      en: "A change needs the customer's yes to its details",
      de: "Eine Änderung braucht das Ja des Kunden zu ihren Einzelheiten",
    },
    severity: "severe",
    on: { writes: true },
    when: SUCCEEDED,
    require: { confirmed: true },
  },
  rule("reservation-named", "warning", {
    tool: [...CHANGES, ...CANCELS],
    en: "The reservation is named before the customer says yes",
    de: "Die Buchung ist genannt, bevor der Kunde zustimmt",
    require: { confirmed: { naming: ["arguments.reservation_id"] } },
  }),
  rule("flights-named", "warning", {
    tool: [...BOOKS, "update_reservation_flights"],
    en: "The flights are named before the customer says yes",
    de: "Die Flüge sind genannt, bevor der Kunde zustimmt",
    require: { confirmed: { naming: ["arguments.flights[].flight_number"] } },
  }),
  rule("payments-named", "warning", {
    tool: BOOKS,
    en: "The amounts are named before the customer says yes",
    de: "Die Beträge sind genannt, bevor der Kunde zustimmt",
    require: { confirmed: { naming: ["arguments.payment_methods[].amount"] } },
  }),
  rule("profile-read", "warning", {
    tool: [...BOOKS, "send_certificate"],
    en: "The customer's profile is read before booking or giving a certificate",
    de: "Vor Buchung oder Gutschein ist das Profil des Kunden gelesen",
    require: { earlier: PROFILE_OF_USER },
  }),
  rule("reservation-read", "severe", {
    tool: [...CHANGES, ...CANCELS],
    en: "A reservation is read before it is changed or cancelled",
    de: "Eine Buchung ist gelesen, bevor sie geändert oder storniert wird",
    require: { earlier: RESERVATION },
  }),
  rule("own-reservation", "severe", {
    tool: [...CHANGES, ...CANCELS],
    en: "Only the customer's own reservation is changed",
    de: "Geändert wird nur die eigene Buchung des Kunden",
    when: { earlier: PROFILE },
    require: is(reservation("user_id"), { earlier: PROFILE, path: "arguments.user_id" }),
  }),
  rule("at-most-five", "severe", {
    tool: BOOKS,
    en: "At most five passengers in a reservation",
    de: "Höchstens fünf Reisende in einer Buchung",
    require: { value: { count: "arguments.passengers" }, at_most: 5 },
  }),
  rule("payment-methods", "severe", {
    tool: BOOKS,
    en: "At most one certificate, one credit card and three gift cards",
    de: "Höchstens ein Gutschein, eine Kreditkarte und drei Geschenkkarten",
    require: { all: [paidWith("certificate", 1), paidWith("credit_card", 1), paidWith("gift_card", 3)] },
  }),
  rule("payment-in-profile", "severe", {
    tool: BOOKS,
    en: "Payment only with what stands in the profile",
    de: "Bezahlt wird nur mit dem, was im Profil steht",
    require: {
      every: "arguments.payment_methods",
      meets: {
        value: { path: "each.payment_id" },
        in: { earlier: PROFILE_OF_USER, path: "result.payment_methods" },
      },
    },
  }),
  rule("change-payment-in-profile", "severe", {
    tool: ["update_reservation_flights", "update_reservation_baggages"],
    en: "A change is paid with a card of the profile, not with a certificate",
    de: "Eine Änderung wird mit einer Karte aus dem Profil bezahlt, nicht mit einem Gutschein",
    when: { earlier: PROFILE },
    require: {
      all: [
        { value: { path: "arguments.payment_id" }, in: { earlier: PROFILE, path: "result.payment_methods" } },
        { not: startsWith("arguments.payment_id", "certificate") },
      ],
    },
  }),
  rule("basic-economy-kept", "severe", {
    tool: ["update_reservation_flights"],
    en: "Flights in basic economy are not changed",
    de: "Flüge in Basic Economy werden nicht geändert",
    when: is(reservation("cabin"), "basic_economy"),
    require: FLIGHTS_KEPT,
  }),
  rule("route-kept", "severe", {
    tool: ["update_reservation_flights"],
    en: "A change keeps origin and destination",
    de: "Eine Änderung behält Start und Ziel",
    require: {
      all: [
        is({ path: "result.flights[0].origin" }, reservation("origin")),
        { value: reservation("destination"), in: { path: "result.flights[].destination" } },
      ],
    },
  }),
  rule("flights-searched", "warning", {
    tool: [...BOOKS, "update_reservation_flights"],
    en: "Flights are searched for before they are booked",
    de: "Flüge sind gesucht, bevor sie gebucht werden",
    require: {
      every: "arguments.flights",
      meets: {
        any: [
          { value: { path: "each.flight_number" }, in: reservation("flights[].flight_number") },
          seenIn("search_direct_flight", "earlier.result[].flight_number"),
          seenIn("search_onestop_flight", "earlier.result[][].flight_number"),
        ],
      },
    },
  }),
  rule("bags-kept", "severe", {
    tool: ["update_reservation_baggages"],
    en: "Checked bags are added, never removed",
    de: "Aufgegebenes Gepäck kommt hinzu, nie fällt etwas weg",
    require: { value: { path: "arguments.total_baggages" }, at_least: reservation("total_baggages") },
  }),
  rule("booked-bags-paid", "severe", {
    tool: BOOKS,
    en: "Bags beyond the allowance are paid, others are free",
    de: "Gepäck über der Freimenge kostet, das übrige nicht",
    require: bagsPaid({ path: "arguments.cabin" }, "arguments.passengers"),
  }),
  rule("added-bags-paid", "severe", {
    tool: ["update_reservation_baggages"],
    en: "Added bags beyond the allowance are paid, others are free",
    de: "Zusätzliches Gepäck über der Freimenge kostet, das übrige nicht",
    require: bagsPaid(reservation("cabin"), reservation("passengers")),
  }),
  rule("passengers-kept", "severe", {
    tool: ["update_reservation_passengers"],
    en: "The number of passengers stays",
    de: "Die Zahl der Reisenden bleibt",
    require: is({ count: "arguments.passengers" }, { count: reservation("passengers") }),
  }),
  rule("cancellation-allowed", "severe", {
    tool: CANCELS,
    en: "Cancelled only within 24 hours, in business, or with insurance for health or weather",
    de: "Storniert wird nur innerhalb von 24 Stunden, in Business oder mit Versicherung wegen Krankheit oder Wetter",
    require: {
      any: [
        {
          value: { hours: [reservation("created_at"), { time: "answered_message" }], offset: "-05:00" },
          at_most: 24,
        },
        is(reservation("cabin"), "business"),
        {
          all: [
            is(reservation("insurance"), "yes"),
            {
              said: {
                by: ["customer"],
                any_of: [
                  "sick",
                  "ill",
                  "illness",
                  "health",
                  "medical",
                  "doctor",
                  "hospital",
                  "unwell",
                  "weather",
                  "storm",
                  "hurricane",
                  "snow",
                ],
              },
            },
          ],
        },
        {
          said: {
            by: ["customer"],
            any_of: [
              "airline cancelled",
              "airline canceled",
              "you cancelled",
              "you canceled",
              "was cancelled by",
              "was canceled by",
            ],
          },
        },
      ],
    },
  }),
  rule("cancellation-reason", "warning", {
    tool: CANCELS,
    en: "The reason for a cancellation is asked for",
    de: "Nach dem Grund einer Stornierung ist gefragt",
    require: { said: { by: ["ai"], any_of: ["reason", "reasons"] } },
  }),
  rule("not-flown", "severe", {
    tool: [...CANCELS],
    en: "Only a trip that has not begun is cancelled",
    de: "Storniert wird nur eine Reise, die nicht begonnen hat",
    require: {
      every: reservation("flights"),
      meets: {
        value: { hours: [{ time: "answered_message" }, { path: "each.date" }], offset: "-05:00" },
        more_than: -24,
      },
    },
  }),
  rule("gesture-eligible", "severe", {
    tool: ["send_certificate"],
    en: "A certificate is for silver or gold members, the insured and business travellers",
    de: "Einen Gutschein erhalten nur Silber- und Gold-Mitglieder, Versicherte und Reisende in Business",
    require: ELIGIBLE_FOR_GESTURE,
  }),
  rule("gesture-amount", "severe", {
    tool: ["send_certificate"],
    en: "A certificate is $100 or $50 for each passenger",
    de: "Ein Gutschein beträgt 100 oder 50 $ je reisender Person",
    require: {
      earlier: {
        tool: READS,
        where: {
          any: [100, 50].map((each) =>
            is({ path: "arguments.amount" }, { times: [each, { count: "earlier.result.passengers" }] }),
          ),
        },
      },
    },
  }),
  rule("one-gesture", "warning", {
    tool: ["send_certificate"],
    en: "At most one certificate in a conversation",
    de: "Höchstens ein Gutschein je Gespräch",
    require: { value: { calls: { tool: ["send_certificate"] } }, at_most: 1 },
  }),
  rule("gesture-asked-for", "warning", {
    tool: ["send_certificate"],
    en: "A certificate is given only where the customer asks for compensation",
    de: "Einen Gutschein gibt es nur, wenn der Kunde einen Ausgleich verlangt",
    require: {
      said: {
        by: ["customer"],
        any_of: [
          "compensation",
          "compensate",
          "compensated",
          "voucher",
          "certificate",
          "reimburse",
          "refund",
          "make up for",
          "make it right",
        ],
      },
    },
  }),
  rule("insurance-offered", "info", {
    tool: BOOKS,
    en: "Travel insurance is offered before booking",
    de: "Vor der Buchung ist die Reiseversicherung angeboten",
    require: { said: { by: ["ai", "customer"], any_of: ["insurance"] } },
  }),
];
