const lines = (list: string): string[] =>
  list
    .split("\n")
    .map((line) => line.trim().replaceAll("¶", "\n"))
    .filter(Boolean);

/**
 * Sentences with choices, `(this|that)`: names in every place of a sentence, and in the same places things that are none.
 * They teach what stands around a name, whichever it is.
 */
export const ENGLISH_FRAMES = lines(`
  (Please|Kindly|You can|Could you|I want you to) (remove|add|call|ask|inform|invite|register|delete|contact|pay|reach|keep|replace) {who} (from the list|to the booking|as a guest|today|again|first|as the main driver|in the system).
  (Please|Kindly) (send|give|hand|show|return|forward|offer) {who} (the letter|a copy|the money|a new card|the code|some time).
  (The|My|Our|This|A) (letter|parcel|bill|card|cheque|email|order|refund|ticket|policy) (was sent|was addressed|went|was handed over|was issued|has been given|was shipped|was transferred) to {who} (by accident|last week|instead|in error|on Monday|).
  (The|My|Our|This) (account|phone|order|complaint|house|subscription|car|loan) (belonged|now belongs|still belongs|should go) to {who} (and me|alone|since May|now|).
  (The|My|Your) (refund|call|message|request|signature|payment|order|report) (from|by|of) {who} (is missing|was ignored|never came|has been lost|looks wrong|is here).
  (Can|Could|Will|Would|Should|May|Must|Did|Does) {who} (collect it|sign for it|call me|change the plan|come with us|drive the car|use my card|pay for this|open an account) (please|today|for us|tomorrow|as well|)?
  (Is|Was|Has|Where is|When is|How is) {who} (there|back|in today|around|still with you|free|ill|your manager)?
  {who} (has|had|will have|should have) (never|not|already|just|also|finally) (paid|received|signed|cancelled|opened|seen|returned) (the|a|my|any) (bill|card|message|order|letter|code|form)(.| yet.| again.| before.)
  {who} (is|was|will be) (away|here|late|my boss|not at home|the owner|on the phone|in charge|angry|pleased|waiting) (today|again|now|this week|).
  {who} (wants|wanted|tried|needs|hopes|has decided) to (leave|pay|cancel|change the date|open an account|speak with you|return the shoes|move).
  {who} (from|of|at) (the|your|our) (bank|shop|office|team|sales desk|front desk|store) (said|told me|promised|wrote|agreed|refused) (that it was fine|to help|nothing|it would be free|to call).
  (I|We|They|She|He) (asked|told|met|saw|paid|called|thanked|know|trusted|heard|married|emailed|texted|helped) {who} (yesterday|twice|about it|at the desk|in May|on the phone|again|).
  (I|We|They|She|He) (spoke|talked|wrote|complained|went|listened|lied|replied) to {who} (yesterday|twice|about it|at length|in May|on the phone|again|and got no answer).
  (I|We) (waited|asked|booked|paid|looked|signed|bought it|ordered) for {who} (and nobody came|for an hour|as well|too|).
  (I|We|She) (travelled|live|work|flew|stayed|share it|came) with {who} (last year|in a flat|since March|and a friend|).
  (Hello|Hi|Good day|Good afternoon|Morning|Hey), {who} (here|calling|writing|again|on the line), (my|the|our) (oven|router|card|flight|bill|app|order|heater) (is broken|does not work|is late|was lost).
  (It|This|That) (was|is) {who} (who called|again|speaking|on the other line|, not me|, my flatmate).
  (We|I) (passed|sent|handed|showed|mailed) (it|this|the case|your note|the file|the form) (on to|over to|to) {who} (, who will answer soon|in accounts|for a check|today|).
  (Yours|Greetings|All the best|With kind regards|Many thanks|Have a nice day|Warmly|Take care|See you|Bye),¶{full}
  (Yours|Greetings|All the best|With kind regards|Many thanks|Have a nice day|Best),¶{full}¶(Support|Sales|Claims|Office Manager|Team Lead)
  (Dear|Hello|Good morning|Good evening|Hi|Welcome) {full}(,|!|.)¶(we|your|thanks|here|there|I) (have|will|are|can) (look into it|be in touch|help|news|a question).
  (Hello|Hi|Thanks|Thank you|Sorry|Great|Perfect|OK|Sure|Yes|No|Well|Please), {given}(.|!|,) (let me check|I see|one moment|that is fine|how can I help?).
  (My|Our|Her|His) (name|wife|son|boss|landlord|tenant|doctor|client|guest|lawyer) is {full}(.| and I am upset.| from the north.| as you know.)
  (Booked|Signed|Ordered|Paid|Written|Approved|Sold|Cancelled) by {full} (on 3 May|at noon|online|in the shop|).
  (Beneficiary|Driver|Guest|Tenant|Owner|Recipient|Contact|Employee|Student|Applicant|Cardholder|Insured|Payee): {full}
  {full} (and|or|&) {full} (are|were|will be) (married|both on the lease|the owners|the drivers|on the trip).
  (The|A|Every|This|Our|Your) (Customer|Order|Premium|Account|Service|Business|Family|Mobile|Gold|Prepaid|Student) (Service|Card|Plan|Number|Team|Account|Manager|Centre|App|Pass|Rate) (is|was|costs|does not work|has changed) (today|too much|again|as well|for me).
  (Where|How|When|Why) (is|was|do I find|can I change) (the|my|your) (Order Number|Promo Code|Gift Card|Billing Page|Help Page|Sort Code|Direct Debit|Home Screen|Photo ID)?
  (In|From|Near|To|Via) {city} (and|or|,) {city} (it is cold|there is a branch|I could not pay|the train was late).
  (I|We|They|She|He) (have |had |)(gave|showed|sent|lent|offered|handed|promised|paid|owe|taught|bought|brought|told|wrote) {who} (the|my|a|our|another) (card|letter|money|code|news|form|ticket|story|truth|plan|laptop|second parcel) (yesterday|already|twice|in March|by mistake|).
  (Give|Show|Send|Tell|Lend|Bring|Offer|Pay|Let|Help|Ask|Remind|Call|Text|Email) {who} (the|a|my|our) (card|letter|news|code|form|truth|number) (please|today|first|if you can|).
  (Let|Ask|Tell|Remind|Help|Make|Watch|Allow) {who} (whether it works|to call me|know|if it is late|to sign|pay|decide|about it|when you can).
  (Will|Can|Could|Should|Does|Did|May|Must|Shall) {who} (be at home|be in|come|get a card|need to sign|have to pay|see my messages|stay|join|fly|open the parcel|return the lamp|sign the form) (when the driver comes|on Friday|too|with me|then|for free)?
  {who} (wants|likes|needs|lost|forgot|found|sold|broke|paid|got|has|had|did not get|never saw|cannot open|moved|left|returned|received|is using|was using) (the|a|my|his|her|our|their) (card|letter|phone|flat|ticket|parcel|job|password|account|refund|meeting|appointment|voucher).
  (What about|How about|Thanks to|Because of|Apart from|Unlike|Without|According to|Instead of|Together with|On behalf of|In the name of) {who}(, | )(it worked|I would be lost|we had no help|nothing happened|the order is wrong|I am writing).
  (Its|The) owner, {who}, (is|was) (away|ill|at work|in hospital).
  (So|But|And|Now|Then|Well|Maybe|Sadly|Luckily|Yesterday|Today), {who} (called|is ill|paid|left|has it|wrote to me|did not come|was there).
  (Hello|Hi|Dear|Good morning|Good evening) (Mr|Mrs|Ms|Mr.|Mrs.|Ms.|Dr.|Miss) {family}(,|!|.)( thank you| we are sorry|¶the card is here|)
  (-|*|1.|2.|•) (**|){label}(**|): {label}( - {label}|, {label}|)
  {label}: {label}¶{label}: {label}¶{label}: {small}
  (# |## |### ){label} (and|of|for|to|with|) {label}
  {label} (is|was|costs|opens|includes|starts|ends) (included|closed|extra|at 7|today|not included|pending).
  {label} (the|a|your|my|every|all|this|another|on|at|in|for) (card|list|folder|reason|page|order|key|birthday gift|email|plane|what went out).
  {label}, (one a line|then approved|risk|not sent|Linux|pending|if any|please|in full|{label})(.|)
`);

