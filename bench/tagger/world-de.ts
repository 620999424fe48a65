const lines = (list: string): string[] =>
  list
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Sentences as in newspapers and encyclopedias: there people stand among places, companies, works and nouns that look like
 * them.
 */
export const GERMAN_WORLD = lines(`
  {full} wurde (am {small}. Mai|im Jahr) 19{small} in {place} geboren und wuchs in {place} auf.
  {full} (* {small}. (März|Juni|Oktober) 19{small} in {place}; † {small}. (Januar|August) 20{small} in {place}) war (ein|eine) {nation} {job}.
  Nach dem Abitur studierte {family} an der Universität {place} (Jura|Medizin|Geschichte|Physik|Philosophie).
  {family} (wurde|war|blieb|galt als) (Vorsitzender|Mitglied|Mitbegründer|Leiter|Ehrenmitglied) (der|des|von) {org}.
  Von 19{small} bis 19{small} (spielte|arbeitete|lehrte|lebte) {family} (bei|in|für) {place}.
  {place} (liegt|befindet sich) (im Norden|im Süden|am Rand|an der Grenze) von {place} und hat {number} Einwohner.
  {place} ist (eine Gemeinde|ein Ortsteil|eine Stadt|ein Dorf|ein Weiler) im (Landkreis|Kreis|Bezirk) {place}.
  Die (Gemeinde|Stadt|Insel|Provinz|Burg|Region|Ortschaft|Landgemeinde|Hauptstadt) {place} (wurde|ist|gehört|war|grenzt) (erstmals erwähnt|bekannt|zu {place}|an {place}|zerstört).
  Das (Schloss|Dorf|Kloster|Tal|Gut|Amt|Rathaus|Stadion) {place} (wurde|ist|gehört|liegt) (im Krieg zerstört|bei {place}|zu {place}|heute ein Museum).
  Der (Fluss|Berg|Hafen|Bahnhof|Flughafen|Bezirk|Stadtteil) {place} (liegt|wurde|ist|mündet) (bei {place}|in {place}|geschlossen|nahe {place}).
  (Nachbargemeinden|Ortsteile|Partnerstädte) sind {place}, {place}, {place} und {place}.
  Die Dörfer {place}, {place} und {place} (wurden|gehören|kamen) (eingemeindet|dazu|zu {place}).
  Die Straße (führt|verläuft|geht) von {place} (über|nach|durch) {place} (nach|bis) {place}.
  {place} (musste|konnte|wollte|wurde|hatte|war) (nachgeben|verlassen|erobert|kein Rathaus|im Krieg neutral|wichtiger Bahnhof).
  In {place} (regierte|herrschte|lebte|starb|predigte) {full} (bis zu seinem Tod|über die {compound}|als {job}).
  (Nach|Aus|In|Bei|Um|Für|Gegen) {place} (zog|kam|fuhr|starb|spielte) {family} (im Mai|noch einmal|nie wieder|mit {family}).
  {org} (hat|will|plant|verkauft|meldet|präsentiert|stellt) (den {noun}|die {noun}|mehr {compound}|im Mai {noun}).
  Der (Konzern|Hersteller|Discounter|Sender|Verlag|Verein|Klub|Anbieter|Rivale|Autobauer) {org} (hat|will|plant|verkauft) (den {noun}|im Mai mehr {noun}|{compound} in {place}).
  Die (Firma|Bank|Airline|Gruppe|Marke|Band|Zeitung|Partei|Organisation|Tochter) {org} (hat|will|plant|gründete) (ihre {noun}|in {place} {compound}|neue {noun}).
  (Bei|Von|Mit|Für|Gegen|Zu) {org} (gab es|kam|spielte|war|ging) (keine {noun}|ein {noun}|{family}|die {compound}).
  Aktien von {org} (verloren|gewannen|kosten) (an Wert|deutlich|mehr als die von {org}).
  {full}, (Chef|Sprecher|Vorstand|Präsident|Analyst|Geschäftsführer|Sprecherin) (von|der|bei) {org}, {said} (das|die {noun}|dies am Montag).
  "{asks}", {said} {org}-(Chef|Sprecher|Trainer|Vorstand) {full}.
  Das (Album|Lied|Buch|Stück|Spiel|Gedicht|Schiff|Modell|Musical) {work} (erschien|gilt|wurde|war) (im Mai|als {noun}|bei {org}|ein Erfolg).
  Der (Film|Roman|Song|Titel|Krimi|Prototyp) {work} (von {full}|mit {full}|) (erschien|gilt|wurde|lief) (in {place}|als {compound}|gezeigt|19{small}).
  In (dem Film|der Serie|der Oper|dem Stück) {work} (spielt|singt|stirbt|trifft) {full} (die {noun}|den {family}|{given}).
  Die (Serie|Oper|Sendung|Verfilmung|Zeitschrift|Hauptrolle in) {work} (wurde|ist|war|kam) (eingestellt|bekannt|im {noun}|von {family} geschrieben).
  " {work} " (heißt|nennt sich|lautet) (das neue {noun} von {full}|der {noun}|ein {compound}).
  Die (Songs|Filme|Bücher) {work}, {work} und {work} (stammen|sind) von {family}.
  Weblinks {work} {full} bei {org}.
  {full}: {work}. {org} Verlag, {place} 19{small}, S. {small}.
  {family}, {given} ({small}): {work}, {place}, {org}.
  (Diese|Viele|Neue|Alte|Wenige|Einige|Andere|Mehrere) {compound} (sind|werden|kosten|gelten|zeigen|fehlen) (als {compound}|in der {compound}|wie {noun}|im {noun}).
  (Der|Die|Das|Ein|Eine) {compound} (ist|war|wird|wurde|hat) (bei|von|durch|mit|wegen) {compound} (und {compound}|) (gestört|beliebt|nötig|verboten|zu Ende).
  {compound} (und|oder|statt|ohne|mit) {compound} (sind|werden|helfen|wurden|brauchen) (wichtig|abgeschafft|gefördert|{noun}|mehr {compound}).
  {noun} und {compound} (nehmen zu|werden teurer|hat {family} nie|kennt {full} gut).
  Es (gibt|gab|fehlt|fehlen|kamen|entstanden) {compound}, {noun} und {compound} (in {place}|bei {org}|für alle|).
  (Wie|Ohne|Mit|Aus|Von|Zur|Im|Beim|Zum) {compound} (kam es|wurde|ist|war) {family} (nicht|schon|wieder|erst) (bereit|da|fertig|zu sehen).
  {family} (verlor|verspielte|nutzte|vergab|schoss|traf|köpfte|gewann|verpasste) (seine {noun}|die {noun}|den {noun}|in der {small}. Minute|nur die {compound}).
  {family} (ist|war|bleibt|wurde) (Mitglied|Trainer|Vater|Designer|Sieger|{job}|Ehrenbürger) (von {place}|der {org}|und {noun}|des {compound}).
  {family} (interessierte sich|setzte sich|wandte sich|zeigte sich|sah sich|befindet sich) (schon früh|erneut|im Mai|zunächst) (für {noun}|gegen {family} durch|in {place}|als {job}).
  {family}, der (19{small}|seit Mai|in {place}|zuvor) (für {org}|bei {org}|als {job}|mit {family}) (arbeitete|spielte|lebte), (starb|ging|kam|siegte) (in {place}|zu {org}|nicht|mit {noun}).
  (Als|Während|Nachdem|Weil|Da|Obwohl|Dass|Ob|Wie|Wo) {family} (im {noun}|in {place}|mit {family}|den {noun}|nicht) (ankam|starb|siegte|arbeitete|blieb), (wurde|war|kam|ging|verlor) {family} (den {noun}|{job}|nach {place}).
  (Später|Dann|Dort|Damals|Zuletzt|Schließlich|Im Mai|19{small}|Zunächst|Daher|Auch|Doch) (erwarb|heiratete|malte|schrieb|traf|verließ|gründete|entdeckte|besiegte|begann) {family} (die {noun}|{full}|{place}|den {noun}|das {compound}).
  {familys} (Verteilung|Tochter|Werk|Arbeiten|Musik|Nachfolger|Tod|Haus|Theorie|Bruder|Reise|Idee) (wurde|war|ist|gilt als|legte) (bekannt|{noun}|der {compound} gewidmet|in {place}).
  (Der|Die|Das) (Tod|Werk|Grab|Witwe|Bruder|Schwester|Leben|Musik|Haus|Name|Buch|Lehre) {familys} (wurde|war|ist|blieb) (bekannt|lange {noun}|in {place}|ohne {noun}).
  (Sein|Ihr) (Bruder|Vater|Sohn|Mann|Lehrer|Onkel|Enkel|Freund|Gegner|Schüler) {given} (war|wurde|ist|starb als) {job} (in {place}|bei {org}|).
  (Seine|Ihre) (Schwester|Mutter|Tochter|Frau|Tante|Enkelin|Freundin) {given} (heiratete|verließ|traf) {full} (in {place}|im Mai|).
  (König|Kaiser|Papst|Herzog|Graf|Fürst|Zar|Bischof|Prinz|Königin|Kurfürst) {given} (I.|II.|III.|IV.|V.|XIV.) (von {place} |von {place} ||)(starb|herrschte|siegte|kam|floh) (in {place}|über {place}|19{small}).
  (Kaiser|König|Bischof|Abt|Graf|Herzog|Erzbischof) {given} von {place} (bezog|erhielt|verlor|verkaufte) (das Dorf {place}|{place}|seine {noun}).
  (Trainer|Torwart|Stürmer|Kapitän|Verteidiger|Neuzugang|Manager|Mittelfeldspieler) {family} (verletzte sich|fehlte|traf|sah die {noun}|kam) (gegen {place}|gegen {org}|in {place}|für {family}).
  (Bürgermeister|Landrat|Minister|Präsident|Kanzler|Senator|Richter|Polizist|Anwalt|Pfarrer|Ortsbeauftragter|Privatdetektiv) {full} (will|hat|erklärt|meint|sucht) (die {noun}|den {compound}|{place}|mehr {noun}).
  Der (Kenianer|Däne|Schweizer|Russe|Kaufmann|Maler|Autor|Pianist|Student|Fotograf|Forscher) {full} (ist|war|kaufte|schrieb|malte) ({small} Jahre alt|in {place}|die {noun}|bei {org}).
  {full} ({org}) (siegte|gewann|verlor|führt|liegt) vor {full} ({place}) und {full} ({org}).
  {place} – {full} (hat|ist|wird|kam) (in {place}|bei {org}|nach der {noun}) (gewonnen|da|gestorben).
  {place} (dpa|AFP|taz|ap) {full} (hat|will|wird) (die {noun}|den {compound}|{family}) (verklagt|beendet|ablösen).
  (Für|Statt|Neben|Mit|Von|Gegen|Vor|Hinter|Nach) {family} (und {family} |)(kam|spielte|spricht|wurde|siegte|trat) {family} (ins Spiel|in {place}|als {noun}|an).
  (Das|Dies|Was|So) {said} {family} (dem {noun}|der {org}|am Montag|in {place}|zu {noun}).
  {full} und {full} (schrieben|gründeten|heirateten|trafen sich|spielten) (die {noun}|in {place}|{org}|das {work}).
  (Darsteller|Besetzung|Mitglieder|Autoren|Gäste|Spieler): {full}, {full}, {full}, {full}.
  {given} (liebt|hasst|verlässt|trifft|tötet|findet|heiratet|küsst|belügt) {given}, (aber|doch|denn|während) {given} (weiß nichts davon|ist in {place}|stirbt|hilft {given}).
  (Da|Als|Weil|Wenn) {given} von {given} und {given} (verfolgt|geliebt|getäuscht) wird, (flieht sie|geht er|kommt {given}) nach {place}.
  (Neben|Außer) {place} (wurden|sind|liegen) {place} und {place} (besetzt|die größten Orte|am {noun}).
  Die (Sprache|Art|Gattung|Droge|Krankheit|Methode|Göttin|Pflanze|Software|Chemikalie) {strange} (ist|wird|kommt|heißt|gilt) (in {place}|als {noun}|auch {strange}|selten).
  {strange} (ist|sind|wirkt|enthält|bezeichnet|kennt|besteht aus) (ein {noun}|keine {noun}|{noun} und {compound}|{strange}).
  Der (Begriff|Stoff|Pilz|Fisch|Käfer|Vogel|Stil|Tanz|Rechner|Gott) {strange} (ist|wird|stammt|gehört) (aus {place}|ein {noun}|zur {noun}|im {compound}).
  (In Trier|In {place}|Dort|Hier) (gibt|gab) es (ein|das) {noun} " {org} " und (die|eine) {noun} {org}.
  (Am|Beim|Vom|Zum) {place}er (Hof|Bahnhof|Markt|Dom|Tor|Platz|Ufer) (traf|sah|starb|sprach) {family} (den {noun}|{family}|zu {noun}).
  Die {place}er (Straße|Zeitung|Polizei|Band|Klosterdörfer|Spieler|Sammlung|Erklärung) (ist|war|sind|wurde) (wichtig|in {place}|von {family}|umbenannt).
`);
