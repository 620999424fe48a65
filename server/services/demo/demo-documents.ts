import type { z } from "zod";
import type { documentsIntake } from "@/core/intake/documents";

export type DocumentsInput = z.input<typeof documentsIntake>;
type Sent = DocumentsInput["documents"][number];
type Article = Sent & { version: string; uri: string };

function article(
  id: string,
  language: "de" | "en",
  kind: string,
  title: string,
  sentences: readonly string[],
): Article {
  const text = sentences.join("\n");
  return { id, title, kind, party: "first", version: "3", uri: `https://help.demo.example/${id}`, text, language };
}

function thirdParty(from: Article, uri: string): Article {
  return { ...from, party: "third", version: "1", uri };
}

const PARCEL = {
  lostParcel: article("parcel-lost", "de", "policy", "Verlorene Sendungen und Erstattung", [
    "Eine Sendung gilt als verloren, wenn die Nachforschung ohne Ergebnis abgeschlossen ist.",
    "Bei Verlust erstatten wir den Warenwert laut Bestellung bis zu 500 €.",
    "Die Erstattung erfolgt innerhalb von drei bis fünf Werktagen auf das Zahlungsmittel der Bestellung.",
  ]),
  depotDelay: article("parcel-delivery-times", "en", "article", "Delivery times and delays", [
    "If a parcel misses its van, it stays at the depot overnight and goes out on the next working day.",
    "You do not need to do anything: the parcel keeps its place in the queue.",
    "On the day of delivery we send a one-hour delivery window by email.",
    "A parcel can be held at the depot for up to 7 days if you are away.",
  ]),
  damaged: article("parcel-damaged", "de", "policy", "Beschädigte Sendungen", [
    "Einen Schaden melden Sie bitte innerhalb von 7 Tagen nach der Zustellung.",
    "Wir brauchen zwei Fotos: eines von der Verpackung und eines vom beschädigten Inhalt.",
    "Sobald die Fotos da sind, entscheiden wir innerhalb von zwei Werktagen über den Ersatz.",
  ]),
  customs: article("parcel-customs", "en", "article", "Customs charges on parcels from abroad", [
    "Gifts between private people are free of import duty up to a value of 45 EUR.",
    "For every parcel that we declare on your behalf we charge a handling fee of 6.00 EUR.",
    "You can object to the customs assessment within one month.",
  ]),
  redirect: article("parcel-redirect", "de", "article", "Sendung umleiten", [
    "Eine Sendung kann bis zum Vorabend der Zustellung kostenlos an einen Paketshop umgeleitet werden.",
    "Im Paketshop liegt die Sendung 7 Tage bereit.",
    "Zur Abholung brauchen Sie einen Lichtbildausweis.",
  ]),
  collection: article("parcel-collection", "en", "article", "Collecting a parcel from a shop", [
    "A parcel waits at the shop for 7 days, then it goes back to the sender.",
    "Bring photo identification; somebody else may collect it with your written permission.",
    "Large parcels of more than 15 kg can be collected at the depot only.",
  ]),
};