export const GERMAN_FRAMES = lines(`
  Bitte (entfernen|rufen|fragen|informieren|tragen|melden|löschen|nehmen|laden|zahlen|benachrichtigen|vermerken) Sie {who} (aus der Liste|an|heute|als Gast|im System|zur Sicherheit|noch einmal|als Fahrer|ab).
  Bitte (schicken|geben|zeigen|senden|leiten|sagen|bestätigen) Sie {who} (den Brief|eine Kopie|das Geld|eine neue Karte|Bescheid|die Unterlagen).
  (Der Brief|Das Paket|Die Mahnung|Mein Auftrag|Unser Schreiben|Die Karte|Der Scheck|Ihr Antrag) (ging|wurde|ist|war) (an|auf|von|für|über|durch|bei) {who} (geschickt|übergeben|angenommen|bestellt|gebucht|abgeholt|eingegangen|gerichtet|unterschrieben|bezahlt).
  (Wir|Ich|Die Kollegen) (haben|hatten|werden|habe|hatte) (die Anfrage|den Fall|Ihre Nachricht|das Formular|meine Unterlagen|die Akte) (an|mit|bei|für|zu) {who} (geschickt|besprochen|hinterlegt|eingereicht|gegeben|übermittelt|abgegeben).
  (Der Anschluss|Das Konto|Das Auto|Die Wohnung|Dieses Handy|Mein Depot) (gehörte|läuft auf|lautet auf|geht an|steht unter|bleibt bei) {who} (und mir|allein|seit Mai|und nicht mir|).
  (Das|Dies|So) (hat|habe ich|hatte|haben wir|sagte) {who} (gestern|schon|bereits|nie|am Telefon|zweimal) (gesagt|erklärt|versprochen|gezeigt|geschrieben|gefragt|bestätigt|mitgeteilt).
  (Kann|Könnte|Darf|Soll|Wird|Muss|Will|Möchte) {who} (die Karte|den Vertrag|das Auto|die Sendung|die Tickets|mein Konto) (nutzen|ändern|fahren|annehmen|übernehmen|bezahlen|sperren) (oder nicht|auch|bitte|)?
  (Ist|War|Wo ist|Wann kommt|Wie geht es|Hat) {who} (da|heute|noch|wieder|angerufen|im Haus|Ihnen geschrieben|zu sprechen)?
  {who} (hat|hatte|wird|soll) (die|den|das|keine|einen) (Rechnung|Brief|Geld|Karte|Code|Gutschein|Antwort) (nie|noch nicht|schon|gestern|bereits) (bekommen|bezahlt|erhalten|gesehen|eingelöst|verloren).
  {who} (ist|war|bleibt|wurde) (krank|im Urlaub|nicht da|die Inhaberin|mein Chef|am Apparat|zuständig|verärgert|zufrieden|enttäuscht).
  {who} (möchte|wollte|muss|kann|versuchte|hofft) (kündigen|umziehen|bezahlen|den Termin verschieben|das Konto auflösen|mit Ihnen sprechen|zu wechseln).
  {who} (aus|von|in) (der|Ihrer|unserer) (Filiale|Buchhaltung|Zentrale|Abteilung|Werkstatt) (sagte|versprach|meinte|schrieb|bestätigte) (es sei kostenlos|nichts|das Gegenteil|mir den Termin|die Zahlung).
  (Ich|Wir|Sie|Er) (fragte|traf|sah|kenne|kennt|bezahlte|rief|heiratete|besuchte|bat|lobte|vertrat|schlug) {who} (gestern|zweimal|im Mai|am Schalter|um Hilfe|deshalb|an).
  (Ich|Wir|Sie|Er) (sprach|telefonierte|wohne|arbeite|reiste|stritt|rechne|spielte) mit {who} (gestern|lange|seit Mai|darüber|und einem Freund|).
  (Guten Tag|Hallo|Guten Morgen|Moin|Servus|Grüß Gott), {who} (hier|spricht|am Telefon|noch einmal|aus der Nachbarschaft), (meine Heizung|mein Ofen|die Karte|der Router|die App) (ist defekt|geht nicht|ist weg|streikt).
  (Schöne|Freundliche|Sonnige|Beste|Liebe|Viele|Herzlichste) Grüße(,| |)¶{full}
  (Vielen Dank|Danke im Voraus|Bis bald|Hochachtungsvoll|Alles Gute|Mit besten Grüßen)(,|)¶{full}¶(Kundenservice|Vertrieb|Buchhaltung|Leiterin Einkauf)
  (Hallo|Guten Tag|Guten Morgen|Lieber|Liebe|Werter) {full}(,|!)¶(vielen Dank|gerne|leider|wir|es) (für Ihre Geduld|helfen wir|prüfen das|gibt es Neues|dauert noch).
  (Hallo|Danke|Entschuldigung|Gut|Prima|Ja|Nein|Also|Bitte|Gern), {given}(.|!|,) (einen Moment|das prüfe ich|wie kann ich helfen?|das passt).
  (Mein|Unser|Ihr|Sein) (Mann|Sohn|Chef|Vermieter|Mieter|Arzt|Mandant|Gast|Anwalt|Name) (heißt|ist) {full}(.| und ich bin verärgert.| aus dem Norden.)
  (Gebucht|Unterschrieben|Bestellt|Bezahlt|Geschrieben|Genehmigt|Storniert) von {full} (am 3. Mai|mittags|online|im Laden|).
  (Begünstigter|Fahrerin|Gast|Mieter|Inhaber|Empfänger|Kontakt|Mitarbeiter|Antragsteller|Versicherte|Ansprechpartner|Kontoinhaber): {full}
  {full} (und|oder|sowie) {full} (sind|waren|werden) (verheiratet|die Mieter|beide dabei|die Fahrer).
  (Der|Die|Das|Ein|Eine|Jede|Mein|Ihr) {noun} (ist|war|hat|wird|bleibt) (zu teuer|gut|kaputt|schon da|nicht dabei|neu|alt|wichtig|im Mai fertig).
  (Mit|Ohne|Für|Gegen|Durch|Nach|Von|Bei|Zu) {noun} und {noun} (geht es|ist es schwer|wird alles besser|war nichts zu machen|kam der {noun}).
  {noun}, {noun} und {noun} (gehören dazu|sind inbegriffen|kosten extra|fehlen).
  (Die|Der|Das) {noun} (der|des|im|am|vom|für|ohne) {noun} (wurde|ist|war|hat) (im Mai|schon|nicht|wieder) (beschlossen|verkauft|zerstört|eröffnet|geprüft|erhöht).
  {noun} (ist|wird|war|bleibt|fehlt|gilt) (in|bei|nach) (der|einer|jeder) {noun} (wichtig|nicht nötig|verboten|üblich).
  (Ich|Wir|Sie|Er) (habe|hat|haben|hatte|brauche|suche|wollte|kaufte) (keine|eine|viel|mehr|kein) {noun} (mehr|gefunden|gekauft|bestellt|von Ihnen|).
  Im {noun} (steht|liegt|fehlt|war) (ein|kein|das|eine) {noun}, (den|die|das) {who} (kennt|wollte|verlor|kaufte).
  (In|Aus|Nach|Bei|Über) {city} und {city} (ist es kalt|gibt es Filialen|kam der Zug zu spät|war {who} schon).
  (Den Brief|Das Geld|Die Karte|Den Code|Das Paket|Die Unterlagen|Den Vertrag|Alles|Das Buch) (habe ich|haben wir|hatte ich|hat sie|hat er|habt ihr) {who} (gestern|schon|bereits|doch|selbst|nie|zweimal|leider|) (gegeben|gezeigt|geschickt|geliehen|gebracht|versprochen|überlassen|mitgegeben|vorgelesen|erklärt).
  (Ich|Wir|Sie|Er) (gab|zeigte|schickte|lieh|brachte|schulde|schenkte|glaube|traue|danke|helfe|gratuliere|antwortete|vertraue) {who} (das Geld|den Brief|nicht|sehr|eine Karte|den Code|kein Wort|gern|im Mai|).
  (Fragen|Rufen|Sagen|Geben|Zeigen|Schicken|Helfen|Lassen|Glauben|Grüßen|Nehmen|Tragen) Sie {who} (bitte|doch|einfach|heute|lieber|noch einmal|das Formular|den Code|ein), (ob es geht|wenn es passt|falls nötig|bevor er geht|dann ist es gut).
  (Wird|Kann|Soll|Muss|Darf|Will|Könnte|Möchte|Würde) {who} (da sein|zu Hause sein|kommen|mitfahren|eine Karte bekommen|auch zahlen müssen|das Paket öffnen|den Termin verlegen|unterschreiben|bei uns wohnen|die Post holen) (, wenn der Fahrer kommt|, falls es regnet|, oder nicht|am Freitag|)?
  {who} (möchte|will|braucht|verlor|vergaß|fand|verkaufte|hat|bekam|suchte|nutzt|kennt|mag|wollte) (die|das|den|eine|keinen|seinen|ihren|unser) (Karte|Brief|Handy|Wohnung|Ticket|Paket|Termin|Konto|Erstattung|Gutschein) (verschieben|nicht|verloren|zurück|ändern|gesehen|nie|behalten|).
  (Den|Das|Die|Dieses|Unser|Diese) (Auto|Handy|Konto|Wohnung|Telefon|Rechner|Karte|Fahrrad|Laden) (nutzt|fährt|hat|bezahlt|bekommt|mietet|führt|sperrt) {who} (allein|jetzt|seit Mai|nicht mehr|ganz allein|auch|).
  (Wegen|Dank|Statt|Ohne|Außer|Laut|Gegenüber|Neben|Anstelle von|Im Namen von|Zusammen mit) {who} (ging es|wäre ich verloren|war niemand da|kam nichts|ist alles gut|haben wir gewartet).
  (Also|Aber|Und|Nun|Dann|Leider|Gestern|Heute|Zum Glück|Vielleicht) (rief|kam|war|ist|hat|wollte) {who} (an|krank|da|bezahlt|nicht|zu spät|gehen).
  (Es geht um|Ich suche|Das betrifft|Wir warten auf|Ich schreibe für|Gemeint ist|Das Problem hat|Nur) {who} (und|, nicht um|, nicht|oder|sowie) {who}.
  Ihr (Anliegen|Fall|Antrag|Schreiben|Vorgang|Paket) (liegt|ist|bleibt|war) (nun|jetzt|seit Mai|derzeit|noch) bei {who} (in Arbeit|zur Prüfung|).
  (Guten Tag|Hallo|Sehr geehrter|Lieber|Guten Morgen|Grüß Gott|Werter) (Herr|Herr Dr.|Herr Prof.) {family}(,|!|.)( vielen Dank| gern|¶die Karte ist da|)
  (Guten Tag|Hallo|Sehr geehrte|Liebe|Guten Abend|Moin|Werte) (Frau|Frau Dr.|Familie) {family}(,|!|.)( vielen Dank| gern|¶die Karte ist da|)
  (Wir|Ich) (haben|habe|hatten) (Herrn|Frau|Herrn Dr.) {family} (gestern|schon|nicht) (gefragt|gesehen|angerufen|gesprochen).
  {noun} (erhöhen|setzen|verrutscht|berichtigt|ändern|kaputt|fehlt|, sonst in Ordnung|zurück|offen|prüfen|: {small}|, {noun}: {small})(.|)
  (Mein|Unser|Ihr|Kein|Ein|Das|Der|Die) {noun} (ging|hat|ist|war|wurde|kam) (zwei Tage nicht|wieder abgebucht|weg|nie an|falsch|kaputt).
`);
