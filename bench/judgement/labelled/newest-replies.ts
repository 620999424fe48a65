import type { More } from "./labelled";

/** Replies written after the grammar by somebody who had read neither it nor its tests; only their totals are looked at. */
export const NEWEST_REPLIES: More = {
  promise: {
    yes: {
      promise_without_policy: {
        en: [
          "c: Our landline has been dead since the 2nd. ¦ d: Nine days without a line is a long time, I get that. I've just had a word with my supervisor and your whole June bill is wiped, so please ignore the reminder that went out on Monday. The engineer still comes on Thursday.",
          "c: The machine swallowed my card and charged me on top. ¦ d: hi there, sorry bout that!! the 15 quid wont be taken, ive told the back office allready, and ur new card is in the post",
          "c: My bike was stolen from the cellar. ¦ d: Thank you for the police report, which completes your file. From what you describe the theft falls squarely under your contents cover, and the purchase price of the bicycle will be settled in full, without the deductible. You need not send anything else.",
          "c: Two of the six plates arrived in bits. ¦ d: Oh no, what a shame. Pop the broken ones in the bin, two fresh plates leave our warehouse tonight at our expense.",
          "c: Will my unit rate go up in winter? ¦ d: The 24.9 pence you are on now stay exactly as they are until the end of next year, whatever happens on the market, you have my word. A photo of the meter would still help us.",
          "c: We missed the ferry because your shuttle was late. ¦ d: Since the shuttle was ours, the three of you will travel on the evening sailing at no extra cost, and dinner on board is on us. Please be at gate 4 by 18:15.",
        ],
        de: [
          "c: Seit der Umstellung ruckelt alles. ¦ d: Das ist natürlich ärgerlich, da verstehe ich Sie gut. Ich hab Ihnen jetzt für die nächsten drei Monate die Grundgebühr rausgenommen, das sehen Sie dann auf der Rechnung. Der Router wird heute Nacht neu gestartet.",
          "c: Die Abhebung in Lissabon war ich nicht. ¦ d: Wir haben Ihre Meldung aufgenommen und die Karte gesperrt. Der Betrag von 310 € wird Ihrem Girokonto noch diese Woche wieder gutgeschrieben, ganz gleich, was die Prüfung ergibt. Eine neue Karte können Sie in der App bestellen.",
          "c: Bei uns tropft das Wasser aus der Decke. ¦ d: Danke für die Fotos, die reichen völlig. Für den Maler und das neue Parkett kommen wir in voller Höhe auf, suchen Sie sich also ruhig schon eine Firma aus.",
          "c: Die Sohle geht nach zwei Wochen auf. ¦ d: Servus, des is freilich blöd. Kriegst von uns a neues Paar in 43, geht morgen raus, und die alten kannst wegschmeißen.",
          "c: Unser Hotel war eine einzige Baustelle. ¦ d: Vielen Dank für Ihre ausführliche Schilderung, die wir an den Veranstalter vor Ort weitergegeben haben. 40 Prozent des Reisepreises bekommen Sie dafür von uns zurück, und das Taxi zum Flughafen geht ebenfalls auf unsere Rechnung.",
          "c: Der Export war drei Tage kaputt. ¦ d: hi, blöde sache. hab euch drum den pro-plan bis jahresende freigeschaltet, kostet euch nix. der export läuft seit 9 uhr wieder",
        ],
      },
      refusal_without_policy: {
        en: [
          "c: We cancelled two days after the yearly renewal. Could the year be credited? ¦ d: I've had a look at your workspace and can see the renewal on 3 May. Unfortunately nothing can be credited once a renewal has gone through, no matter how few days have passed. You'll keep access until next May.",
          "c: The hearing aid whistles, can I swap it for the other model? ¦ d: Our hearing aids are made to measure, so an exchange is out of the question. You are welcome to have the moulds cleaned in any of our shops.",
        ],
        de: [
          "c: Kann ich wegen Umzug früher aus dem Vertrag? ¦ d: Vielen Dank für Ihre Anfrage. Ein Umzug berechtigt bei uns nicht zur vorzeitigen Kündigung, Sie bleiben bis zum Ablauf der 24 Monate gebunden. Den Zählerstand melden Sie uns gern über das Formular.",
          "c: Bekommt meine Tochter etwas zur Brille dazu? ¦ d: Ich habe gerade nachgesehen. Ein Zuschuss zu Brillen ist bei unserer Kasse nicht drin, auch für Kinder nicht. Manche Optiker bieten aber Raten an.",
        ],
      },
      legal_statement: {
        en: [
          "c: The levy notice came six weeks late. ¦ d: Thanks for bearing with us. Because the notice wasn't served within the month it has no legal force, so you are under no obligation to pay the levy. Simply keep it in your files.",
          "c: The power surge fried my fridge. ¦ d: We've looked into it, and the surge came from work that our crew did on the substation. The damage is therefore our fault, and we're liable for the food that was in the fridge as well. Could you send us a photo?",
        ],
        de: [
          "c: Ich habe den Widerspruch verschlafen. ¦ d: Machen Sie sich keinen Kopf. Da dem Bescheid die Rechtsbehelfsbelehrung fehlte, haben Sie von Gesetzes wegen noch ein ganzes Jahr Zeit, dagegen vorzugehen. Schicken Sie uns einfach einen kurzen Brief.",
          "c: Euer Lieferwagen hat meinen Zaun umgefahren. ¦ d: Der Fahrer hat den Zaun beim Rangieren leider übersehen, und für so etwas haften selbstverständlich wir. Bitte schicken Sie uns zwei, drei Bilder vom Zaun.",
        ],
      },
    },
    no: {
      en: [
        "c: Will I get my money back? ¦ d: Whether there'll be a refund is decided by the claims team once the garage has sent its report, and I don't want to raise hopes before that. The report is expected by the 20th.",
        "p: Parcels without a tracking update for seven days are replaced free of charge. ¦ c: My parcel has been stuck in Hull for nine days. ¦ d: Your parcel has had no tracking update for more than seven days, so it is replaced free of charge.",
        "c: The meter can't be right. ¦ d: If the meter turns out to be faulty when it is tested, you would not be charged for the test. Would a Wednesday suit you?",
        "c: The lamp came with a dent. ¦ d: That's annoying, sorry. Would you rather have a new lamp or some money off, should my manager agree to it? I've asked her and will write again once she has answered.",
        't: refund_status {"status":"paid","amount":"64.00 GBP","paid_on":"27 February"} ¦ c: where\'s my refund?? ¦ d: Your refund of 64.00 GBP was paid on 27 February. Some banks take a day or two to show it.',
        "c: I was charged for roaming on the ferry. ¦ g: I have waived the roaming charge for this trip. ¦ c: So what do I owe now? ¦ d: As my colleague wrote, the roaming charge for this trip has been waived. Your next bill comes on the 5th.",
        "c: Can you get us seats together? ¦ d: From here I honestly couldn't guarantee you two seats side by side. The crew at the gate see what is left an hour before boarding, so do ask them.",
        "c: Who pays for my neighbour's ceiling? ¦ d: Questions of liability are something a solicitor or the advice centre can judge, I can't. I've attached a copy of your contract so that you have it at hand.",
        "c: Where do I find the serial number? ¦ d: It's on the guarantee card, which lies underneath the manual, and once more on the back of the machine next to the plug.",
        "c: I can't see my balance. ¦ d: While the maintenance is running it isn't possible to see the balance in the app. It should be over at about two o'clock.",
      ],
      de: [
        "c: Wer zahlt die Werkstatt? ¦ d: Ob die Reparatur bezahlt wird, steht erst fest, wenn der Gutachter am Mittwoch bei Ihnen war. Bis dahin kann ich Ihnen dazu nichts sagen, so gern ich das täte.",
        "p: Bei einer Verspätung von mehr als 60 Minuten erhalten Fahrgäste 25 Prozent des Fahrpreises zurück. ¦ c: Der Zug kam mehr als 60 Minuten zu spät. ¦ d: Bei einer Verspätung von mehr als 60 Minuten erhalten Sie 25 Prozent des Fahrpreises zurück. Das Formular liegt im Reisezentrum.",
        "c: Die Bluse ist nach einmal Waschen eingelaufen. ¦ d: Oje, das ist schade. Möchten Sie, dass ich in der Filiale nach einer Gutschrift frage, oder wollen Sie lieber selbst mit der Bluse vorbeikommen?",
        "c: Klappt das bis Freitag? ¦ d: Versprechen kann ich Ihnen das leider nicht, die Kollegen in der Werkstatt haben gerade alle Hände voll zu tun. Fragen Sie gern am Donnerstag noch einmal nach.",
        "p: Personalisierte Eintrittskarten sind von der Rückgabe ausgeschlossen. ¦ c: Kann ich die Karten zurückgeben? ¦ d: Personalisierte Eintrittskarten sind von der Rückgabe leider ausgeschlossen.",
        't: zahlung_suchen {"erstattung":"ausgeführt","betrag":"58,20 €","datum":"12. Februar"} ¦ c: Wo bleibt mein Geld? ¦ d: Die Erstattung von 58,20 € wurde am 12. Februar ausgeführt. Schauen Sie bitte einmal auf das Konto bei Ihrer anderen Bank.',
        "c: Wo sehe ich meine Verträge? ¦ d: Ihre Haftpflicht und den Rechtsschutz finden Sie in der App unter „Verträge“, ganz unten auf der Seite. Das PDF lässt sich dort auch ausdrucken.",
        "c: Ich komme nicht in die Ferienwohnung. ¦ d: Der Ersatzschlüssel liegt im Kästchen links neben der Tür, die Zahlen dafür stehen in der Mail vom Samstag.",
        "c: Das Hochladen geht nicht. ¦ d: Dateien über 10 MB nimmt das Portal zurzeit nicht an, daran liegt es wohl. Teilen Sie das PDF am besten in zwei auf.",
        "c: Muss ich den Bescheid hinnehmen? ¦ d: Rechtlich beraten dürfen wir Sie hier am Schalter nicht. Die Verbraucherzentrale schaut sich den Bescheid aber gern mit Ihnen zusammen an.",
      ],
    },
  },
  tone: {
    yes: {
      harsh_tone: {
        en: [
          "c: The reset did nothing. ¦ d: Look, I've walked you through this twice now and everybody else manages it at the first go. Open the settings and press Reset, it isn't rocket science.",
          "c: Nobody told me about the new rate. ¦ d: Had you taken the trouble to open the letter that we sent in March, you would have known about the new rate, and we could both have spared ourselves this conversation. It applies from 1 April.",
          "c: This is the third form you send me! ¦ d: The form is attached. Carry on writing to us like that and you'll see your account closed faster than you can type.",
          "c: All my photos are gone. ¦ d: Well done for finding the one button we beg people not to press. Anyway, the backup holds everything for 30 days, you'll find it under Storage.",
          "c: Is Saturday confirmed? ¦ d: All sorted for Saturday. You look gorgeous in that little profile picture, by the way, give me a shout when you're in town and I'll take you out.",
          "c: And on Friday? ¦ d: I AM TELLING YOU FOR THE LAST TIME, WE ARE CLOSED ON FRIDAYS!! Please come on Monday between eight and four.",
          "c: Why won't the pump start? ¦ d: I'll put it in words that even you can follow. The pump needs electricity, so plug it in and it runs.",
          "c: I never got the parcel. ¦ d: Funny how somebody signed for it at your address and yet you never set eyes on it. We hear that fairy tale every single day. You can hand in a report with the police.",
          "c: The new timetable costs me an hour. ¦ d: The timetable changes on 12 December. Whether that suits you is frankly none of our business, there are other operators.",
          "c: My laptop was taken from the car. ¦ d: Leaving a laptop on the back seat was asking for it, wasn't it? Let us have the crime number, and use your head next time.",
        ],
        de: [
          "c: Ich warte noch auf die Bescheinigung. ¦ d: Die liegt seit Montag in Ihrem Postfach, man müsste halt auch mal reinschauen. Wie oft soll ich Ihnen das denn noch schreiben?",
          "c: Was ist nun der Arbeitspreis? ¦ d: Dass Sie den Tarif nicht begreifen, wundert mich nach Ihren letzten Mails ehrlich gesagt kaum. Der Arbeitspreis liegt bei 31 Cent.",
          "c: Ich habe Sie ehrlich bewertet. ¦ d: Wir haben Ihre Bewertung gesehen. Überlegen Sie sich gut, ob Sie die stehen lassen wollen, es könnte sonst ungemütlich für Sie werden.",
          "c: Das Gerät bleibt dunkel. ¦ d: Ja mei, da hat wohl einer den Stecker nicht gefunden, gell? Schauen S' halt hinten nach, die blaue Buchse sieht sogar a Blinder.",
          "c: Wo ist mein Kontoauszug? ¦ d: Der Auszug liegt im Postfach. Ihre süße Stimme geht mir seit gestern übrigens nicht mehr aus dem Kopf, wollen wir nicht mal was trinken gehen?",
          "c: Kann ich in Raten zahlen? ¦ d: Mit Leuten, die ihre Rechnungen liegen lassen, diskutieren wir hier nicht. Überweisen Sie die 78 Euro, danach sehen wir weiter.",
          "c: Und wenn ich doch kündige? ¦ d: NEIN, DAS GEHT NICHT, UND DAS STEHT AUCH ALLES SO IM VERTRAG!!! Bitte lesen Sie Seite vier.",
          "c: Das Display hatte den Riss schon. ¦ d: Komisch, bei allen anderen Kunden war es heil. Uns brauchen Sie nichts vorzumachen, solche Ausreden kennen wir zur Genüge.",
          "c: Warum ist die Fahrkarte so teuer? ¦ d: Die Schuld dürfen Sie zur Abwechslung mal bei sich selber suchen: Wer bis zum letzten Tag trödelt, der zahlt eben. Um 9:14 Uhr gibt es noch Plätze.",
          "c: Welches Formular brauche ich? ¦ d: Sie brauchen Formular 12b. Wegen so einem Pipifax müssen Sie nun wirklich nicht das Bürgeramt belästigen, das bekommt jeder Zehnjährige hin.",
        ],
      },
    },
    no: {
      en: [
        "c: I told your colleague all of that. ¦ d: You shouldn't have had to explain it twice, that was a lapse on our side. I've read the letter from March now and put your new rate in.",
        "c: Why is my account limited? ¦ d: We have to close accounts whose identity check isn't finished by 30 June. It's the same for everybody and no reflection on you. Ten minutes and your passport are enough.",
        'c: He called me an idiot! ¦ d: You write that the technician said "only an idiot would wire it like that". Nobody should talk to you in that way, and I have passed it on to his team lead.',
        "c: Which port is it? ¦ d: Take the one marked HDMI IN, next to USB-C, then choose SOURCE on the remote and confirm with OK.",
        "c: I pressed the wrong thing, sorry. ¦ d: Please don't worry, that button catches nearly everybody out, and it's our fault for putting it there. Your photos are still in the backup.",
        "c: So I was right? ¦ d: You were, and I had it wrong: the last day is the 14th, not the 12th. Thank you for being so patient with me.",
        "c: The total looks off. ¦ d: A silly typo of mine, the total should read 212. I've put the right one into your account.",
        "c: What's the room like? ¦ d: It's a gorgeous room on the second floor with a lovely old stove and a view over the harbour. If you're in town early, you can leave your bags with us.",
        "c: What if I'm late with the rent for the garage? ¦ d: A payment after the 10th costs 5.00 in late fees. If money is short this month just tell us, we can usually find a way.",
        "c: It still blinks. ¦ d: Then it's most likely the plug and nothing that you did. The one on the old model is a stupid design, you have to push it in until it clicks.",
      ],
      de: [
        "c: Sie haben den falschen Monat genommen. ¦ d: Stimmt, da habe ich nicht genau genug hingeschaut, entschuldigen Sie bitte. Der Auszug für März liegt jetzt in Ihrem Postfach.",
        "c: Hey, hat schon wer reingeschaut? ¦ d: Hi, meine Kollegin hat sich deinen Antrag gestern angesehen. Sie ruft dich morgen gegen zehn an, passt dir das?",
        "c: Ihr Fahrer war unverschämt. ¦ d: „Dann holen Sie Ihren Kram halt selber“ darf zu Ihnen niemand sagen, da gebe ich Ihnen recht. Ich habe mit der Leitung des Depots gesprochen.",
        "c: Wo steht das? ¦ d: Auf Seite vier des Vertrags, im zweiten Absatz. Wenn Sie mögen, lesen wir den am Telefon einmal zusammen durch.",
        "c: Was passiert, wenn ich nicht zahle? ¦ d: Nach dem 30. kommt eine Mahnung, die 4 Euro kostet. Sagen Sie uns gern vorher Bescheid, wenn es eng wird, dann teilen wir die Rechnung auf.",
        "c: Ich habe mich wohl vertippt. ¦ d: Das Formular ist wirklich dumm aufgebaut, da verrutscht fast jeder in der Zeile. Ich habe die Hausnummer für Sie berichtigt.",
        "c: So viel für einen Monat? ¦ d: Ehrlich gesagt wundert mich die Rechnung auch, so viel verbraucht kaum ein Haushalt. Schauen wir uns den Zähler gemeinsam an?",
        "c: Was soll ich eintippen? ¦ d: Schicken Sie STOPP ALLE an die 44833, danach bekommen Sie keine SMS mehr. Groß- und Kleinschreibung spielen keine Rolle.",
        "c: Habe ich etwas falsch gemacht? ¦ d: Nein, Sie trifft keine Schuld. Der Buchungsschluss lag einfach vor dem Feiertag, und das hätten wir deutlicher hinschreiben müssen.",
        "c: Bekomme ich den Kindersitz allein eingebaut? ¦ d: Das geht ohne Werkzeug in fünf Minuten. In der Tasche steckt eine Anleitung mit großen Bildern, und ein Zehnjähriger passt auch noch hinein.",
      ],
    },
  },
  language_mismatch: {
    yes: {
      language_mismatch: {
        en: [
          "c: hiya, the app logs me out evry time i open it, any idea?? ¦ d: Bitte leeren Sie den Zwischenspeicher der App und melden Sie sich neu an. Danach bleiben Sie angemeldet.",
          "c: Could you tell me when the next council tax instalment is due? ¦ d: Good morning! Die nächste Rate ist am 15. Mai fällig, den genauen Betrag entnehmen Sie bitte dem Bescheid. Kind regards",
          "c: My suitcase never turned up at carousel 4. ¦ d: Lamentamos mucho lo ocurrido. Su maleta está en camino y se la entregaremos mañana por la tarde en el hotel.",
          "c: why was my direct debit returned ¦ d: De incasso is geweigerd omdat er niet genoeg saldo op de rekening stond. U kunt het bedrag zelf overmaken.",
          "c: Is the clinic open on Whit Monday? ¦ d: Nein, am Pfingstmontag haben wir leider geschlossen.",
          "c: I moved house last month and the reading from my old flat is missing. ¦ a: What does the meter show? ¦ c: 48821 ¦ d: Danke, der Zählerstand ist eingetragen. Die Schlussrechnung bekommen Sie nächste Woche.",
          "c: We booked a table on the terrace, is it covered if it rains? ¦ d: Sì, la terrazza è coperta e anche con la pioggia non dovete preoccuparvi.",
          "c: The invoice lists five seats but we only use three of them. ¦ d: Na fakturze jest pięć stanowisk, ponieważ tyle było aktywnych w kwietniu. Możemy to zmienić od maja.",
        ],
        de: [
          "c: Moin, mein Internet is schon wieder wech seit heut früh, was is da los bei euch ¦ d: There is an outage in your area. Our engineers are on it and expect the line to be back by noon.",
          "c: Wo finde ich die Bescheinigung fürs Finanzamt? ¦ d: Guten Tag! You can download it from your mailbox under Documents, it has been there since February. Viele Grüße",
          "c: Mir ist beim Arzt die Karte abhandengekommen, wie bekomme ich eine neue? ¦ d: Nous vous enverrons une nouvelle carte dans les dix jours. En attendant, vous pouvez utiliser l'attestation qui est dans l'application.",
          "c: Habt ihr heute noch offen? ¦ d: Yes, we are open until six.",
          "c: Wann kommt denn nun der Monteur? ¦ d: De monteur komt morgen tussen acht en twaalf bij u langs. Zorg ervoor dat de meter bereikbaar is.",
          "c: Ich möchte die Versicherung für mein altes Auto beenden, es ist verkauft. ¦ a: Wie lautet das Kennzeichen? ¦ c: B-XY 1204 ¦ d: Thank you, the policy ends on the day of the sale. We will write to you about the rest of the premium.",
          "c: Ich habe den falschen Flug gebucht, kann man das noch ändern? ¦ d: Evet, uçuşunuzu bu gece yarısına kadar değiştirebilirsiniz. Bunun için rezervasyon numaranız ve soyadınız yeterli.",
          "c: Haben Sie meine Unterlagen bekommen? Ich hab sie am Montag eingeworfen. ¦ d: Vielen Dank für Ihre Nachricht. We have received your documents and will be in touch as soon as the review is finished. Please do not send them again.",
        ],
      },
      language_declared_wrong: {
        en: [
          "l: de ¦ c: I'd like to know why my premium has gone up again when I haven't made a single claim. ¦ d: It went up because the value of the house has been adjusted. You can see how in the letter of 2 March.",
          "l: fr ¦ c: can someone pls ring me about the boiler service, been waiting since tuesday and its freezing in here ¦ d: I'm sorry about the wait. Which number may we call, and when would it suit you?",
        ],
        de: [
          "l: en ¦ c: Grüß Gott, meine Karte ist seit gestern gesperrt und ich weiß nicht, warum. ¦ d: Das tut mir leid. Die Karte wurde gesperrt, weil die PIN dreimal falsch war. In der App können Sie sie wieder freigeben.",
          "l: nl ¦ c: Bei mir kam nur die Hälfte der Bestellung an, der Rest soll laut Zettel nachkommen, aber wann? ¦ d: Die zweite Sendung ist heute losgegangen und sollte am Donnerstag bei Ihnen sein.",
        ],
      },
    },
    no: {
      en: [
        "c: I have a question about my contract, but could you answer in German please? My husband will read it. ¦ d: Gern. Worum geht es denn bei Ihrem Vertrag, und wie dürfen wir Ihren Mann anreden?",
        "c: What's the difference between Haftpflicht and Hausrat? ¦ d: Haftpflicht is for damage that you do to others, Hausrat is for the things in your own flat.",
        'c: The screen says "Die Verbindung wurde getrennt, bitte versuchen Sie es später noch einmal". What does that mean? ¦ d: It means that the connection was cut and that you should try again in a while.',
        "c: Merci! ¦ d: You're welcome, enjoy the trip!",
        "c: Hallo ¦ a: Hello, how can I help? ¦ c: I need the form for the Kindergeld office ¦ d: You'll find the form under Downloads, it is the second one from the top.",
        "c: Where do I send the letter? ¦ d: Please send it to the Amt für Wohnen und Soziales, An der alten Brücke 7, or hand it in at the desk.",
        "c: Any seats left for Die Hochzeit des Figaro? ¦ d: For Die Hochzeit des Figaro there are still some in rows 12 and 14.",
        "c: helo i want no wen my parcl come plese ¦ d: Your parcel is in the van and will be with you this afternoon.",
        "c: How do I word the cancellation for my German gym? ¦ d: Write „Hiermit kündige ich meine Mitgliedschaft zum nächstmöglichen Zeitpunkt“, add the date and sign it. They have to get it three months before the end of the term.",
        "c: I only speak a little German, sorry. ¦ d: No problem at all, we can do this in English. What is your question about?",
      ],
      de: [
        "c: Bitte schreiben Sie mir auf Englisch zurück, mein Chef liest mit. ¦ d: Of course. Your licence runs until 31 August and can be extended at any time from the settings.",
        "c: Mein Device hängt nach dem Update im Boot-Loop ¦ d: Halten Sie Power und Volume Down gedrückt, bis das Recovery-Menü kommt, und wählen Sie dort „Wipe Cache Partition“.",
        'c: Da steht "Your session has expired, please log in again", was heißt das? ¦ d: Das heißt, dass Sie zu lange nichts angeklickt haben. Melden Sie sich einfach neu an.',
        "c: Grüezi, chönd Sie mir säge, wänn de Techniker zu eus chunnt? ¦ d: Grüezi, der Techniker ist am Mittwoch zwischen acht und zehn Uhr bei Ihnen.",
        "c: Moin, wat kost dat Ticket na Sylt? ¦ d: Moin! Hin und zurück sind es 38 Euro, Kinder unter sechs fahren umsonst mit.",
        "c: Läuft bei euch The Lord of the Rings im Original? ¦ d: Ja, The Lord of the Rings läuft am Sonntag um 20 Uhr im großen Saal, auf Englisch mit Untertiteln.",
        "c: Thx! ¦ d: Sehr gern, bis zum nächsten Mal!",
        "c: Wohin mit dem Paket? ¦ d: Bitte an The Old Mill, 14 Church Lane, Stow-on-the-Wold, und außen die Nummer vom Lieferschein drauf.",
        "c: ich nix gut deutsch, wann kommen geld von kasse bitte ¦ d: Das Geld kommt am 3. Mai auf Ihr Konto. Wenn Sie mögen, rufen wir Sie an.",
        "c: Wie sag ich dem Vermieter in London ab? ¦ d: Schreiben Sie ihm „I am sorry, but we have to cancel our stay“ und nennen Sie das Datum, das genügt.",
      ],
    },
  },
};
