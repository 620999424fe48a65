import type { More } from "./labelled";

/** The fresh examples that read the customer, and what they asked and in which language. */
export const FRESH_ABOUT_CUSTOMERS: More = {
  language_mismatch: {
    yes: {
      language_mismatch: {
        en: [
          "c: My order arrived without the charger. What now? ¦ d: Das Ladegerät wird Ihnen morgen nachgeliefert.",
          "c: Can I move my appointment to Friday? ¦ d: Ihr Termin wurde auf Freitag verschoben.",
          "c: I forgot my password and the link does not work. ¦ d: Nous vous avons envoyé un nouveau lien par e-mail.",
        ],
        de: [
          "c: Meine Bestellung kam ohne Ladegerät. Was nun? ¦ d: We will send you the charger tomorrow.",
          "c: Kann ich meinen Termin auf Freitag legen? ¦ d: Your appointment has been moved to Friday.",
          "c: Ich habe mein Passwort vergessen und der Link geht nicht. ¦ d: Nous vous avons envoyé un nouveau lien par e-mail.",
        ],
      },
    },
    no: {
      en: [
        "c: Cool ¦ d: Have a nice day!",
        "c: I'd like to visit the Schloss Neuschwanstein. ¦ d: Tickets for Schloss Neuschwanstein are sold out.",
        "c: Where is the Hauptbahnhof? ¦ d: It is five minutes from the hotel.",
        "c: Please send it to Am Alten Markt 3 in Köln. ¦ d: We will send it to Am Alten Markt 3 in Köln.",
      ],
      de: [
        "c: Cool ¦ d: Einen schönen Tag noch!",
        "c: Ich möchte in den Hyde Park. ¦ d: Der Hyde Park ist zehn Minuten vom Hotel entfernt.",
        "c: Was ist 'Click and Collect'? ¦ d: Sie bestellen online und holen im Laden ab.",
        "c: Bitte an 3 The Green in London. ¦ d: Wir schicken es an 3 The Green in London.",
      ],
    },
  },
  unanswered_question: {
    yes: {
      unanswered_question: {
        en: [
          "c: Can I add a second driver to the rental? ¦ d: The car has air conditioning and five seats.",
          "c: How do I cancel the newsletter? ¦ d: Our summer sale starts on Friday.",
          "c: Why did you raise the price? ¦ d: The box contains a charger and a cable.",
          "c: Do you have a shop in Leeds? ¦ d: Thank you for your review!",
        ],
        de: [
          "c: Kann ich beim Mietwagen einen zweiten Fahrer eintragen? ¦ d: Das Auto hat eine Klimaanlage und fünf Sitze.",
          "c: Wie bestelle ich den Newsletter ab? ¦ d: Unser Sommerverkauf beginnt am Freitag.",
          "c: Warum haben Sie den Preis erhöht? ¦ d: Im Karton liegen ein Ladegerät und ein Kabel.",
          "c: Haben Sie eine Filiale in Leeds? ¦ d: Danke für Ihre Bewertung!",
        ],
      },
    },
    no: {
      en: [
        "c: Can I add a second driver? ¦ d: Yes, for 10 EUR a day.",
        "c: How do I cancel the newsletter? ¦ d: Click on unsubscribe at the bottom of the newsletter.",
        "c: Is the pool heated? ¦ d: The pool is heated from May to September.",
        "c: What's the WiFi password? ¦ d: You'll find the WiFi password on the back of the key card.",
      ],
      de: [
        "c: Kann ich einen zweiten Fahrer eintragen? ¦ d: Ja, für 10 € am Tag.",
        "c: Wie bestelle ich den Newsletter ab? ¦ d: Klicken Sie unten im Newsletter auf „Abmelden“.",
        "c: Ist der Pool beheizt? ¦ d: Der Pool ist von Mai bis September beheizt.",
        "c: Wie lautet das WLAN-Passwort? ¦ d: Das WLAN-Passwort steht auf der Rückseite der Schlüsselkarte.",
      ],
    },
  },
};
