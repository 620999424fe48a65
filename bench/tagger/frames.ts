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
`);
