/** Words written with a capital that are no names: German nouns, and what English writes large in support and in titles. */
export const GERMAN_NOUNS = `
  Abend Abenteuer Abfall Abgabe Abgeordnete Abkommen Ablauf Abschied Abschluss Abschnitt Absicht Abstand Abstieg Abteilung Adel Adresse Affäre Akademie Akte Aktie
  Aktion Aktivität Album Alkohol Alltag Alphabet Alter Amt Analyse Anfang Anforderung Anfrage Angabe Angebot Angelegenheit Angestellte Angriff Angst Anhang Anhänger
  Anklage Ankunft Anlage Anlass Anmeldung Annahme Ansatz Ansicht Anspruch Anstieg Anteil Antrag Antwort Anwalt Anweisung Anwendung Anzahl Anzeige Apfel Apparat April
  Arbeit Arbeiter Arbeitgeber Arbeitnehmer Arbeitsplatz Architekt Architektur Archiv Ärger Argument Arm Armee Armut Art Artikel Arzt Ärztin Aspekt Atem Atmosphäre
  Aufbau Aufenthalt Aufführung Aufgabe Auflage Auflösung Aufmerksamkeit Aufnahme Aufstand Aufstieg Auftrag Auftritt Auge Augenblick August Ausbau Ausbildung Ausdruck
  Ausgabe Ausgang Auskunft Ausland Ausnahme Aussage Ausschuss Aussicht Ausstellung Austausch Auswahl Auswirkung Auto Autobahn Automat Autor Autorin Bach Bahn Bahnhof
  Balkon Ball Band Bank Basis Bau Bauer Baum Beamte Bedarf Bedeutung Bedingung Befehl Beginn Begriff Behandlung Behauptung Behörde Bein Beispiel Beitrag Bekannte
  Belastung Bemühung Benutzer Beobachtung Berater Beratung Bereich Berg Bericht Beruf Beschluss Beschreibung Besitz Besitzer Besonderheit Bestand Bestandteil Bestellung
  Besuch Besucher Beteiligung Betrag Betrieb Betrug Bett Bevölkerung Bewegung Beweis Bewerber Bewertung Bewohner Bezahlung Bezeichnung Beziehung Bezirk Bezug Bibel
  Bibliothek Biene Bier Bilanz Bild Bildung Bischof Blatt Blick Blume Blut Boden Boot Botschaft Brand Brauch Breite Brief Brille Brot Brücke Bruder Brunnen Brust Buch
  Buchstabe Bühne Bund Bundesland Bundesliga Bundesregierung Bundesrepublik Bundestag Bündnis Burg Bürger Bürgermeister Büro Bus Chance Charakter Chef Chor Computer Dach
  Dame Dank Darstellung Datei Daten Dauer Debatte Decke Demokratie Demonstration Denkmal Deutsch Deutsche Dezember Dialog Dichter Dieb Dienst Dienstag Ding Diplom
  Direktor Diskussion Distanz Doktor Dokument Dom Donnerstag Dorf Drama Dreck Droge Druck Duft Dunkelheit Durchschnitt Ebene Ecke Effekt Ehe Ehefrau Ehemann Ehre Ei
  Eigenschaft Eigentum Eigentümer Einblick Eindruck Einfluss Einführung Eingang Einheit Einkauf Einkommen Einladung Einleitung Einnahme Einrichtung Einsatz Einstellung
  Eintritt Einwohner Einzelheit Eis Eisen Eisenbahn Element Eltern Empfang Empfehlung Ende Energie Engel Engländer Enkel Entdeckung Entfernung Entlassung Entscheidung
  Entstehung Entwicklung Entwurf Erde Ereignis Erfahrung Erfinder Erfolg Ergebnis Erhöhung Erinnerung Erkenntnis Erklärung Ermittlung Ernährung Ernte Eröffnung Erscheinung
  Ersatz Erwartung Erweiterung Erzählung Erzbischof Erziehung Essen Euro Europäer Evangelium Examen Existenz Experte Fabrik Fach Fähigkeit Fahne Fahrer Fahrt Fahrzeug
  Faktor Fall Familie Fan Farbe Fassung Februar Fehler Feier Feind Feld Fels Fenster Ferien Fernsehen Fest Festival Festung Feuer Feuerwehr Figur Film Finanzierung Finger
  Firma Fisch Fläche Flagge Flasche Fleisch Flieger Flucht Flüchtling Flug Flughafen Flugzeug Fluss Folge Forderung Form Forscher Forschung Forst Fortschritt Foto Frage
  Fragebogen Franzose Frau Freiheit Freitag Freizeit Freude Freund Freundin Frieden Frist Frucht Frühling Führer Führung Fuß Fußball Gang Garten Gas Gast Gattung Gebäude
  Gebiet Gebirge Gebrauch Gebühr Geburt Geburtstag Gedanke Gedicht Gefahr Gefängnis Gefühl Gegend Gegenstand Gegenteil Gegenwart Gegner Gehalt Geheimnis Gehirn Geist Geld
  Gelegenheit Gemälde Gemeinde Gemeinschaft General Generation Genre Gepäck Gerät Gericht Geruch Geschäft Geschäftsführer Geschenk Geschichte Geschlecht Geschwindigkeit
  Gesellschaft Gesetz Gesicht Gespräch Gestalt Gesundheit Getränk Gewalt Gewerkschaft Gewicht Gewinn Gitarre Glas Glaube Gleis Glück Gold Gott Grab Grad Gräfin Graf Gras
  Grenze Grieche Größe Großeltern Großmutter Großvater Grund Gründer Grundlage Grundschule Grundstück Gründung Gruppe Gut Haar Hafen Haft Hälfte Halle Hals Halt Haltung
  Hand Handel Händler Handlung Handy Haupt Hauptrolle Hauptstadt Haus Haushalt Haut Heer Heft Heil Heiliger Heimat Heirat Held Hemd Herbst Herkunft Herr Herrschaft
  Herrscher Hersteller Herstellung Herz Herzog Hilfe Himmel Hinweis Hintergrund Hit Hochschule Hochzeit Hof Hoffnung Höhe Höhepunkt Höhle Holz Hotel Hügel Humor Hund Hunger
  Hypothese Idee Identität Illusion Impuls Index Individuum Industrie Infektion Information Ingenieur Inhalt Initiative Insel Institut Institution Instrument Interesse
  Internet Interpretation Interview Investition Italiener Jacke Jagd Jäger Jahr Jahrgang Jahrhundert Jahrzehnt Januar Jazz Journalist Jubiläum Jude Jugend Jugendliche Juli
  Junge Jungfrau Juni Jura Jury Kabel Kaffee Kaiser Kaiserin Kälte Kalender Kamera Kammer Kampf Kanal Kandidat Kanton Kanzler Kapelle Kapital Kapitän Kapitel Karriere Karte
  Kasse Katalog Katastrophe Kategorie Katze Kauf Käufer Keller Kenntnis Kern Kette Kilometer Kind Kindheit Kino Kirche Kiste Klage Klasse Klavier Kleid Kleidung Klima Klinik
  Kloster Klub Knie Koch Koffer Kollege Kollegin Komitee Kommission Kommune Komödie Komponist Konferenz Konflikt König Königin Königreich Konkurrenz Konsequenz Kontakt
  Kontinent Konto Kontrolle Konzept Konzern Konzert Kopf Kopie Körper Korrektur Kosten Kraft Kraftwerk Krankenhaus Krankheit Kreis Kreuz Krieg Krimi Krise Kritik Kritiker
  Krone Küche Kuchen Kugel Kultur Kunde Kundin Kunst Künstler Künstlerin Kurs Kuss Küste Labor Lage Lager Laie Lampe Land Landkreis Landschaft Landtag Landwirtschaft Länge
  Lärm Last Lauf Laufbahn Leben Leder Legende Lehre Lehrer Lehrerin Leid Leidenschaft Leistung Leiter Leitung Lektion Leser Leute Licht Liebe Lied Liga Linie Liste Literatur
  Lizenz Loch Löffel Lohn Lösung Luft Lüge Lust Macht Mädchen Magazin Mai Maler Mangel Mann Mannschaft Mantel Märchen Marke Markt Maschine Maß Masse Maßnahme Material
  Matrose Mauer Maus Medaille Medien Medikament Medizin Meer Mehrheit Meile Meinung Meister Meisterschaft Melodie Menge Mensch Merkmal Messe Messer Metall Meter Methode
  Miete Mieter Milch Militär Million Milliarde Minister Ministerium Ministerpräsident Minute Mission Mitarbeiter Mitglied Mitte Mittel Mittelalter Mittelpunkt Mitternacht
  Mittwoch Möbel Mode Modell Moderator Möglichkeit Moment Monat Mönch Mond Montag Mord Mörder Morgen Moschee Motiv Motor Mund Münze Museum Musik Musiker Muskel Muster Mut
  Mutter Mythos Nachbar Nachfolger Nachfrage Nachmittag Nachricht Nacht Nachteil Nachweis Nähe Nahrung Name Nase Nation Nationalmannschaft Natur Nebel Neffe Netz Netzwerk
  Neubau Neuigkeit Niederlage Niederlassung Niveau Norden Norm November Not Note Notwendigkeit Nummer Nutzen Nutzer Nutzung Oberfläche Objekt Ofen Öffentlichkeit Offizier
  Öffnung Ohr Oktober Öl Oma Onkel Oper Operation Opfer Opposition Orchester Orden Ordnung Organ Organisation Orgel Original Ort Osten Ostern Pakt Palast Panzer Papier
  Papst Park Parlament Partei Partie Partner Partnerin Partnerschaft Pass Passagier Patient Pause Pension Periode Person Personal Perspektive Pfarrer Pfarrkirche Pferd
  Pflanze Pflege Pflicht Pfund Phase Philosoph Philosophie Pilot Plakat Plan Planet Platte Platz Pokal Politik Politiker Polizei Polizist Position Post Präsident Präsidentin
  Praxis Preis Premiere Presse Priester Prinz Prinzessin Prinzip Problem Produkt Produktion Produzent Professor Profi Programm Projekt Propaganda Protest Provinz Prozent
  Prozess Prüfung Publikum Punkt Qualität Quelle Rad Radio Rahmen Rand Rang Rasse Rat Rathaus Raum Reaktion Realität Rebell Rechner Rechnung Recht Rede Redakteur Redaktion
  Reform Regel Regen Regie Regierung Region Regisseur Reich Reihe Reise Reiter Rekord Religion Rennen Rente Republik Restaurant Rest Rettung Revolution Rezept Richter
  Richtung Riese Ring Risiko Ritter Rock Rohstoff Rolle Roman Rose Route Rückgang Rückkehr Rücken Ruf Ruhe Ruhm Ruine Runde Russe Sache Saft Sage Saison Salz Samstag
  Sammlung Sand Sänger Sängerin Satz Säule Schaden Schaf Schale Schatten Schatz Schauspieler Schauspielerin Schein Schicht Schicksal Schiff Schlacht Schlaf Schlag Schlagzeug
  Schlange Schloss Schlüssel Schluss Schmerz Schnee Schnitt Schrank Schritt Schrift Schriftsteller Schuh Schuld Schule Schüler Schulter Schuss Schutz Schwanz Schwein
  Schweizer Schwester Schwierigkeit See Seele Segel Seite Sekretär Sekunde Sender Sendung Senat September Serie Sessel Sicherheit Sicht Sieg Sieger Signal Silber Single
  Sinn Situation Sitz Sitzung Skandal Sklave Soldat Sommer Sonne Sonntag Sorge Sorte Spanier Spannung Spaß Speicher Spiegel Spiel Spieler Spielzeit Spitze Sport Sportler
  Sprache Sprecher Sprecherin Spur Staat Staatsanwalt Stadion Stadt Stadtteil Stahl Stamm Stand Standard Standort Stärke Start Station Statistik Statue Steckdose Stein
  Stelle Stellung Stern Steuer Stiftung Stil Stimme Stimmung Stoff Stolz Strafe Strand Straße Strategie Strecke Streit Strom Struktur Stück Student Studie Studio Studium
  Stufe Stuhl Stunde Sturm Suche Süden Summe System Szene Tabelle Tag Tal Talent Tante Tanz Tasche Tat Täter Tätigkeit Tatsache Team Technik Technologie Teil Teilnehmer
  Telefon Temperatur Tempel Teppich Termin Terror Test Teufel Text Theater Thema Theorie These Thron Tier Tipp Tisch Titel Tochter Tod Ton Tor Torwart Tour Tourist Tradition
  Trainer Training Traum Trauer Treffen Trend Trennung Treppe Trick Truppe Tunnel Tür Türke Turm Turnier Typ Überblick Übergang Überraschung Übersetzung Übung Ufer Uhr
  Umfang Umfrage Umgang Umgebung Umsatz Umstand Umwelt Unabhängigkeit Unfall Ungarn Union Universität Unternehmen Unterricht Unterschied Unterstützung Untersuchung Urlaub
  Ursache Ursprung Urteil Vater Verantwortung Verband Verbindung Verbot Verbrechen Verdacht Verein Vereinigung Verfahren Verfassung Verfügung Vergangenheit Vergleich
  Verhalten Verhältnis Verhandlung Verkauf Verkehr Verlag Verletzung Verlust Vermögen Vernunft Veröffentlichung Versammlung Versicherung Version Versorgung Verstand
  Verständnis Verstärkung Versuch Verteidigung Verteilung Vertrag Vertrauen Vertreter Verwaltung Verwandte Verwendung Verzeichnis Video Vieh Viertel Virus Vogel Volk Vorbild
  Vorfahr Vorgang Vorgänger Vorhaben Vorläufer Vorschlag Vorschrift Vorsitz Vorsitzende Vorstand Vorstellung Vorteil Vortrag Vorwurf Waffe Wagen Wahl Wahlkampf Wahrheit
  Währung Wald Wand Wandel Wappen Ware Wärme Wasser Wechsel Weg Weihnachten Wein Weise Weite Welle Welt Weltkrieg Weltmeister Weltmeisterschaft Werbung Werk Wert Wesen Westen
  Wette Wetter Wettbewerb Wiese Wille Wind Winter Wirklichkeit Wirkung Wirt Wirtschaft Wissen Wissenschaft Wissenschaftler Witwe Witz Woche Wochenende Wohnung Wolke Wort Wunder
  Wunsch Wurzel Zahl Zahlung Zahn Zeichen Zeit Zeitpunkt Zeitraum Zeitschrift Zeitung Zelle Zentrum Zeuge Ziel Zimmer Zins Zoo Zorn Zug Zugang Zukunft Zusammenarbeit
  Zusammenhang Zuschauer Zustand Zustimmung Zweck Zweifel Zwilling Grippe Influenza Fauna Flora Gott Juden Christen Muslime Amerikaner Briten Chinesen Türken Russen
  Fehlermeldung Lieferung Bestellnummer Kundennummer Gutschein Rückgabe Umtausch Retoure Versand Paket Sendungsnummer Mahnung Lastschrift Überweisung Guthaben Tarif Router
  Anschluss Störung Techniker Vertragslaufzeit Kündigung Widerruf Garantie Reklamation Erstattung Stornierung Buchung Ticket Koffer Rücksendung Filiale Hotline Postfach
`;

