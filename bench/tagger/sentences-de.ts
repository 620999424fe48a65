const lines = (list: string): string[] =>
  list
    .split("\n")
    .map((line) => line.trim().replaceAll("¶", "\n"))
    .filter(Boolean);

/** What customers and agents write, with slots; `¶` is a line break. The bench's sentences are others. */
export const GERMAN = lines(`
  {someone} {did}.
  {family} {did}.
  {family} {did} und {family} {did}.
  Gestern {did} {family}.
  Im Mai {did} {someone} zum zweiten Mal.
  Nachdem {family} nach {city} gezogen war, {did} {given}.
  Als {family} {did}, war {name} noch ein Kind.
  {job} {name} {did}.
  Der {job} {name} {did}.
  Die Musik von {job} {name} kennt jeder.
  "{asks}", {said} {family}.
  {family} {said}: "{asks}"
  {family} {said}, die {noun} sei teuer.
  Die {noun} {did}.
  {noun} und {noun} sind wichtig.
  Der {noun} der {noun} {did} in {city}.
  Das ist {family}s {noun}.
  Mit {family} und {family} verlor die Mannschaft ihre {noun}.
  {company} {did}.
  {given}, {asks}
  Kunde: {asks}¶Agent: {given}, {asks}
  Die Rolle der {given} spielt {name}, {job} ist {name}.
  Der {nation} {job} {family} {did}.
  Guten Tag, hier ist {name}. Meine Lieferung ist noch nicht da.
  Hallo {given}, danke für deine Nachricht.
  Sehr geehrte Frau {family},¶¶vielen Dank für Ihre Anfrage.
  Sehr geehrter Herr {family}, wir haben Ihre Reklamation erhalten.
  Sehr geehrter Herr Dr. {family},¶anbei die Rechnung.
  Liebe {given}, leider ist der Artikel ausverkauft.
  Guten Tag {name},
  Mein Mann {given} hat die Reise gebucht.
  Die Buchung läuft auf {name}.
  Ich habe gestern mit {name} telefoniert.
  Ich hatte mit Herrn {family} aus der Buchhaltung gesprochen.
  Frau {family} hat mir eine Gutschrift versprochen.
  Ihre Kollegin {name} meinte, das Paket sei unterwegs.
  Mit freundlichen Grüßen¶{name}
  Mit freundlichen Grüßen¶¶{name}¶{company}
  Viele Grüße¶{given}
  Liebe Grüße, {given}
  LG {given}
  Beste Grüße aus {city}¶{name}
  Name: {name}¶Anschrift: {address}
  Kunde: {name}¶E-Mail: {email}¶Telefon: {phone}
  Lieferadresse:¶{name}¶{address}
  {name}¶{address}
  {company}¶z. Hd. {name}¶{address}
  Bitte schicken Sie das Paket an {name}, {address}.
  Bitte liefern Sie künftig an {address}.
  Ich bin umgezogen, meine neue Adresse lautet {address}.
  Ich wohne in der {address} und der Bote klingelt nie.
  Die Rechnung soll an {address} gehen.
  Das Paket wurde bei {name} in der {address} abgegeben.
  Wir treffen uns um {small} Uhr in der {address}.
  Der Nachbar, Herr {family}, hat es angenommen.
  Kontoinhaber ist {name}.
  Bitte ändern Sie den Namen von {name} in {name}.
  Ich heiße {name} und nicht {name}.
  Ich bin {name} und brauche Hilfe bei meiner Bestellung {number}.
  {name} hier, ich warte immer noch.
  Danke, {given}!
  {given}, bist du noch da?
  Hallo {given}
  Passagiere: {name}, {name} und {name}
  {given} und {given} fliegen mit mir.
  {given}s Handy lässt sich nicht koppeln.
  {family}s Vertrag wurde zweimal gekündigt.
  Meine Tochter {given} ist vier Jahre alt.
  Meine Mutter, {name}, ist verstorben. Bitte schließen Sie ihr Konto.
  Wie besprochen mit {name} kündige ich hiermit meinen Vertrag.
  Können Sie {someone} ausrichten, dass ich angerufen habe?
  {someone} hat mir sehr geholfen, vielen Dank dafür.
  Laut {name}, Sprecher von {company}, läuft der Dienst morgen wieder.
  Der Sänger {name} wurde 19{small} in {city} geboren.
  {family} wechselte zu {company} nach {city}.
  {family} erzielte zwei Tore gegen {company}.
  Bundeskanzler {family} traf {name} in {city}.
  Präsident {name} reiste nach {country}.
  Der Trainer {name} wurde von {company} entlassen.
  Der Schriftsteller {name} und seine Frau {given} lebten in {city}.
  Regie führte {name}, die Musik schrieb {name}.
  In den Hauptrollen spielten {name} als {given} und {name} als {given}.
  {name} ({small}) aus {city} gewann das Rennen vor {name} und {name}.
  Unter der Leitung von {name} spielte das Orchester in {city}.
  Sein Nachfolger wurde {name}.
  Im Jahr 18{small} heiratete er {name}, die Tochter von {name}.
  König {given} starb in {city}.
  Papst {given} besuchte {country}.
  {name} sagte der Zeitung, die Lage in {country} sei ernst.
  "Das war ein gutes Spiel", sagte {family}.
  Wie {family} mitteilte, beginnt der Bau im Mai.
  Die Architekten {family} und {family} planten das Haus.
  Sie ist die Schwester von {name} und {name}.
  {name} ist ein deutscher Politiker.
  {name} (* {small}. Mai 19{small} in {city}) ist eine Schauspielerin.
  Das Album von {name} erschien bei {company}.
  Professor {family} lehrt an der Universität {city}.
  Staatsanwalt {name} erhob Anklage gegen {family}.
  Für {name} kam in der Pause {name} ins Spiel.
  Bürgermeister {name} eröffnete die Ausstellung.
  Die Zeugin {name} erkannte {family} wieder.
  Ihr Ehemann {given} arbeitete bei {company}.
  Von {family} stammt das Buch über {country}.
  Ist {company} ein Partner von Ihnen?
  {company} hat seinen Sitz in {city}.
  {company} wurde in {city} gegründet und hat Filialen in {country}.
  Ich arbeite bei {company} in {city}.
  Der Flug von {city} nach {city} fiel aus.
  Ich wohne in {city}, {country}.
  Liefern Sie auch nach {country}?
  In {city} regnet es.
  {city} liegt an der Grenze zu {country}.
  Die Stadt {city} hat einen Bahnhof und drei Schulen.
  Die Gemeinde gehört zum Landkreis {city}.
  Sehr geehrte Damen und Herren, meine Bestellung {number} fehlt.
  Liebes Team, der Gutschein lässt sich nicht einlösen.
  Lieber Kundenservice, das ist eine Frechheit.
  Liebe Kundin, lieber Kunde,
  Hallo Kundendienst, mein Anschluss ist gestört.
  Guten Morgen, die App stürzt nach dem Update ab.
  Mit freundlichen Grüßen¶Ihr Kundenservice
  Viele Grüße¶Das Support-Team
  Bestellnummer: {number}¶Status: Versandt¶Versandart: Standardversand
  Betreff: Rückerstattung zu Bestellung {number}
  Die Allgemeinen Geschäftsbedingungen und die Datenschutzerklärung finden Sie im Anhang.
  Bitte öffnen Sie die Einstellungen, dann Sicherheit und Passwort zurücksetzen.
  Ich habe mit Kreditkarte bezahlt und am Montag eine Mahnung erhalten.
  Der Techniker kam zwischen Weihnachten und Neujahr nicht.
  Wann wird die Lastschrift eingezogen?
  Vielen Dank für Ihre Geduld. Kann ich Ihnen sonst noch helfen?
  Gerne! Bitte nennen Sie mir die Kundennummer und die E-Mail-Adresse.
  Leider ist der Artikel erst im März wieder lieferbar.
  Die Waschmaschine verliert Wasser und der Trockner heizt nicht.
  Ich möchte meinen Vertrag zum Monatsende kündigen.
  Der Widerruf erfolgte innerhalb der Frist von {small} Tagen.
  Warum ist der Wechselkurs von Euro in Dollar so schlecht?
  Schritt 1: App öffnen. Schritt 2: Profil wählen. Schritt 3: Konto löschen.
  Am Freitag beginnt der Schlussverkauf mit Rabatten auf Schuhe und Jacken.
  Die Qualität der Bilder ist schlecht, die Lieferung war pünktlich.
  Das Gerät zeigt den Fehler E{small} an.
  Seit dem Umbau der Filiale ist die Kasse im ersten Stock.
  Er ist Arzt und sie ist Lehrerin in {country}.
  Der Zweite Weltkrieg, die Weimarer Republik und der Kalte Krieg sind Thema der Ausstellung.
  Das Gesetz trat am {small}. Januar in Kraft.
  Bei der Wahl erreichte die Partei {small} Prozent der Stimmen.
  Die Mannschaft verlor das Endspiel der Meisterschaft.
  Der Fluss entspringt im Gebirge und mündet in die Ostsee.
  Gott sei Dank hat das geklappt!
  ICH WARTE SEIT WOCHEN AUF MEIN GELD
  Bitte um Rückruf, danke.
  Wo finde ich die Rechnung für den Monat Mai?
  Zum Abendessen gab es Fisch mit Kartoffeln und Salat.
  Das Museum zeigt Werke aus dem 19. Jahrhundert.
  Die Vorstellung der Oper beginnt um {small} Uhr im Großen Haus.
`);