const TELECOM = {
  roaming: article("mobile-roaming", "de", "article", "Roaming im Tarif Mobil M", [
    "Der Tarif Mobil M enthält in der EU 8 GB Datenvolumen im Monat.",
    "In der Schweiz gilt das EU-Volumen nicht; dort kostet ein Tagespass 5,90 €.",
    "Ist das Volumen verbraucht, wird die Verbindung langsamer, es entstehen keine weiteren Kosten.",
  ]),
  leaving: article("contract-ending", "en", "policy", "Ending a contract early", [
    "A contract with a minimum term can be ended early for half of the remaining monthly fees.",
    "After the minimum term a contract can be ended at any time with one month’s notice.",
    "Number, voicemail and remaining credit are lost when a contract ends.",
  ]),
  router: article("router-delivery", "de", "article", "Lieferung und Anschluss des Routers", [
    "Der Router wird spätestens drei Werktage vor dem Schalttermin geliefert.",
    "Am Schalttag schließen Sie den Router an der ersten Telefondose an; er richtet sich innerhalb von 20 Minuten selbst ein.",
    "Ein Techniker kommt nur, wenn die Leitung neu gelegt werden muss.",
  ]),
  porting: article("number-transfer", "en", "article", "Keeping your number", [
    "To transfer a number we need a transfer code from your previous provider.",
    "The transfer takes place at night between 02:00 and 06:00.",
    "Your old SIM keeps working until the number has moved.",
  ]),
  outage: thirdParty(
    article("outage-frankfurt-west", "de", "notice", "Störungsmeldung Frankfurt West", [
      "Im Gebiet Frankfurt West ist nach Bauarbeiten ein Glasfaserkabel unterbrochen.",
      "Betroffen sind Festnetz und Internet; der Mobilfunk ist nicht betroffen.",
      "Die Leitung wird voraussichtlich bis 18:00 Uhr wiederhergestellt.",
    ]),
    "https://netz.example/stoerung/frankfurt-west",
  ),
  billing: article("mobile-billing", "de", "article", "Rechnung und Zahlung", [
    "Die Rechnung steht ab dem 5. Werktag des Monats im Kundenkonto.",
    "Wird eine Lastschrift zurückgegeben, berechnen wir 4,00 € Bearbeitungskosten.",
    "Eine Rate kann auf Wunsch einmal um 14 Tage verschoben werden.",
  ]),
  shopContract: article("contract-withdrawal", "de", "policy", "Widerruf von Verträgen", [
    "Ein im Internet oder am Telefon geschlossener Vertrag kann innerhalb von 14 Tagen widerrufen werden.",
    "Für Verträge, die im Geschäft geschlossen werden, gibt es kein Widerrufsrecht.",
  ]),
  plans: article("plan-change", "en", "article", "Changing your plan", [
    "You can move to a larger plan at any time; the new price applies from the next bill.",
    "Moving to a smaller plan is possible once the minimum term has ended.",
    "Mobile S costs 12.00 EUR, Mobile M 18.00 EUR and Mobile L 24.00 EUR a month.",
  ]),
};

const TRAVEL = {
  disruption: article("travel-disruption", "en", "policy", "Cancelled and delayed flights", [
    "If a flight is cancelled you may choose between a refund and another flight to the same place.",
    "Rebooking after a cancellation by the airline is free of charge.",
    "We never change a booking before the traveller has agreed to the new flight.",
  ]),
  illness: article("travel-illness", "de", "policy", "Umbuchung wegen Krankheit", [
    "Mit einem ärztlichen Attest ist eine Umbuchung wegen Krankheit einmal kostenlos.",
    "Die neue Reise muss innerhalb von 12 Monaten beginnen.",
    "Ein Preisunterschied zum neuen Termin wird berechnet.",
  ]),
  baggage: article("travel-baggage", "en", "article", "Baggage fees", [
    "One cabin bag of up to 8 kg is included in every fare.",
    "A checked bag of up to 23 kg costs 35 EUR per flight if it is booked online.",
    "At the airport the same bag costs 60 EUR.",
  ]),
  hotel: article("travel-hotel-faults", "de", "policy", "Mängel im Hotel", [
    "Ein Mangel wird zuerst dem Hotel und der Reiseleitung gemeldet, damit er vor Ort behoben werden kann.",
    "Wird er nicht behoben, prüfen wir nach der Reise eine Minderung des Reisepreises.",
  ]),
  passengerRights: thirdParty(
    article("passenger-rights", "de", "law", "Fluggastrechte bei Verspätung", [
      "Ab drei Stunden Verspätung am Ziel besteht Anspruch auf eine Ausgleichszahlung.",
      "Sie beträgt 250 € bis 1500 km, 400 € bis 3500 km innerhalb der EU und 600 € bei längeren Flügen außerhalb der EU.",
      "Kein Anspruch besteht bei außergewöhnlichen Umständen.",
    ]),
    "https://fluggastrechte.example/verspaetung",
  ),
  cancelling: article("travel-cancelling", "de", "policy", "Stornierung einer Reise", [
    "Bis 30 Tage vor Reisebeginn kostet die Stornierung 20 % des Reisepreises.",
    "Danach kostet sie 50 % des Reisepreises, am Reisetag 90 %.",
    "Eine Reise kann bis 7 Tage vor Beginn auf eine andere Person übertragen werden.",
  ]),
  checkin: article("travel-check-in", "en", "article", "Checking in", [
    "Online check-in opens 48 hours and closes 2 hours before departure.",
    "Families with children under 12 are seated together free of charge.",
    "A boarding pass on your phone is enough at every airport that we fly to.",
  ]),
};