export const ENGLISH_WORDS = `
  Account Address Admin Agent Airport Alert Amount Annual April Apartment App Application Appointment Article August Avenue Balance Bank Billing Black Board Bonus Booking Book
  Branch Broadband Building Business Call Cancel Card Care Cash Center Centre Change Chat Chief Christmas City Claim Client Club Code College Community Company Computer
  Concert Conference Confirmation Connection Contract Council Country County Court Credit Currency Customer Daily Dashboard Data Date Day Dear December Delete Delivery
  Department Deposit Desk Detail Director Discount Doctor Document Dollar Dollars Download Due Easter Email Engineer English Error Euro Evening Event Exchange Executive
  Express Family Feature February Federal Fee Festival Field Film Final Finance First Flight Free French Friday Gateway German Gift Girl God Gold Government Great Greeting
  Group Guest Guide Hall Head Health Hello Help High History Home Hospital Hotel House Hub Human Important Income Information Insurance International Internet Invoice Issue
  Item January July June Junior King Kingdom Lady Language Last Law League Learning Letter Level Library License Life Limited Line List Loan Local Lock Login Lord Love Loyalty
  Mail Main Maintenance Management Manager March Market Marketing Master Match May Media Medical Meeting Member Membership Message Ministry Mobile Model Monday Money Month
  Morning Mother Movie Museum Music Name National Network New News Night Note Notice November Number October Offer Office Officer Online Open Operations Option Order Out Owner
  Package Page Parcel Park Part Partner Password Payment Payroll People Person Phone Plan Platform Platinum Please Police Policy Portal Post Premium President Press Price
  Prime Privacy Problem Process Product Professional Profile Program Project Public Purchase Quality Queen Question Quick Rate Receipt Record Reference Refund Region
  Registration Regular Release Rent Reply Report Request Research Reservation Reset Response Restaurant Return Review Reward Rights Road Room Rule Sale Sales Saturday School
  Science Section Security Senior September Server Service Services Session Setting Settings Ship Shipment Shipping Shop Show Sign Silver Sir Site Small Social Society
  Software Song Special Staff Standard Star State Statement Station Status Step Stock Store Story Street Student Studio Subject Subscription Summer Sunday Supervisor Support
  System Table Tax Team Technical Technology Telephone Term Terms Test Text Thanks Thursday Ticket Time Title Top Total Tour Town Track Trade Train Transaction Transfer
  Travel Tuesday Type Union United University Update Upgrade User Value Version Video View Virtual Visit Voice Voucher Wallet War Warranty Water Weather Web Website
  Wednesday Week Welcome Windows Winter Wireless World Year Yes Yesterday Zone Act Bill Chapter Civil Oh Ah Wow Hey Hi Hello Well Sure My Your Our His Her Their This That These Those The Baby Dutch Russian Hungarian Croatian Czech Polish Italian Spanish Portuguese
  Greek Turkish Arabic Indian Chinese Japanese Korean Vietnamese American British Canadian Australian Irish Scottish Swiss Austrian Belgian Danish Swedish Norwegian Finnish
  African Asian European Mexican Brazilian Egyptian Nigerian Iranian Ukrainian Romanian Serbian Catholic Muslim Jewish Christian Hindu Buddhist Commission Committee Constitution Depression Movement Republic
`;

