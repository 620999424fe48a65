import { describe, expect, it } from "vitest";
import type { CheckDocument } from "@/core/checks/check";
import { promise } from "@/core/checks/promise";
import { inputFor } from "@/core/checks/testing";

const policy = (text: string): { documents: CheckDocument[] } => ({
  documents: [{ id: "p", title: "Policy", kind: "policy", party: "first", version: "1", text }],
});
const codes = (draft: string, given = {}): string[] => promise.run(inputFor(draft, given)).map(({ code }) => code);

describe("promise, by its force", () => {
  it.each([
    ["word given", "You will get your money by Tuesday, you have my word."],
    ["assurance", "Rest assured that you will be fully refunded."],
    ["assurance", "I personally guarantee that it will be delivered on time."],
    ["making sure", "We'll make sure that you are compensated."],
    ["making sure", "I'll see to it that nobody charges you for that call."],
    ["a certain day", "Your new phone will definitely be delivered on Friday."],
    ["a certain day", "It will arrive by Monday at the latest."],
    ["a certain day", "We will have it repaired by tomorrow."],
    ["costs", "We'll pick up the bill for the taxi."],
    ["costs", "Your hotel costs will be covered."],
    ["costs", "There will be no late fee."],
    ["costs", "You won't be out of pocket."],
    ["a gift", "I'll throw in a free month."],
    ["an exception", "I'll turn a blind eye this time."],
    ["an exception", "Although the deadline has passed, we will accept the return."],
    ["a price", "We will honour the old price."],
    ["a claim", "Your claim will be approved."],
    ["a contract", "We'll let you out of the contract early."],
    ["money back", "I'll get you your 40 euros back."],
    ["German word", "Das Geld ist bis Dienstag da, darauf gebe ich Ihnen mein Wort."],
    ["German assurance", "Seien Sie versichert, dass Sie Ihr Geld zurückbekommen."],
    ["German making sure", "Wir sorgen dafür, dass die Lieferung bis Montag bei Ihnen ist."],
    ["German certain day", "Ihr Paket wird garantiert am Freitag zugestellt."],
    ["German certain day", "Es kommt spätestens am Montag an."],
    ["German costs", "Das Taxi zahlen wir."],
    ["German costs", "Das kostet Sie keinen Cent."],
    ["German parted verb", "Wir zahlen Ihnen die Anzahlung selbstverständlich zurück."],
    ["German parted verb", "Da kommen wir Ihnen gern mit 50 Euro entgegen."],
    ["German exception", "Hier drücken wir ein Auge zu."],
    ["German exception", "Obwohl die Frist vorbei ist, nehmen wir die Jacke zurück."],
    ["German price", "Ihr Preis bleibt zwei Jahre lang gleich."],
    ["German passive", "Ihrem Antrag wird stattgegeben."],
    ["German new thing", "Sie bekommen ein neues Gerät."],
  ])("%s: %s", (_, draft) => expect(codes(draft)).toEqual(["promise_without_policy"]));

  it.each([
    "We don't do exchanges.",
    "There are no grounds for compensation.",
    "Your appeal was dismissed.",
    "The charge stands.",
    "It is too late to cancel.",
    "Our terms do not allow exchanges.",
    "You won't be seeing that deposit again.",
    "Rabatte geben wir grundsätzlich nicht.",
    "Wir sehen keinen Grund für eine Entschädigung.",
    "Ihrem Wunsch können wir nicht entsprechen.",
    "Die Mahngebühr bleibt bestehen.",
    "Für eine Stornierung ist es zu spät, zu spät für eine Rückgabe auch.",
  ])("refuses: %s", (draft) => expect(codes(draft)).toEqual(["refusal_without_policy"]));

  it.each(["We take the blame for the burns on your hand.", "An Ihren Verbrennungen tragen wir die Schuld."])(
    "admits: %s",
    (draft) => expect(codes(draft)).toEqual(["legal_statement"]),
  );

  it.each([
    ["We will honour the old price.", "Within 14 days we honour the old price of an order."],
    ["Your hotel costs will be covered.", "After a cancelled flight, hotel costs are covered."],
    ["Our terms do not allow exchanges.", "Our terms do not allow exchanges or returns."],
    ["Ihr Paket wird garantiert am Freitag zugestellt.", "Ein Expresspaket wird garantiert am Freitag zugestellt."],
  ])("lets %j rest on its source", (draft, text) => expect(codes(draft, policy(text))).toEqual([]));
});