const BANK = {
  cardLimits: article("card-limits", "en", "article", "Card limits abroad", [
    "The daily card limit can be raised to 2,000 EUR for up to 30 days.",
    "The new limit applies immediately and falls back by itself when the period ends.",
    "Payments abroad in a foreign currency cost 1.5 % of the amount.",
  ]),
  cardLoss: article("card-loss", "de", "policy", "Karte verloren oder gestohlen", [
    "Eine gesperrte Karte kann nicht wieder entsperrt werden.",
    "Die Ersatzkarte ist kostenlos und kommt innerhalb von fünf Werktagen mit der Post.",
    "Die PIN bleibt gleich.",
    "Zahlungen vor der Sperrung, die Sie nicht ausgelöst haben, können Sie innerhalb von 13 Monaten reklamieren.",
  ]),
  transfers: article("transfer-times", "en", "article", "How long transfers take", [
    "A transfer in euros within the SEPA area takes up to two working days.",
    "A transfer that is entered after 15:00 is sent on the following working day.",
    "A transfer can be recalled as long as it is marked as pending.",
  ]),
  directDebit: article("direct-debit", "de", "article", "Lastschriften", [
    "Eine Lastschrift mit Mandat kann innerhalb von acht Wochen zurückgegeben werden.",
    "Die Rückgabe ist kostenlos; der Betrag wird am selben Tag gutgeschrieben.",
    "Der Zahlungsempfänger kann die offene Forderung weiterhin verlangen.",
  ]),
  disputes: article("card-disputes", "en", "policy", "Disputing a card payment", [
    "A card payment can be disputed within 8 weeks.",
    "First ask the merchant for the refund in writing and keep the answer.",
    "We credit the amount provisionally once the merchant’s bank has confirmed the claim.",
  ]),
  accountFees: article("account-fees", "de", "article", "Preise für das Girokonto", [
    "Das Girokonto kostet 3,90 € im Monat und ist ab 1.200 € Geldeingang kostenlos.",
    "Abhebungen an eigenen Automaten sind kostenlos, an fremden kosten sie 1,95 €.",
    "Der Zinssatz für die Überziehung beträgt 9,8 % im Jahr.",
  ]),
  unauthorised: article("unauthorised-payments", "de", "policy", "Nicht autorisierte Zahlungen", [
    "Eine nicht autorisierte Zahlung erstatten wir, sobald die Prüfung abgeschlossen ist.",
    "Wurde die PIN grob fahrlässig verwahrt, besteht kein Anspruch auf Erstattung.",
  ]),
  onlineBanking: article("online-access", "en", "article", "Access to online banking", [
    "After three wrong passwords access is locked; you can unlock it yourself with your activation letter.",
    "A new activation letter arrives by post within 5 working days.",
    "We never ask for a password or a code by phone, email or chat.",
  ]),
};

export const DOCUMENTS = { ...PARCEL, ...TELECOM, ...TRAVEL, ...BANK };

export function demoDocuments(): DocumentsInput {
  return { documents: Object.values(DOCUMENTS) };
}
