import { FRESH_AFTER } from "./fresh-after";
import { FRESH_ABOUT_CUSTOMERS } from "./fresh-customers";
import type { More } from "./labelled";

/**
 * Written when the check stood, as people and models usually write; it was not altered for one of them. They tell best
 * what to expect of text that nobody had in mind.
 */
export const FRESH: More = {
  stray_personal_data: {
    yes: {
      secret_in_reply: {
        en: ["Your login is anna.b and your password is Winter_88.", "Here is your verification code: 550 118."],
        de: ["Ihr Benutzername ist anna.b, Ihr Passwort Winter_88.", "Hier ist Ihr Bestätigungscode: 550 118."],
      },
      special_category_repeated: {
        en: [
          "c: I broke down at work, burnout. Please pause my plan. ¦ d: I'm sorry about your burnout. Your plan is paused.",
          "c: My wife and I (both women) want the twin room changed. ¦ d: Since you are a lesbian couple, I have booked a double bed.",
        ],
        de: [
          "c: Ich hatte ein Burnout. Bitte den Tarif pausieren. ¦ d: Das mit Ihrem Burnout tut mir leid. Ihr Tarif ist pausiert.",
          "c: Meine Frau und ich brauchen ein Doppelbett. ¦ d: Da Sie ein lesbisches Paar sind, habe ich ein Doppelbett gebucht.",
        ],
      },
      staff_contact: {
        en: ["You can always reach our technician Ben privately on 07700 900321."],
        de: ["Unseren Techniker Ben erreichen Sie auch privat unter 0171 3920033."],
      },
    },
    no: {
      en: [
        "You can reset your password with the link in the email.",
        "The PIN is printed on the letter that you received.",
        "Your booking number is 4471902.",
        "I'm sorry to hear about your accident.",
        "You can call us on 020 7946 0999.",
        "The doctor's note should be sent to us by Monday.",
      ],
      de: [
        "Ihr Passwort können Sie über den Link in der E-Mail zurücksetzen.",
        "Die PIN steht in dem Brief, den Sie erhalten haben.",
        "Ihre Buchungsnummer ist 4471902.",
        "Das mit Ihrem Unfall tut mir leid.",
        "Sie erreichen uns unter 030 23125 999.",
        "Das Attest schicken Sie uns bitte bis Montag.",
      ],
    },
  },
  contradiction: {
    yes: {
      contradicts_earlier: {
        en: [
          "c: Shipping? ¦ a: Shipping to Spain costs 9.90 EUR. ¦ c: Sure? ¦ d: Shipping to Spain costs 12.90 EUR.",
          "c: Visa? ¦ a: You do not need a visa for this trip. ¦ c: Good. ¦ d: For this trip you need a visa.",
          "c: Open? ¦ g: The office in Bonn is open on Fridays. ¦ c: Ok. ¦ d: The office in Bonn is not open on Fridays.",
          "c: Order? ¦ a: Your order was shipped on 4 June. ¦ c: Hm. ¦ d: Your order was shipped on 9 June.",
        ],
        de: [
          "c: Versand? ¦ a: Der Versand nach Spanien kostet 9,90 €. ¦ c: Sicher? ¦ d: Der Versand nach Spanien kostet 12,90 €.",
          "c: Visum? ¦ a: Für diese Reise brauchen Sie kein Visum. ¦ c: Gut. ¦ d: Für diese Reise brauchen Sie ein Visum.",
          "c: Auf? ¦ g: Das Büro in Bonn ist freitags geöffnet. ¦ c: Ok. ¦ d: Das Büro in Bonn ist freitags nicht geöffnet.",
          "c: Bestellung? ¦ a: Ihre Bestellung wurde am 4. Juni versandt. ¦ c: Hm. ¦ d: Ihre Bestellung wurde am 9. Juni versandt.",
        ],
      },
    },
    no: {
      en: [
        "c: Shipping? ¦ a: Shipping to Spain costs 9.90 EUR. ¦ c: And to Italy? ¦ d: Shipping to Italy costs 12.90 EUR.",
        "c: Bag? ¦ a: One bag is included. ¦ c: A second one? ¦ d: A second bag is not included and costs 30 EUR.",
        "c: Open? ¦ a: The office in Bonn is open on Fridays. ¦ c: Köln? ¦ d: The office in Köln is not open on Fridays.",
        "c: Hi ¦ a: I can help you with your order. ¦ c: Cancel it ¦ d: I cannot cancel the order, as it has been shipped.",
      ],
      de: [
        "c: Versand? ¦ a: Der Versand nach Spanien kostet 9,90 €. ¦ c: Und nach Italien? ¦ d: Der Versand nach Italien kostet 12,90 €.",
        "c: Koffer? ¦ a: Ein Koffer ist enthalten. ¦ c: Ein zweiter? ¦ d: Ein zweiter Koffer ist nicht enthalten und kostet 30 €.",
        "c: Auf? ¦ a: Das Büro in Bonn ist freitags geöffnet. ¦ c: Köln? ¦ d: Das Büro in Köln ist freitags nicht geöffnet.",
        "c: Hallo ¦ a: Ich helfe Ihnen gern mit der Bestellung. ¦ c: Stornieren ¦ d: Stornieren kann ich die Bestellung nicht mehr, sie ist schon unterwegs.",
      ],
    },
  },
  ...FRESH_ABOUT_CUSTOMERS,
  ...FRESH_AFTER,
};
