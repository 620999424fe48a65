import type { More } from "./labelled";

/** Replies written before their checks were made anew, by the same hand; no check was altered for one of them. */
export const UNSEEN_REPLIES: More = {
  promise: {
    yes: {
      promise_without_policy: {
        en: [
          "c: The kettle leaks. ¦ d: No worries, a brand-new kettle is already on its way to you and you don't need to return the old one.",
          "c: Your driver never came. ¦ d: I've gone ahead and knocked the delivery charge off your order.",
          "c: I was overcharged. ¦ d: Rest assured that every penny of the 42.10 will be back in your account by Thursday.",
          "c: My flight was cancelled. ¦ d: We'd like to make this right, so a $150 travel credit has been put in your profile.",
          "c: The hotel had no heating. ¦ d: Your next two nights are complimentary.",
          "c: The screen died again. ¦ d: Our technicians will repair it without charging you anything, even though the warranty has run out.",
        ],
        de: [
          "c: Der Wasserkocher tropft. ¦ d: Kein Problem, ein neuer Wasserkocher ist schon zu Ihnen unterwegs, den alten dürfen Sie behalten.",
          "c: Ihr Fahrer kam nie. ¦ d: Die Liefergebühr habe ich Ihnen selbstverständlich gestrichen.",
          "c: Mir wurde zu viel abgebucht. ¦ d: Die 42,10 € haben Sie spätestens Donnerstag wieder auf dem Konto.",
          "c: Mein Flug fiel aus. ¦ d: Damit Sie uns gewogen bleiben, liegt in Ihrem Profil jetzt ein Reiseguthaben von 150 €.",
          "c: Das Hotel war kalt. ¦ d: Die nächsten zwei Nächte gehen aufs Haus.",
          "c: Der Bildschirm ist wieder kaputt. ¦ d: Unsere Techniker reparieren ihn für Sie unentgeltlich, obwohl die Garantie abgelaufen ist.",
        ],
      },
      refusal_without_policy: {
        en: [
          "c: I want my deposit back. ¦ d: Unfortunately the deposit stays with us.",
          "c: Can I swap the ticket? ¦ d: Swapping this ticket isn't something we offer.",
          "c: Please cancel my gym membership. ¦ d: There's no getting out of the contract before December.",
        ],
        de: [
          "c: Ich will meine Anzahlung zurück. ¦ d: Die Anzahlung behalten wir leider ein.",
          "c: Kann ich das Ticket tauschen? ¦ d: Ein Tausch dieses Tickets wird von uns nicht angeboten.",
          "c: Bitte kündigen Sie meine Mitgliedschaft. ¦ d: Vor Dezember kommen Sie aus dem Vertrag leider nicht heraus.",
        ],
      },
      legal_statement: {
        en: [
          "c: I slipped in your shop. ¦ d: We are sorry, the wet floor was clearly our mistake and we will answer for the harm done.",
        ],
        de: [
          "c: Ich bin bei Ihnen ausgerutscht. ¦ d: Der nasse Boden war eindeutig unser Fehler, dafür stehen wir gerade.",
        ],
      },
    },
    no: {
      en: [
        "c: Is it fixed? ¦ d: Our engineers are still working on the outage and I will write again as soon as I hear more.",
        "c: I want a refund. ¦ d: I can pass your wish for a refund to the billing team, who will decide within two days.",
        "c: Where is my parcel? ¦ d: The carrier says that it will be delivered tomorrow between 9 and 12.",
        "c: How do I return shoes? ¦ k: Shoes can be returned within 30 days and the price is refunded. ¦ d: You can return the shoes within 30 days and will then get the price refunded.",
        "c: Does it have a guarantee? ¦ k: All kettles come with a two-year guarantee. ¦ d: Yes, all our kettles come with a two-year guarantee.",
        'c: Refund? ¦ w: issue_refund {"status":"completed","amount":25} ¦ d: I have just refunded the 25 EUR to your card.',
        "c: Thanks for the voucher! ¦ d: Glad to hear that the voucher worked.",
        "c: My name is wrong. ¦ d: I've corrected the name on your booking and sent you the new confirmation.",
        "c: Can I pay by card? ¦ d: Yes, you can pay by credit card or by bank transfer.",
        'c: Free bag? ¦ t: get_booking {"free_bags": 1} ¦ d: One bag is free with your fare.',
      ],
      de: [
        "c: Ist es behoben? ¦ d: Unsere Techniker arbeiten noch an der Störung, ich melde mich, sobald ich mehr weiß.",
        "c: Ich will eine Erstattung. ¦ d: Ich gebe Ihren Wunsch nach einer Erstattung an die Buchhaltung weiter, die binnen zwei Tagen entscheidet.",
        "c: Wo ist mein Paket? ¦ d: Laut Paketdienst wird es morgen zwischen 9 und 12 Uhr zugestellt.",
        "c: Wie gebe ich Schuhe zurück? ¦ k: Schuhe können innerhalb von 30 Tagen zurückgegeben werden, der Preis wird erstattet. ¦ d: Sie können die Schuhe innerhalb von 30 Tagen zurückgeben und bekommen dann den Preis erstattet.",
        "c: Gibt es Garantie? ¦ k: Auf alle Wasserkocher gibt es zwei Jahre Garantie. ¦ d: Ja, auf alle Wasserkocher gibt es zwei Jahre Garantie.",
        'c: Erstattung? ¦ w: issue_refund {"status":"completed","amount":25} ¦ d: Ich habe Ihnen die 25 € eben auf Ihre Karte erstattet.',
        "c: Danke für den Gutschein! ¦ d: Schön, dass der Gutschein funktioniert hat.",
        "c: Mein Name ist falsch. ¦ d: Den Namen auf Ihrer Buchung habe ich berichtigt und Ihnen die neue Bestätigung geschickt.",
        "c: Geht Kartenzahlung? ¦ d: Ja, Sie können mit Kreditkarte oder per Überweisung zahlen.",
        'c: Koffer frei? ¦ t: get_booking {"free_bags": 1} ¦ d: In Ihrem Tarif ist ein Koffer kostenlos enthalten.',
      ],
    },
  },
  tone: {
    yes: {
      harsh_tone: {
        en: [
          "If you had bothered to look at the tracking page, you would know where it is.",
          "Maybe try charging the battery next time before you complain.",
          "I don't see why this is so hard for you to understand.",
          "You people always want everything for nothing.",
          "Not our problem. Ask the courier.",
          "Congratulations on finally finding the right form.",
          "Calm down and stop being so dramatic.",
          "Frankly, your complaint is ridiculous.",
          "Send the papers today or don't bother writing again.",
          "It is YOUR OWN FAULT that the deadline passed, so DEAL WITH IT.",
        ],
        de: [
          "Hätten Sie sich die Mühe gemacht, die Sendungsverfolgung anzusehen, wüssten Sie, wo es ist.",
          "Vielleicht laden Sie nächstes Mal erst den Akku, bevor Sie sich beschweren.",
          "Mir ist schleierhaft, was daran so schwer zu begreifen ist.",
          "Leute wie Sie wollen immer alles umsonst.",
          "Nicht unser Problem. Fragen Sie den Kurier.",
          "Glückwunsch, dass Sie endlich das richtige Formular gefunden haben.",
          "Jetzt beruhigen Sie sich erst einmal und machen Sie hier kein Theater.",
          "Ihre Beschwerde ist, ehrlich gesagt, lächerlich.",
          "Schicken Sie die Unterlagen heute oder lassen Sie es bleiben.",
          "Es ist IHRE EIGENE SCHULD, dass die Frist vorbei ist, also FINDEN SIE SICH DAMIT AB.",
        ],
      },
    },
    no: {
      en: [
        "I understand that this is frustrating, and I'm sorry for the long wait.",
        "Please send us the papers by Friday so that we can finish your claim.",
        "Congratulations on your new home! I have updated the address.",
        "The mistake was ours: we entered the wrong date.",
        "If the battery is empty, please charge it for two hours before you switch the device on.",
        "Unfortunately the deadline passed on 3 May, so the form can no longer be handed in.",
        "You don't have to do anything else, we will take care of the rest.",
        "That is a fair question. The fee covers the handling of the luggage.",
        "Your booking reference is QX7LMP and the airport code is MUC, TERMINAL 2.",
        "As I mentioned earlier, the parcel left our warehouse on Monday; it should reach you soon.",
      ],
      de: [
        "Ich verstehe, dass das ärgerlich ist, und bitte die lange Wartezeit zu entschuldigen.",
        "Bitte schicken Sie uns die Unterlagen bis Freitag, damit wir Ihren Fall abschließen können.",
        "Herzlichen Glückwunsch zur neuen Wohnung! Die Adresse habe ich geändert.",
        "Der Fehler lag bei uns: Wir hatten das falsche Datum eingetragen.",
        "Wenn der Akku leer ist, laden Sie ihn bitte zwei Stunden, bevor Sie das Gerät einschalten.",
        "Leider ist die Frist am 3. Mai abgelaufen, daher kann der Antrag nicht mehr eingereicht werden.",
        "Sie müssen nichts weiter tun, um den Rest kümmern wir uns.",
        "Das ist eine berechtigte Frage. Die Gebühr deckt die Bearbeitung des Gepäcks.",
        "Ihre Buchungsnummer ist QX7LMP, der Abflug ist in MUC, TERMINAL 2.",
        "Wie vorhin geschrieben, hat das Paket am Montag unser Lager verlassen; es sollte bald bei Ihnen sein.",
      ],
    },
  },
  language_mismatch: {
    yes: {
      language_mismatch: {
        en: [
          "c: hi, where's my parcel? ¦ d: Ihr Paket ist heute in Köln angekommen und wird morgen zugestellt.",
          "c: Card got declined again. Any idea why? ¦ d: Ihre Karte wurde wegen des Limits abgelehnt.",
          "c: Is the pool open in May? ¦ d: Ja, das Schwimmbad ist ab Mai geöffnet.",
          "c: I'd like to rebook for Friday. ¦ d: Bonjour, votre vol est maintenant réservé pour vendredi à 9 h.",
          "c: can't log in ¦ d: Bitte setzen Sie Ihr Passwort zurück.",
          "c: The invoice has the wrong company name on it. ¦ d: Hola, hemos corregido el nombre de la empresa en su factura.",
          "c: Could you tell me when you open? ¦ d: Montags bis freitags von 8 bis 17 Uhr, samstags geschlossen.",
          "c: Thanks, but what about the second bag? ¦ d: Der zweite Koffer kostet 30 €.",
        ],
        de: [
          "c: hallo, wo ist mein Paket? ¦ d: Your parcel reached Cologne today and will be delivered tomorrow.",
          "c: Karte schon wieder abgelehnt. Woran liegt das? ¦ d: Your card was declined because of the limit.",
          "c: Hat das Schwimmbad im Mai auf? ¦ d: Yes, the pool opens in May.",
          "c: Ich würde gern auf Freitag umbuchen. ¦ d: Bonjour, votre vol est maintenant réservé pour vendredi à 9 h.",
          "c: komme nicht rein ins Konto ¦ d: Please reset your password.",
          "c: Auf der Rechnung steht die falsche Firma. ¦ d: Hola, hemos corregido el nombre de la empresa en su factura.",
          "c: Könnten Sie mir die Öffnungszeiten nennen? ¦ d: Monday to Friday from 8 to 5, closed on Saturdays.",
          "c: Danke, und was ist mit dem zweiten Koffer? ¦ d: The second bag costs 30 EUR.",
        ],
      },
      language_declared_wrong: {
        en: [
          "l: de ¦ c: I have been waiting for my refund since March. Can you tell me what is going on? ¦ d: I am sorry. It will be paid tomorrow.",
          "l: fr ¦ c: Please change the delivery address to my office. ¦ d: I have changed the address for you.",
        ],
        de: [
          "l: en ¦ c: Ich warte seit März auf meine Erstattung. Können Sie mir sagen, was los ist? ¦ d: Das tut mir leid. Sie wird morgen bezahlt.",
          "l: fr ¦ c: Bitte ändern Sie die Lieferadresse auf mein Büro. ¦ d: Ich habe die Adresse für Sie geändert.",
        ],
      },
    },
    no: {
      en: [
        "c: ok ¦ d: Great, I have booked it.",
        "c: I live in Straße der Einheit 4, 10117 Berlin. ¦ d: Thank you, I have saved Straße der Einheit 4, 10117 Berlin as your address.",
        "c: What does 'Fahrkarte ungültig' mean? ¦ d: It means that the ticket is not valid.",
        "c: Guten Tag, please answer in English, my German is poor. ¦ d: Of course. Your order was shipped yesterday.",
        "c: Where can I get a Schnitzel at the airport? ¦ d: The restaurant Zum Goldenen Hirsch in hall B has one.",
        "c: 4471902 ¦ d: Thank you. I see your order and will look into it.",
        "c: Refund status? ¦ d: It was paid out on 3 May.",
        "c: The error says: Die Datei konnte nicht geöffnet werden. ¦ d: That message means the file could not be opened. Please download it again.",
        "c: My name is Dieter von der Heide. ¦ d: Thank you, Mr von der Heide. How can I help?",
        "c: Is the iPhone 15 Pro in stock? ¦ d: Yes: iPhone 15 Pro, 256 GB, Titanium Blue.",
      ],
      de: [
        "c: ok ¦ d: Prima, ich habe gebucht.",
        "c: Mein Laptop zeigt 'No boot device found'. ¦ d: Die Meldung 'No boot device found' heißt, dass die Festplatte nicht erkannt wird.",
        "c: Was heißt 'non-refundable'? ¦ d: Das heißt, dass der Preis nicht erstattet wird.",
        "c: Hi, please reply in German, das ist für meine Mutter. ¦ d: Gern. Die Bestellung wurde gestern verschickt.",
        "c: Funktioniert das Update von Windows 11 Home? ¦ d: Ja, das Update auf Windows 11 Home läuft auf Ihrem Gerät.",
        "c: 4471902 ¦ d: Danke. Ich sehe Ihre Bestellung und schaue nach.",
        "c: Stand der Erstattung? ¦ d: Sie wurde am 3. Mai ausgezahlt.",
        "c: Ist das Tote Bag aus Organic Cotton noch da? ¦ d: Ja, das Tote Bag aus Organic Cotton ist noch auf Lager.",
        "c: Ich heiße John Will. ¦ d: Danke, Herr Will. Wie kann ich Ihnen helfen?",
        "c: Merci, und wann kommt es an? ¦ d: Es kommt am Freitag an.",
      ],
    },
  },
};