/** Ends of words for what people are or do, before whose names they stand. */
export const ROLE_ENDINGS = `
  präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin trainer trainerin anwalt anwältin chef chefin meister meisterin bischof direktor direktorin
  leiter leiterin autor autorin spieler spielerin richter richterin vorsitzende vorsitzender vorsitzenden partner partnerin professor professorin sänger sängerin
  schauspieler schauspielerin regisseur regisseurin maler malerin architekt architektin könig königin kaiser kaiserin herzog graf prinz prinzessin papst kardinal pfarrer
  general offizier kommandant kapitän senator abgeordnete abgeordneter politiker politikerin dichter dichterin schriftsteller schriftstellerin komponist produzent produzentin
  sohn tochter bruder schwester vater mutter onkel tante frau mann ehefrau ehemann witwe gattin kollege kollegin freund freundin nachbar nachbarin nachfolger vorgänger
  torwart stürmer verteidiger mittelfeldspieler pilot fahrer sieger gitarrist schlagzeuger bassist journalist reporter redakteur herausgeber gründer erfinder forscher
  philosoph historiker physiker chemiker ingenieur arzt ärztin doktor wirt geschäftsführer manager managerin agent agentin täter zeuge zeugin sheriff darsteller darstellerin
  president minister mayor senator governor judge captain coach singer actor actress author writer director producer manager agent doctor nurse professor teacher
  husband wife brother sister father mother son daughter uncle aunt friend colleague neighbour neighbor boss guardian passenger holder representative king queen prince
`;

/** Words after or before which the one who speaks or thinks is named. */
export const SPEECH_VERBS = `
  sagte sagt erklärte erklärt meinte meint betonte betont berichtete berichtet äußerte äußert kritisierte kritisiert forderte fordert warnte warnt teilte ergänzte ergänzt
  schrieb schreibt behauptete behauptet fragte fragt antwortete antwortet rief gab nannte nennt sprach spricht kündigte hofft hoffte glaubt glaubte weiß wusste starb
  heiratete wurde war ist hatte hat kam ging lebte studierte arbeitete spielte schoss traf gewann verlor wechselte zog führte leitete übernahm gründete veröffentlichte malte
  komponierte erhielt bekam wollte will konnte kann musste muss soll sollte zeigte stellte nahm said says told asked wrote writes explained added replied called promised
`;
