import type { More } from "./labelled";

/** The part of the second examples that reads the customer. */
export const SECOND_ABOUT_CUSTOMERS: More = {
  unanswered_question: {
    yes: {
      unanswered_question: {
        en: [
          "c: Will the concert be refunded if it rains? ¦ d: Doors open at 19:00 and the support act starts at 20:00.",
          "c: Who do I call about the broken lift? ¦ d: Your rent was received on 3 March.",
          "c: Do you buy back old phones? ¦ d: Our newest model comes in four colours.",
          "c: Can I freeze my membership while I'm abroad? ¦ d: Thank you for training with us!",
        ],
        de: [
          "c: Bekomme ich bei Regen mein Geld zurück? ¦ d: Einlass ist um 19 Uhr, die Vorgruppe beginnt um 20 Uhr.",
          "c: Wen rufe ich wegen des kaputten Aufzugs an? ¦ d: Ihre Miete ist am 3. März eingegangen.",
          "c: Kaufen Sie alte Handys zurück? ¦ d: Unser neuestes Modell gibt es in vier Farben.",
          "c: Kann ich die Mitgliedschaft ruhen lassen, solange ich im Ausland bin? ¦ d: Danke, dass Sie bei uns trainieren!",
        ],
      },
    },
    no: {
      en: [
        "c: Is the lake warm enough to swim? ¦ d: At the moment the water has 22 degrees, which most guests enjoy.",
        "c: Did you get my form? ¦ d: It arrived this morning.",
        "c: Who delivers it? ¦ d: Our partner DPX brings it to your door.",
        "c: Can I get a receipt? ¦ d: I have just sent it to your email address.",
      ],
      de: [
        "c: Ist der See warm genug zum Baden? ¦ d: Das Wasser hat zurzeit 22 Grad, den meisten Gästen gefällt das.",
        "c: Ist mein Formular da? ¦ d: Es kam heute früh an.",
        "c: Wer liefert das? ¦ d: Unser Partner DPX bringt es zu Ihnen.",
        "c: Bekomme ich eine Quittung? ¦ d: Die habe ich Ihnen eben per E-Mail geschickt.",
      ],
    },
  },
  customer_mood: {
    yes: {
      customer_vulnerable: {
        en: [
          "We buried dad on Tuesday and now this letter comes addressed to him.",
          "I sleep in my car since March, how am I supposed to pay this?",
          "Honestly I have been thinking about jumping off the bridge.",
          "My little one has leukaemia and we need to be flexible with the tickets.",
          "hi im twelve and i clicked on buy by accident",
          "One of these days somebody is going to get a bullet.",
        ],
        de: [
          "Am Dienstag haben wir Papa beerdigt, und jetzt kommt dieser Brief an ihn.",
          "Ich schlafe seit März im Auto, wovon soll ich das bezahlen?",
          "Ehrlich gesagt denke ich daran, von der Brücke zu springen.",
          "Meine Kleine hat Leukämie, wir brauchen flexible Tickets.",
          "hi ich bin zwölf und hab aus versehen auf kaufen gedrückt",
          "Irgendwann kriegt bei euch noch einer eine Kugel ab.",
        ],
      },
    },
    no: {
      en: [
        "My dad wants to know whether the car park is open.",
        "I sleep badly since the mattress arrived, can I return it?",
        "The bridge to the island was closed, can I rebook?",
        "My daughter turned 18 last week, can she have her own card?",
        "The bullet train was late.",
        "We said goodbye to the old router, the new one works.",
      ],
      de: [
        "Mein Vater möchte wissen, ob das Parkhaus offen ist.",
        "Seit die Matratze da ist, schlafe ich schlecht. Kann ich sie zurückgeben?",
        "Die Brücke zur Insel war gesperrt, kann ich umbuchen?",
        "Meine Tochter ist letzte Woche 18 geworden, kann sie eine eigene Karte haben?",
        "Die Kugelschreiber fehlten im Paket.",
        "Vom alten Router haben wir uns verabschiedet, der neue läuft.",
      ],
    },
  },
};
