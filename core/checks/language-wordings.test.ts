import { describe, expect, it } from "vitest";
import { languageMismatch } from "@/core/checks/language-mismatch";
import { languageOf } from "@/core/checks/language-of";
import { inputFor, messagesFrom } from "@/core/checks/testing";

const EN = "Where is my parcel? I ordered it last week.";
const DE = "Wo bleibt mein Paket? Ich habe es letzte Woche bestellt.";
const codes = (customer: string, draft: string, declared: string): string[] =>
  languageMismatch
    .run(
      inputFor(draft, {
        messages: messagesFrom(`c: ${customer}`),
        conversation: { language: declared, channel: "mail" },
      }),
    )
    .map(({ code }) => code);

describe("languageMismatch", () => {
  it.each([
    [EN, "Gern geschehen!", "en"],
    [EN, "Wird erledigt, danke.", "en"],
    [EN, "Es tut uns leid.", "en"],
    [EN, "Thank you for writing. Ihre Bestellung wurde gestern versandt und kommt morgen an.", "en"],
    [EN, "Votre colis est en route et sera livré demain.", "en"],
    [EN, "Su pedido está en camino y llegará mañana.", "en"],
    [EN, "Il suo pacco è in viaggio, arriva domani.", "en"],
    [EN, "Uw pakket is onderweg en komt morgen aan.", "en"],
    [EN, "Państwa przesyłka jest już w drodze.", "en"],
    [EN, "Kargonuz yolda, yarın size teslim edilecek.", "en"],
    [DE, "You're welcome!", "de"],
    [DE, "Sure, here you go.", "de"],
    [DE, "Vielen Dank für Ihre Nachricht. We have refunded the amount to your card and it will arrive soon.", "de"],
    ["Wo isch mis Päckli? Ich ha nöd viel Zyt.", "We are looking into this for you.", "de"],
    ["Fuer die Rueckgabe moechte ich bitte ein Etikett.", "Please find the label attached.", "de"],
    ["WO BLEIBT MEINE BESTELLUNG? ICH WARTE SCHON", "Your order is on its way to you.", "de"],
    ["4471-22", "Your parcel will be delivered tomorrow.", "de"],
  ])("to %j finds %j", (customer, draft, declared) =>
    expect(codes(customer, draft, declared)).toEqual(["language_mismatch"]),
  );

  it.each([
    ["Où est mon colis ? J'attends depuis deux semaines.", "en"],
    ["¿Dónde está mi pedido? Lo necesito para el lunes.", "en"],
    ["Quando arriva il mio pacco? Non ho ancora ricevuto nulla.", "de"],
    ["Waar blijft mijn bestelling? Ik wacht al twee weken.", "de"],
    ["Gdzie jest moja paczka? Czekam już dwa tygodnie.", "de"],
    ["Siparişim nerede? İki haftadır bekliyorum, lütfen yardım edin.", "de"],
  ])("notices that %j is not %s", (customer, declared) =>
    expect(codes(customer, "", declared)).toEqual(["language_declared_wrong"]),
  );

  it("does not weigh names, codes and addresses as words", () => {
    expect(languageOf("DE-4471, DER-12, LA-3, name@der.de")).toBeNull();
    expect(languageOf("Los Angeles, La Poste, Den Haag, El Paso, Van Gogh")).toBeNull();
  });
});

const PROPER = "La Poste, Los Angeles, Den Haag, El Paso, De Vries, dos Santos, Le Creuset, Il Sole".split(", ");
const CODES = ["DE-4471", "DER-12", "LA-3", "AN 22", "IST-9", "UND-1"];
describe("languageMismatch, what is said rightly", () => {
  it.each([
    ...PROPER.map((name) => `We have sent it with ${name} yesterday.`),
    ...CODES.map((code) => `Your order ${code} was sent.`),
    "Kind regards, Anna von der Leyen",
    "The DVD „Die Hard“ is on its way.",
    "Your ticket for “La vie en rose” is attached.",
    "Sure!",
    "Done.",
    "OK",
    "12.3.2026, 14:00",
    "Thanks, Maria dos Santos da Silva",
    "Please see https://example.com/de/die-und-der for it.",
    "You can write to hilfe@unser-laden.de at any time.",
    "No problem, we will do it.",
    "The size is M, the colour is rot.",
    "Danke! Your parcel is on its way.",
    "Hi Jan, we have it in stock.",
    "Pan Asia Bowl, no onions: we have noted it.",
    "Your card ending in 1234 is active again.",
    "We ship to Rue de la Paix 5, Paris.",
    "The café au lait is back on the menu.",
    "Your El Corte voucher was added.",
    "It is a faux pas on our side.",
    "Our team in Köln and Zürich will help you.",
    "Say hello to Señor García from us.",
    "The Volkswagen is at the garage, Herr Müller.",
    "Your flight is LH 400 to JFK.",
  ])("to an English customer lets %j pass", (draft) => expect(codes(EN, draft, "en")).toEqual([]));

  it.each([
    ...PROPER.map((name) => `Wir haben es gestern mit ${name} versandt.`),
    ...CODES.map((code) => `Ihre Bestellung ${code} wurde versandt.`),
    "Gern!",
    "Erledigt.",
    "OK, bis 12.3.",
    "Grüezi, Ihr Paket ist unterwegs. Merci und freundliche Grüsse",
    "Servus, die Rechnung vom Jänner liegt bei.",
    "Ihr Flug nach Los Angeles mit United Airlines ist bestätigt.",
    "Die „The North Face Gift Card“ ist unterwegs.",
    "Ihr Abo von Amazon Prime Video läuft weiter.",
    "Öffnen Sie Settings, dann Windows Update und klicken Sie auf Check for updates.",
    "Bitte laden Sie die App im Google Play Store herunter.",
    "Ihr Ticket für „Les Misérables“ liegt bereit.",
    "Das Meeting mit dem Support ist am Montag.",
    "Ihr Login per Single Sign-On geht wieder.",
    "Der Download startet sofort.",
    "Wir liefern in die Rue de la Paix 5 in Paris.",
    "Schreiben Sie an help@the-shop.com.",
    "Mit freundlichen Grüßen, Your Travel Team",
    "Sorry, das tut uns leid.",
    "Best Western Hotel, Zimmer 12, ist gebucht.",
    "Fuer die Rueckgabe koennen Sie das Etikett nutzen.",
    "Das Retourenlabel ist per Mail gekommen.",
    "Ihr Gutschein „Buy one get one free“ gilt bis Mai.",
    "Die Offerte schicken wir Ihnen auf die Strasse in Zürich.",
    "Bitte prüfen Sie den Spam-Ordner.",
    "Ihr Name ist nun Maria de la Cruz.",
    "Die Playlist „Best of the 80s“ ist da.",
  ])("to a German customer lets %j pass", (draft) => expect(codes(DE, draft, "de")).toEqual([]));

  it("lets pass what the customer asked for or writes themselves, and is silent where neither tells enough", () => {
    expect(codes("Can you reply in German? I need it for my mother.", "Ihr Paket ist unterwegs.", "en")).toEqual([]);
    expect(codes("Danke!", "Gern, einen schönen Tag noch!", "en")).toEqual([]);
    expect(codes("ok", "Your parcel will arrive tomorrow.", "en")).toEqual([]);
  });
});
