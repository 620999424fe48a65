/** Further German nouns: compounds are told by them. */
export const MORE_GERMAN_NOUNS = `
  Abbau Abbildung Abbruch Abdruck Abendessen Abfahrt Abflug Abgang Abgas Abgrund Abhang Abhandlung Abitur Abiturient Abkehr Abkürzung Ablehnung Ableitung Ablösung Abonnement
  Abrechnung Abreise Abriss Absage Absatz Abschaffung Abschlag Abschrift Absender Absolvent Absprache Absturz Abstimmung Abt Abtei Äbtissin Abtreibung Abwehr Abweichung
  Abwesenheit Abzug Achse Acker Adaption Adelstitel Ader Adjektiv Adler Administration Admiral Adoption Advent Aerosol Agentur Aggression Agrar Ahnung Airline Akkord Akkordeon
  Akku Akt Akteur Aktionär Aktivist Akustik Akzent Akzeptanz Alarm Alb Alge Allee Allergie Allianz Almosen Alpen Altar Altenheim Alternative Altstadt Aluminium Amateur Ambiente
  Ambition Ameise Amnestie Ampel Amphibie Amtsgericht Amtszeit Anatomie Anbau Anbieter Anblick Andacht Andenken Änderung Anekdote Anerkennung Anfänger Anführer Angeklagter Angler
  Angreifer Anhörung Ankauf Anker Ankündigung Anliegen Anlieger Anmerkung Anordnung Anpassung Anruf Anrufer Anschaffung Anschauung Anschlag Anschrift Ansehen Ansiedlung Ansprache
  Ansprechpartner Anstalt Ansturm Antenne Anthologie Antike Antiquität Antritt Anwender Anwesenheit Anwohner Anzug Apartment Apostel Apotheke Apotheker App Appell Applaus
  Aquarium Äquator Ära Arbeitsamt Arbeitskraft Arbeitslosigkeit Archäologe Archäologie Archipel Archivar Areal Arena Arie Aristokrat Arrangement Arsenal Artillerie Arznei Asche
  Asphalt Assistent Assistentin Assistenz Ast Asteroid Ästhetik Astronaut Astronom Astronomie Asyl Atelier Athlet Athletin Atlas Atom Atombombe Attacke Attentat Attentäter
  Attraktion Audienz Auenwald Aufarbeitung Aufbruch Auffassung Aufforderung Aufgang Aufhebung Aufklärung Auflauf Aufmarsch Aufprall Aufregung Aufruf Aufruhr Aufrüstung Aufsatz
  Aufschwung Aufseher Aufsicht Aufsichtsrat Auftakt Auftraggeber Aufwand Aufwertung Aufzeichnung Aufzug Augenzeuge Auktion Aula Ausbeutung Ausbruch Ausdehnung Auseinandersetzung
  Ausfahrt Ausfall Ausflug Ausfuhr Ausführung Ausgleich Ausgrabung Ausländer Auslöser Ausmaß Ausreise Ausrichtung Ausruf Ausrüstung Aussaat Ausschluss Ausschreibung Außenminister
  Außenpolitik Außenseite Äußerung Aussprache Ausstattung Ausstieg Ausstrahlung Auswanderer Auswanderung Ausweg Ausweis Auszeichnung Auszug Autofahrer Autogramm Automobil
  Autorität Axt Baby Backstein Bäcker Bäckerei Bad Badewanne Bagger Bahnlinie Bahnstrecke Bakterie Balance Ballade Ballett Ballon Bambus Banane Banker Bankier Banner Bar Bär
  Barock Baron Baronin Barriere Bart Bassist Bastion Bataillon Batterie Bauarbeiten Bauarbeiter Bauch Bauernhof Bauherr Baumeister Baumwolle Baustelle Baustil Bauunternehmen
  Bauwerk Beamter Beamtin Beauftragter Becher Becken Bedenken Bedienung Bedrohung Bedürfnis Beere Befestigung Befragung Befreiung Befugnis Befürchtung Befürworter Begabung
  Begegnung Begeisterung Begleiter Begleitung Begräbnis Begründer Begründung Begrüßung Behälter Beifall Beihilfe Beirat Beitritt Beiz Bekanntheit Bekanntgabe Bekenntnis Beleg
  Belegschaft Beleidigung Beleuchtung Belichtung Belohnung Bemerkung Benachteiligung Benefiz Benehmen Benennung Benzin Bequemlichkeit Bereitschaft Bergbau Berghütte Bergmann
  Bergsteiger Bergwerk Berichterstattung Berufung Besatzung Beschädigung Beschäftigte Beschäftigung Bescheid Beschleunigung Beschränkung Beschwerde Beseitigung Besetzung
  Besichtigung Besiedlung Besprechung Besserung Bestandsaufnahme Bestätigung Bestattung Besteck Bestechung Bestie Bestimmung Bestrafung Bestrebung Bestseller Betrachter
  Betrachtung Betreiber Betreuer Betreuung Betriebsrat Betrüger Beule Beute Beutel Bevorzugung Bewaffnung Bewahrung Beweglichkeit Beweisaufnahme Bewerbung Bewusstsein
  Bezugsperson Bibliothekar Bildband Bildhauer Bildhauerin Bildschirm Billard Bindung Biograf Biographie Biografie Biologe Biologie Bistum Bitte Blase Bläser Blech Blei Bleistift
  Blende Blindheit Blitz Block Blockade Blog Blogger Blüte Bohne Bohrung Bombe Bomber Bordell Börse Bösewicht Boss Botanik Botaniker Botschafter Botschafterin Boulevard Box Boxer
  Boykott Branche Brandstiftung Brasilianer Brauerei Braut Bräutigam Bremse Brennstoff Brett Briefmarke Brigade Brite Bronze Broschüre Bruch Brüder Bruderschaft Brut Bube
  Buchdruck Bücherei Buchhandlung Bucht Buddhismus Budget Büfett Bühnenbild Bulle Bundesamt Bundesgericht Bundeskanzler Bundeskanzlerin Bundespolizei Bundespräsident Bundesrat
  Bundesstaat Bundesstraße Bundesverband Bundeswehr Bunker Bürgerkrieg Bürgermeisterin Bürgerrecht Bürgertum Burgruine Butter Café Camp Campus Cello Champion Chaos Charme Charta
  Chauffeur Chefarzt Chefredakteur Chemie Chemiker Chip Chirurg Choral Choreografie Christentum Christ Chronik Clan Clown Club Code Comic Computerspiel Container Cousin Cousine
  Crew Cup Dachboden Dachverband Dackel Damm Dämon Dampf Dampfer Dampflokomotive Dampfmaschine Däne Darm Darsteller Darstellerin Datenbank Datum Daumen Debüt Debütalbum Deck
  Deckel Deckung Definition Defizit Deich Dekan Dekoration Delegation Delegierte Delikt Demonstrant Demo Demokrat Depot Depression Desaster Design Designer Designerin Detail
  Detektiv Devise Diagnose Diagramm Dialekt Diamant Diät Dichte Dichterin Dichtung Diener Dienerin Dienstleister Dienstleistung Diesel Differenz Diktator Diktatur Dilemma
  Dimension Dinosaurier Diözese Diplomat Dirigent Dirigentin Disko Diskriminierung Diskurs Dissertation Disziplin Division Dokumentation Dolch Dolmetscher Dominanz Donner Doppel
  Doppelalbum Doping Dorn Dose Dosis Dozent Dozentin Drache Draht Drall Dramatiker Drang Drehbuch Drehbuchautor Dreieck Dressur Drittel Drohung Drucker Druckerei Drummer
  Dschungel Duell Duett Düne Dünger Duo Durchbruch Durchführung Durchgang Durchmesser Durchsage Durchsetzung Durst Dusche Dynastie Echo Eck Edelstein Edition Effizienz Egoismus
  Ehrenamt Ehrenbürger Ehrenmitglied Ehrgeiz Ehrung Eiche Eid Eidgenosse Eifer Eifersucht Eigenart Eigenheim Eigenname Eigentor Eile Eimer Einband Einbau Einbruch Einfahrt
  Einfall Einfuhr Eingabe Eingemeindung Eingriff Einheimische Einigung Einkunft Einsamkeit Einschätzung Einschränkung Einsicht Einsiedler Einspruch Einsturz Eintrag Einwand
  Einwanderer Einwanderung Einweihung Einzelgänger Einzelspieler Einzug Eisenbahnlinie Eishockey Eiszeit Eiter Eiweiß Elefant Eleganz Elektriker Elektrizität Elektron Elektronik
  Elend Elf Elfmeter Elite Emission Empfänger Empfindung Empire Empörung Endpunkt Endrunde Endspiel Endung Enge Engagement Enkelin Ensemble Entdecker Ente Enteignung Entführer
  Entführung Enthüllung Entschädigung Entschluss Entsetzen Entspannung Enttäuschung Entzündung Enzyklopädie Epidemie Epilog Episode Epoche Epos Erbe Erben Erbfolge Erbin
  Erbschaft Erdbeben Erdgas Erdgeschoss Erdöl Erdteil Erfassung Erfüllung Ergänzung Erholung Erkältung Erkennung Erklärungsversuch Erkrankung Erlass Erlaubnis Erläuterung
  Erlebnis Erlös Erlöser Ermäßigung Ermittler Ermordung Ernennung Ernst Eroberer Eroberung Erotik Errichtung Erscheinen Erschöpfung Erstausgabe Erstausstrahlung Erstbesteigung
  Ersteigerung Ertrag Erwachsene Erwachsener Erwähnung Erwerb Erz Erzähler Erzeuger Erzeugnis Erzengel Esel Essay Essig Ethik Etage Etappe Etat Europameister Europameisterschaft
  Europapokal Evolution Exemplar Exil Expansion Expedition Experiment Explosion Export Express Extremist Facette Fachbereich Fachhochschule Fachkraft Fachleute Fachmann Faden
  Fähre Fahrbahn Fahrgast Fahrplan Fahrrad Fahrzeit Fakt Fakultät Fälschung Falle Fallschirm Familienname Fang Fanatiker Fangemeinde Fantasie Farm Farmer Faschismus Faschist Fass
  Fassade Faust Favorit Fax Fazit Feder Fee Fehlschlag Feige Feindschaft Feldherr Feldzug Feminismus Fernseher Fernsehfilm Fernsehsender Fernsehserie Ferse Fertigstellung
  Fertigung Festlegung Festnahme Festplatte Festwirt Fett Feudalismus Feuerwerk Fiasko Fichte Fieber Fiktion Filialleiter Filmfestival Filmmusik Filmpreis Filmproduzent Filter
  Finale Finanzamt Finanzkrise Finanzminister Finne Finsternis Fischer Fischerei Flamme Flanke Fledermaus Fleck Flegel Fleiß Fliege Floh Floß Flotte Flüchtlinge Flügel
  Flüssigkeit Flut Föderation Fohlen Folter Fonds Förderer Förderung Formation Formel Formulierung Fort Fortsetzung Forum Fossil Fotograf Fotografie Fotografin Fracht Fraktion
  Franchise Franken Französin Freibad Freigabe Freilassung Freimaurer Freistaat Freistoß Freiwillige Freiwilliger Fremde Fremdsprache Fresko Freske Freundschaft Friedensvertrag
  Friedhof Frischling Friseur Fron Front Frosch Frost Früchte Frühjahr Frühstück Frust Fuchs Fuge Fund Fundament Funk Funker Funktion Funktionär Furcht Fürst Fürstbischof
  Fürstentum Fürstin Fusion Fußballer Fußballspieler Fußballtrainer Fußballverein Fußgänger Fußnote Futter Gabe Gabel Galerie Galeere Gallier Gans Garage Garde Garderobe Garnison
  Gärtner Gasse Gastgeber Gasthaus Gasthof Gaststätte Gastspiel Gattin Gau Gebärmutter Gebäck Gebet Gebot Geburtshaus Geburtsort Gedächtnis Gedenkstätte Gedenktafel Geduld
  Gefährte Gefälle Gefallen Gefangener Gefangene Gefangenschaft Gefäß Gefecht Geflecht Geflügel Gefolge Gefolgsmann Gefüge Gegengewicht Gegenkandidat Gegenmaßnahme Gegensatz
  Gegenspieler Gegenstück Gegentor Gehäuse Geheimdienst Gehilfe Gehör Geige Geiger Geisel Geiselnahme Geisteswissenschaft Geistlicher Geistliche Geländer Gelände Gelächter
  Geldgeber Geldstrafe Gelehrter Geliebte Geliebter Geltung Gelübde Gemach Gemahl Gemahlin Gemeindehaus Gemeinderat Gemüse Gemüt Generaldirektor Generalsekretär Generaloberst
  Genesung Genetik Genie Genosse Genossenschaft Gepard Geographie Geologe Geologie Geometrie Gerücht Gerechtigkeit Germane Germanist Gesandter Gesang Gesangbuch Geschäftsfrau
  Geschäftsmann Geschehen Geschlechtsverkehr Geschmack Geschoss Geschütz Geschwader Geschwister Geselle Gesellschafter Gesichtspunkt Gesinnung Gestaltung Geständnis Geste Gestein
  Gesuch Gesundheitsminister Getreide Gewächs Gewährleistung Gewässer Gewebe Gewehr Gewerbe Gewinner Gewinnerin Gewissen Gewitter Gewohnheit Gewölbe Gewürz Gezeiten Gier Gift
  Gilde Gipfel Gips Giraffe Girl Gitarrist Gitter Glanz Glasmalerei Glaubwürdigkeit Gläubiger Gläubige Gleichberechtigung Gleichgewicht Gleichung Gletscher Glied Globus Glocke
  Glückwunsch Gnade Golf Gottesdienst Gottheit Gouverneur Grabmal Grabstätte Grabstein Grammatik Granate Granit Graphik Grafik Grafschaft Gräueltat Gravur Grenzfluss Grill Griff
  Grippewelle Großbrand Großherzog Großmacht Großstadt Grube Grünanlage Gründungsmitglied Grundgesetz Grundlagen Grundschüler Grundstein Gruß Guerilla Gulden Gurke Gürtel
  Gutachten Gutachter Güte Güter Güterverkehr Güterzug Gutshof Gymnasiast Gymnasium Gynäkologe Haftbefehl Haftstrafe Häftling Hagel Hahn Hai Haken Halbfinale Halbinsel Halbjahr
  Halbzeit Halm Haltestelle Hamburger Hammer Handball Händedruck Handelskammer Handgelenk Handschrift Handtuch Handwerk Handwerker Hang Hangar Hardware Harfe Harmonie Hase Hass
  Haufen Hauptbahnhof Hauptdarsteller Häuptling Hauptmann Hauptquartier Hauptsache Hauptsitz Hauptstraße Hauptversammlung Hausarzt Hausaufgabe Hausbesitzer Hausfrau Haushund
  Hausmeister Haustier Hautfarbe Hebamme Hebel Heide Heiligtum Heilung Heimkehr Heimspiel Heimstadion Heizung Hektar Heldin Helfer Helfershelfer Helikopter Helm Hemmung Hengst
  Henker Heraldik Herausforderung Herausgabe Herd Herde Hering Herkunftsort Herrscherin Herzinfarkt Herzogin Herzogtum Hexe Hexerei Hierarchie Hilfsmittel Hindernis Hinrichtung
  Hinspiel Hinterbliebene Hintertür Hirsch Hirte Hitze Hobby Hochbau Hochhaus Hochmittelalter Hochschullehrer Hochwasser Hockey Hofstaat Hölle Holocaust Holzschnitt Honig Honorar
  Hopfen Hörer Hörfunk Horizont Hörspiel Hose Hostie Huf Hüfte Huhn Hülle Humanist Hürde Husten Hut Hütte Hymne Hypothek Ideal Ideologie Idol Idyll Ikone Illustration Illustrator
  Imam Imbiss Imitation Immobilie Immunität Imperium Import Impfung Indianer Indiz Industrieller Inflation Informatik Informatiker Infrastruktur Inhaber Inhaberin Inhaftierung
  Innenminister Innenstadt Innovation Inquisition Insasse Inschrift Insekt Insolvenz Inspektion Inspektor Inspiration Instanz Instinkt Intellektueller Intelligenz Intendant
  Interaktion Internat Interpret Intrige Invasion Investor Inzest Ire Irrtum Isolation Italienerin Jacht Jahreszahl Jahreszeit Jahrestag Jahrzehnte Japaner Joghurt Jubel Judentum
  Jugendamt Jugendbuch Jugendherberge Jugendstil Jungfer Jungtier Junker Jurist Juristin Justiz Juwel Kabarett Kabarettist Kabine Kabinett Kader Käfer Käfig Kajüte Kalb Kalif
  Kalk Kaliber Kaltfront Kameramann Kamerad Kamin Kamm Kammermusik Kampagne Kämpfer Kampfflugzeug Kampfkunst Kandidatin Kandidatur Kaninchen Kanone Kante Kantine Kantor Kanzel
  Kapellmeister Kapitalismus Kapitulation Kappe Karikatur Karneval Karosserie Karton Käse Kaserne Kasten Kathedrale Katholik Kauffrau Kaufmann Kaution Kavallerie Kavalier Kegel
  Kehle Keim Keks Kelle Kellner Kellnerin Kelte Kemenate Kerze Kessel Kiefer Kies Killer Kinderarzt Kinderbuch Kindergarten Kinderheim Kinofilm Kiosk Kirchengemeinde Kirchenmusik
  Kirchturm Kissen Klan Klang Klarheit Klarinette Klärung Klassenzimmer Klassik Klassiker Klaue Klausel Klebstoff Klee Kleinbus Kleinkind Kleinstadt Klettern Kletterer Klient
  Klimawandel Klinge Klippe Klischee Klosterkirche Knabe Knappe Knecht Kneipe Knochen Knopf Knospe Knoten Koalition Koffein Kohle Kohlenstoff Kolonie Kolonne Koloss Kolumne
  Kombination Komet Komfort Komiker Kommando Kommandeur Kommentar Kommentator Kommissar Kommissarin Kommunikation Kommunismus Kommunist Kompanie Kompetenz Komplex Komplize
  Komponente Komponistin Komposition Kompromiss Konditor Konfession Konfiguration Kongress Konkurrent Konkurs Konstante Konstitution Konstrukteur Konstruktion Konsul Konsum
  Konsument Kontrabass Kontrast Kontroverse Kontur Konvention Konzentration Konzentrationslager Konzertmeister Konzertsaal Konzession Konzil Koordinator Korb Kork Korn
  Korrespondent Korruption Kosmos Kostüm Krach Kragen Krampf Kran Kräuter Krawatte Kreatur Krebs Kredit Kreditkarte Kreisstadt Kreuzer Kreuzfahrt Kreuzung Kreuzzug Krieger
  Kriegsgefangener Kriegsgefangenschaft Kriegsverbrecher Kriminalität Kriminalpolizei Kriterium Krokodil Kronprinz Krönung Kröte Krug Kruste Kubaner Kübel Kuh Kulisse Kult
  Kulturerbe Kultusminister Kumpel Kundschaft Kunstgeschichte Kunsthistoriker Kunstsammlung Kunstwerk Kupfer Kuppel Kuppe Kur Kurator Kurfürst Kurier Kurort Kurve Kurzfilm
  Kurzgeschichte Kutsche Kuvert Lack Ladung Laden Ladenbesitzer Lagune Lähmung Laienbruder Lamm Landebahn Landesliga Landesregierung Landesverband Landgericht Landrat
  Landschaftsbild Landsmann Landstraße Landung Landwehr Landwirt Langeweile Langlauf Laptop Larve Laser Laster Lastwagen Latein Laterne Latte Laub Laube Läufer Läuferin Laune
  Laut Lautsprecher Lava Lawine Lazarett Lebensgefährte Lebensgefährtin Lebenslauf Lebensmittel Lebensraum Lebensstil Lebenswerk Leber Lebewesen Leck Legat Legion Legislative
  Lehm Lehramt Lehrbuch Lehrling Lehrstuhl Leib Leibniz Leiche Leichnam Leichtathlet Leichtathletik Leihgabe Leine Leinwand Leistungsträger Leitartikel Leitfaden Lektor Lektüre
  Lenker Lesung Leuchtturm Leutnant Level Lexikon Liberalismus Libretto Liebhaber Liebling Liedermacher Lieferant Liegenschaft Lift Lilie Linde Linguist Linke Lippe List Listing
  Liter Literat Live-Album LKW Lob Locke Loge Logik Logo Lokal Lokomotive Lokführer Los Löschung Losung Lot Löwe Lücke Luftangriff Luftfahrt Luftwaffe Lump Lunge Lupe Lustspiel
  Luxus Lyrik Lyriker Lyrikerin Machart Machthaber Magd Magen Magier Magister Magnet Mahl Mahlzeit Mähne Mahnmal Major Makler Malerei Malerin Manager Mandant Mandat Mandel
  Manifest Männchen Männer Manöver Manuskript Marathon Märtyrer Marine Marionette Markgraf Marktplatz Markus Marmor Marquis Marsch Marschall Marxismus Maschinenbau Maske Massaker
  Massenmörder Maßstab Mast Mathematik Mathematiker Mätresse Matsch Matte Maurer Mäzen Mechanik Mechaniker Mechanismus Medium Mehl Mehrzahl Meilenstein Meineid Meisterin
  Meisterwerk Melancholie Meldung Memoiren Menschheit Menschenrecht Mentalität Mentor Menü Metapher Meteorit Metropole Metzger Meuterei Mexikaner Mieterin Migrant Migration
  Migräne Mikrofon Mikroskop Milieu Militärdienst Miliz Milliardär Millionär Minderheit Minderjährige Mine Mineral Minimum Ministerin Ministerrat Minnesänger Mischung Missbrauch
  Missionar Misserfolg Misstrauen Mitarbeiterin Mitbegründer Mitgliedschaft Mitgliedstaat Mitleid Mitschüler Mitspieler Mittagessen Mittagspause Mittelfeld Mitteilung
  Mitternachtssonne Mitwirkung Mob Mobilität Moderation Moderatorin Modul Molekül Monarch Monarchie Mondfinsternis Monolog Monopol Monster Monstrum Montage Monument Moor Moos
  Moral Mörderin Mosaik Most Motivation Motorrad Möwe Mücke Mühe Mühle Mulde Müll Müller Multimillionär Mundart Munition Münster Murmeltier Museumsleiter Musical Musikerin
  Musikgruppe Musikwissenschaftler Muslim Muße Musterung Mutation Mütze Mystik Mythologie Nachahmung Nachbarschaft Nachbildung Nachdruck Nachfahre Nachfolgerin Nachkomme
  Nachkriegszeit Nachlass Nachname Nachspiel Nachspielzeit Nachwuchs Nacken Nadel Nagel Nahverkehr Namensgeber Namensgebung Narr Narbe Nationalhymne Nationalist Nationalpark
  Nationalrat Nationalspieler Nationalsozialismus Nationalsozialist Nationaltrainer Naturkatastrophe Naturschutz Naturwissenschaft Navigation Nebenfluss Nebenrolle Nebenwirkung
  Negativ Neigung Nein Nerv Nest Neuauflage Neubauten Neuerung Neugier Neujahr Neuwahl Neuzeit Nichte Niederländer Niederschlag Niere Nobelpreisträger Nominierung Nonne Nordosten
  Nordseite Nordwesten Norweger Notar Notarzt Notausgang Notenbank Notfall Notiz Notlandung Notruf Notstand Novelle Nudel Null Nuss Oase Oberbürgermeister Oberbürgermeisterin
  Obergeschoss Oberhaupt Oberhaus Oberin Oberleutnant Oberst Oberstaatsanwalt Oberstleutnant Obhut Objektiv Obrigkeit Obst Ochse Oda Ode Offensive Offenbarung Offizierin
  Öffnungszeit Ohnmacht Ökologie Ökonom Ökonomie Ölgemälde Olympiade Olympiasieger Olympiasiegerin Omnibus Online Opernsänger Opernsängerin Optik Optimismus Option Orange
  Ordensschwester Organismus Organist Orgelbauer Orientierung Origin Orkan Ornament Ortschaft Ortsteil Ortsname Ortsvorsteher Österreicher Ostfront Ostseite Outfit Ozean Ozon
  Paar Pächter Paddel Palette Panik Panorama Pantoffel Panne Papagei Pappe Parade Paradies Paragraph Parallele Parasit Parfüm Parkplatz Parkhaus Parlamentarier Parodie Parole
  Parteitag Partisan Partitur Party Passage Passant Passion Passwort Pastor Pastorin Pate Patent Pathologe Patriarch Patriot Patrizier Patron Patrone Paukenschlag Pavillon Pech
  Pedal Pegel Peitsche Pelz Pendler Penis Pensionär Perle Personalausweis Persönlichkeit Perücke Pest Petition Pfad Pfadfinder Pfanne Pfand Pfarrei Pfeffer Pfeife Pfeil Pfeiler
  Pfleger Pflegerin Pforte Pfosten Pfote Phänomen Phantasie Pharao Physik Physiker Pianist Pianistin Pigment Pilger Pilgerfahrt Pille Pilz Pinguin Pinsel Pionier Pirat Piste
  Pistole Pizza Plage Plagiat Plakette Planer Planung Plastik Plateau Plattenfirma Plattform Platzierung Playboy Playoff Plenum Pleite Plünderung Podest Podium Poesie Poet Pogrom
  Pol Pole Polemik Polizeibeamter Polizeichef Polizeisprecher Polizistin Polster Pony Pool Popmusik Popularität Pore Portal Portier Portion Porträt Portugiese Porzellan Posaune
  Positionierung Postkarte Potential Pracht Prädikat Prägung Praktikant Praktikum Prämie Präsentation Präsenz Präsidentschaft Prediger Predigt Preisgeld Preisträger Preisträgerin
  Preisverleihung Premierminister Pressekonferenz Pressemitteilung Pressesprecher Prestige Priesterin Prior Priorität Privatdetektiv Privatisierung Privatsphäre Privileg Probe
  Produktionsfirma Professur Profil Profit Prognose Prolog Promotion Prophet Proportion Prosa Protagonist Protagonistin Protein Protestant Protokoll Prototyp Provider Provision
  Prüfer Prügel Psalm Pseudonym Psyche Psychiater Psychiatrie Psychologe Psychologie Psychologin Pubertät Publikation Publizist Publizistin Puffer Pullover Puls Pult Pulver Pumpe
  Puppe Putsch Putschist Puzzle Pyramide Quadrat Qual Qualifikation Quartett Quartier Quartal Quelltext Querschnitt Quiz Quote Quotient Rabatt Rabbi Rabbiner Rabe Rache Rachen
  Radfahrer Radiosender Radius Radrennen Radrennfahrer Radsportler Raffinerie Rakete Rallye Randgruppe Rapper Rarität Rassismus Rassist Ratgeber Ratlosigkeit Ratschlag Rätsel
  Ratte Raub Räuber Raubtier Rauch Raucher Raumfahrt Raumschiff Rausch Razzia Reaktor Realismus Realschule Rebe Rebellion Recherche Rechte Rechteck Rechtfertigung Rechtsanwalt
  Rechtsanwältin Rechtschreibung Rechtsprechung Rechtsstaat Redensart Redner Rednerin Reduktion Referat Referendum Referent Reflex Reflexion Reformation Reformator Regal Regelung
  Regenbogen Regent Regentschaft Regenwald Regierungschef Regiment Regisseurin Register Reichskanzler Reichspräsident Reichstag Reichweite Reife Reifen Reifeprüfung Reim Reinheit
  Reinigung Reis Reisebüro Reisender Reiseführer Reiterin Reiz Rektor Relation Relevanz Relief Reliquie Renaissance Rennfahrer Rennrad Rennstall Rentner Reparatur Repertoire
  Report Reporter Repräsentant Reptil Reserve Reservat Residenz Resolution Resonanz Respekt Ressource Resultat Retter Reue Revier Revision Revolutionär Revolver Rezension
  Rezeption Rhythmus Richterin Richtlinie Riff Rind Rippe Rivale Rivalität Robbe Roboter Rodung Roggen Rohr Roller Romantik Romantiker Römer Rohling Rost Rote Routine Rubrik
  Rückblick Rückseite Rückschlag Rückspiel Rücktritt Rückzug Ruder Rudel Rugby Rum Rumpf Rundfunk Rundgang Rüstung Rutsche Saal Saat Säbel Sachbuch Sachverhalt Sachverständiger
  Sackgasse Säge Saite Sakrament Salat Salbe Saldo Salon Samen Sammler Sanierung Sanitäter Sanktion Sarg Satellit Satire Sattel Sauerstoff Sauger Säugetier Säure Schach
  Schachspieler Schacht Schachtel Schädel Schäfer Schal Schall Schallplatte Schalter Scham Schande Schar Scharfschütze Schatzmeister Schätzung Schau Schaufel Schauplatz Scheck
  Scheibe Scheidung Scheinwerfer Scheitern Schema Schenkel Schenkung Scherbe Schere Scherz Scheune Schiedsrichter Schiene Schießerei Schiffbau Schiffer Schifffahrt Schild
  Schilderung Schildkröte Schimmel Schirm Schirmherr Schirmherrschaft Schlachtfeld Schlachtschiff Schlafzimmer Schlager Schläger Schlagzeile Schlagzeuger Schlamm Schlauch
  Schleuse Schlichtung Schlinge Schlitten Schlittschuh Schlosser Schlosspark Schlucht Schluck Schlussfolgerung Schmied Schmiede Schmuck Schmuggel Schmutz Schnabel Schnecke
  Schneeball Schneider Schneise Schnelligkeit Schnittstelle Schnur Schock Schokolade Scholle Schönheit Schöpfer Schöpfung Schornstein Schotte Schranke Schreck Schrecken Schrei
  Schreiben Schreibweise Schreibtisch Schreiner Schriftführer Schriftstellerin Schub Schublade Schuldner Schulfreund Schülerin Schulhof Schulleiter Schulung Schulze Schulzeit
  Schüssel Schuster Schütze Schützling Schwäche Schwager Schwägerin Schwan Schwangerschaft Schwankung Schwärmerei Schwarm Schwede Schwefel Schweigen Schwelle Schwerpunkt Schwert
  Schwiegersohn Schwiegertochter Schwiegervater Schwiegermutter Schwimmbad Schwimmer Schwimmerin Schwindel Schwung Seeblick Seefahrer Seefahrt Seemann Segelflugzeug Segelschiff
  Segen Segment Sehnsucht Seide Seife Seil Seilbahn Sekretärin Sektion Sektor Selbständigkeit Selbstbewusstsein Selbstmord Selbstmordattentäter Semester Seminar Senatorin
  Sendeplatz Senf Senior Sensation Sequenz Sergeant Service Sexualität Show Siebzig Siedler Siedlung Siegel Siegerin Silbe Silbermedaille Silhouette Silvester Sinfonie Singvogel
  Sippe Sitte Sitzplatz Skelett Skepsis Ski Skispringer Skizze Skript Skulptur Slowake Smartphone Sofa Software Sohle Solist Solistin Sold Söldner Solidarität Solo Song
  Songwriter Sonderling Sonderzug Sonett Sonnenuntergang Sorgerecht Soundtrack Souverän Sozialdemokrat Sozialdemokratie Sozialismus Sozialist Soziologe Soziologie Spalte Spaltung
  Spanierin Sparte Spaziergang Spaziergänger Spekulation Spender Spende Sperre Spezialist Spezies Sphäre Spieleautor Spielerin Spielfilm Spielplatz Spielzeug Spion Spionage
  Spital Spitzenreiter Spitzname Splitter Sponsor Sprengstoff Springer Sprint Sprinter Spruch Sprung Spule Squadron Staatsangehörigkeit Staatsbürger Staatsmann Staatsoberhaupt
  Staatsoper Staatssekretär Staatspräsident Stab Stabilität Stachel Stadtrat Stadtbezirk Stadtmauer Stadtverwaltung Staffel Stall Stammbaum Standesamt Stange Stapel Star
  Statthalter Status Statut Stau Staub Staudamm Steckbrief Steg Stehen Steigerung Steigung Steinbruch Steinzeit Stempel Steppe Sternbild Sterblichkeit Steuerung Steuermann Stich
  Stiefel Stiefmutter Stiefvater Stier Stifter Stifterin Stiftskirche Stilist Stille Stimmrecht Stipendiat Stipendium Stirn Stock Stockwerk Stollen Störer Stoß Strafraum Straftat
  Strahl Strahlung Strang Straßenbahn Straßenbau Stratege Strauch Strauß Streich Streifen Streik Streitkraft Streitkräfte Strenge Stress Strich Strick Strömung Strophe Strudel
  Studentin Studierende Studiengang Studiosus Sturz Stütze Stützpunkt Stute Suchmaschine Südosten Südwesten Südseite Sultan Sultanat Sumpf Sünde Superstar Suppe Surfer Symbol
  Sympathie Symphonie Symptom Synagoge Synchronsprecher Syndrom Synode Synthese Szenario Tabak Tabu Tafel Tagebuch Tageszeitung Tagung Takt Taktik Tänzer Tänzerin Tarifvertrag
  Tarnung Tastatur Taste Tatort Tau Taube Taucher Taufe Täuschung Tausch Taxi Taxifahrer Tee Teich Teilchen Teilhaber Teilnahme Teilung Teilstück Telegramm Teller Tenor Tennis
  Tennisspieler Terrasse Territorium Terrorismus Terrorist Testament Testfahrer Textdichter Texter Theaterstück Theologe Theologie Theoretiker Therapeut Therapie Thriller
  Thronfolge Thronfolger Tiefe Tierarzt Tierart Tiger Tinte Tischler Titelverteidiger Todesopfer Todesstrafe Toilette Toleranz Tonne Topf Torhüter Torjäger Torschütze
  Torschützenkönig Torte Tortur Totschlag Tourismus Tournee Tracht Träger Trägerin Tragödie Trainerin Traktor Transfer Transport Traube Trauerspiel Träumer Trauung Trailer
  Treppenhaus Tresor Treue Tribüne Tribut Trieb Triumph Trio Trivia Trommel Trompete Trompeter Tropfen Tropen Trophäe Trost Trotz Trübung Truhe Trümmer Trunk Tschechin Tscheche
  Tuberkulose Tuch Tugend Tulpe Tumor Turbine Turner Turnhalle Turnverein Tyrann U-Bahn U-Boot Überfall Überfluss Überführung Übergabe Überlebende Überlebender Überlegung
  Überlieferung Übernachtung Übernahme Übersicht Überschrift Überschwemmung Übersetzer Übersetzerin Übertragung Überwachung Überzeugung Uhrmacher Umbau Umbenennung Umbruch Umfeld
  Umkreis Umlauf Umsetzung Umsiedlung Umstellung Umsturz Umwandlung Umweg Umzug Undergraduate Ungeheuer Ungerechtigkeit Ungleichheit Unglück Uniform Unikat Universum Unkraut
  Unruhe Unschuld Unsicherheit Untat Unterart Unterbrechung Unterführung Untergang Untergrund Unterhaltung Unterhaus Unterkunft Unterlage Unterlagen Unternehmer Unternehmerin
  Unternehmung Unteroffizier Unterschrift Unterstützer Unterwelt Unterzeichnung Unwetter Urenkel Urgroßvater Urheber Urkunde Urlauber Uraufführung Urwald Usurpator Utopie Vampir
  Vandale Variante Variation Vasall Vase Vegetarier Vegetation Ventil Verabredung Verabschiedung Verachtung Veranda Veränderung Veranlagung Veranstalter Veranstaltung
  Verarbeitung Verb Verbesserung Verbleib Verbraucher Verbrauch Verbrecher Verbreitung Verbrennung Verbund Verbündeter Verbündete Verbündeten Verderben Verdienst Verehrer
  Verehrung Vereinbarung Vereinsmitglied Verfall Verfasser Verfasserin Verfassungsgericht Verfechter Verfolger Verfolgung Verfilmung Vergabe Vergebung Vergeltung Vergiftung
  Vergnügen Vergütung Verhaftung Verhör Verkäufer Verkäuferin Verkehrsmittel Verkehrsunfall Verknüpfung Verkündung Verlängerung Verlauf Verleger Verlegerin Verleihung Verlierer
  Verlobte Verlobter Verlobung Vermächtnis Vermarktung Vermehrung Vermieter Vermittler Vermittlung Vermutung Vernachlässigung Vernehmung Vernichtung Verordnung Verpackung
  Verpflegung Verpflichtung Verrat Verräter Vers Versagen Verschiebung Verschlechterung Verschleiß Verschwinden Verschwörer Verschwörung Versehen Versetzung Versöhnung Verspätung
  Versprechen Versteck Versteigerung Verstoß Verteidiger Verteidigungsminister Vertiefung Vertrieb Vertriebener Vertretung Verurteilung Verwalter Verwalterin Verwandlung
  Verwandtschaft Verweigerung Verweis Verwirklichung Verwirrung Verwüstung Verzicht Verzögerung Verzweiflung Veteran Veto Vetter Vielfalt Vielzahl Viertelfinale Villa Violine
  Violinist Virtuose Vision Visum Vitamin Vize Vizepräsident Vizemeister Völkermord Volksabstimmung Volkslied Volksschule Volkspartei Volkszählung Vollendung Vollmacht Volontär
  Volumen Voraussetzung Voraussicht Vorbehalt Vorbereitung Vordergrund Vorfall Vorführung Vorgängerin Vorgehen Vorgesetzter Vorherrschaft Vorkommen Vorlage Vorlesung Vorliebe
  Vormarsch Vormittag Vormund Vorname Vorort Vorrang Vorrat Vorrunde Vorschein Vorschau Vorsicht Vorsprung Vorstadt Vorstandsmitglied Vorstufe Vortritt Vorurteil Vorwort Vulkan
  Waage Wache Wachs Wachstum Wächter Wachturm Waffenstillstand Wähler Wählerin Wahlbeteiligung Wahlkreis Wahnsinn Wahrnehmung Wahrscheinlichkeit Waise Wal Waldbrand Walfang
  Wallfahrt Walzer Wanderer Wanderung Wange Wappentier Warnung Warteliste Warteschlange Wäsche Wasserfall Wasserkraft Watte Webseite Website Weber Wechselkurs Weihe
  Weihnachtsmann Weiher Weinbau Weinberg Weinstube Weisheit Weisung Weiterentwicklung Weiterleitung Weizen Weltall Weltanschauung Weltkulturerbe Weltrekord Weltreise
  Weltausstellung Weltcup Wende Wendung Werbespot Werft Werkstatt Werkzeug Wertung Wesir Westfront Westseite Wettkampf Whisky Wichtigkeit Widerspruch Widerstand
  Widerstandskämpfer Widmung Wiederaufbau Wiedergabe Wiederholung Wiedervereinigung Wiege Wiener Wikinger Wildnis Wildschwein Wilderer Willkür Wimpel Windel Windkraft Winkel
  Winzer Wirbel Wirbelsturm Wirtschaftskrise Wirtschaftsminister Wirtshaus Wissenschaftlerin Witterung Woge Wohl Wohlstand Wohnort Wohnsitz Wohnhaus Wohnzimmer Wolf Wolle
  Wörterbuch Wrack Wucht Wunde Würde Würfel Wurf Wurm Wurst Wüste Wut Zähler Zahnarzt Zar Zarin Zauber Zauberei Zauberer Zauberin Zaun Zebra Zeche Zehe Zeichner Zeichnerin
  Zeichnung Zeile Zeitalter Zeitgenosse Zeitgeist Zeitzeuge Zelt Zensur Zentimeter Zentrale Zentralbank Zeremonie Zerfall Zerstörer Zerstörung Zettel Zeugnis Ziege Ziegel
  Ziegelei Ziffer Zigarette Zimmermann Zink Zinn Zirkus Zitat Zitrone Zivilist Zivilisation Zoll Zone Zoologe Zopf Zubehör Zucht Züchter Züchtung Zucker Zufall Zuflucht Zufluss
  Zugabe Zugehörigkeit Zügel Zugführer Zuhälter Zuhörer Zuhause Zulassung Zulieferer Zunahme Zündung Zunge Zuordnung Zusage Zusammenbruch Zusammenfassung Zusammenfluss
  Zusammensetzung Zusammenstoß Zusatz Zuschlag Zuschuss Zuständigkeit Zustellung Zustrom Zuwanderer Zuwanderung Zwang Zwangsarbeit Zwangsarbeiter Zweig Zweitligist Zwerg Zwiebel
  Zwischenzeit Zyklus Zylinder Schwedin Russin Türkin Amerikanerin Engländerin Österreicherin Schweizerin Polin Chinese Inder Pakistaner Iraner Iraker Syrer Libanese Ägypter
  Marokkaner Algerier Tunesier Kenianer Nigerianer Südafrikaner Äthiopier Brasilianerin Argentinier Chilene Kolumbianer Peruaner Kanadier Australier Neuseeländer Koreaner
  Vietnamese Thailänder Belgier Isländer Este Lette Litauer Ukrainer Weißrusse Rumäne Bulgare Serbe Kroate Slowene Bosnier Albaner Makedone Ungar Araber Perser Kurde Israeli
  Israelis Palästinenser Jordanier Saudi Afghane Tibeter Mongole Tatar Hunne Gote Franke Sachse Bayer Schwabe Preuße Westfale Hesse Thüringer Berliner Münchner Münchener Kölner
  Frankfurter Stuttgarter Düsseldorfer Dortmunder Bremer Leipziger Dresdner Hannoveraner Nürnberger Pariser Londoner Zürcher Basler Berner Genfer Grazer Linzer Salzburger Tiroler
  März Sonnabend Pfingsten Karfreitag Abbuchung Abholung Abofalle Abschlagszahlung Altgerät Anrede Anzahlung Aufpreis Auftragsnummer Auszahlung Autoreifen Bankverbindung
  Barzahlung Beitragsrechnung Bestellbestätigung Betreff Bezahlkarte Buchungsnummer Dispo Dispokredit Drosselung Ersatzgerät Ersatzkarte Ersatzteil Erstattungsbetrag Fahrkarte
  Fahrpreis Fernbedienung Festnetz Fitnessstudio Flatrate Flugnummer Flugschein Freischaltung Führerschein Garantiefall Gebührenordnung Gepäckstück Gerätenummer Geschenkkarte
  Girokonto Glasfaser Grundgebühr Gutschrift Handgepäck Handyvertrag Hausnummer Hausverwaltung Heizkosten Hinflug Jahresbeitrag Kartennummer Kassenbon Kaufbeleg Kennwort
  Kennzeichen Komma Kontoauszug Kontonummer Kontostand Kreditrahmen Kühlschrank Kulanz Kundenkonto Kundenkarte Kündigungsfrist Ladegerät Lagerung Leihwagen Lieferadresse
  Lieferschein Lieferstatus Lieferzeit Löschfrist Löschsperre Mahngebühr Meldeadresse Mietwagen Mindestlaufzeit Mobilfunk Modem Monatsbeitrag Monteur Nachnahme Nachporto
  Nachsendeauftrag Nebenkosten Netzteil Newsletter Paketbote Paketshop Papiermüll Passbild Pauschale Platzreservierung Porto Postleitzahl Preisnachlass Preisunterschied Quittung
  Rabattcode Rate Ratenzahlung Rechnungsbetrag Rechnungsnummer Reisebeginn Reiserücktritt Restbetrag Rückbuchung Rückerstattung Rückflug Rückfrage Rückruf Rufnummer
  Rufnummernmitnahme Schadensfall Schadensmeldung Schuhgröße Selbstbehalt Sendungsverfolgung Servicepauschale Sommerreifen Sperrung Spülmaschine Staubsauger Stornogebühr Storno
  Strafzettel Stromzähler Tagesgeld Teillieferung Telefonnummer Terminal Textbaustein Tippfehler Transaktion Treuepunkte Trockner Überziehung Umbuchung Umleitung Umzugsservice
  Versandkosten Versicherungsnummer Vertragsende Verwendungszweck Vorauszahlung Vorkasse Wallbox Wartezeit Waschmaschine Wasserhahn Wasserschaden Wohnmobil Zahlungsart
  Zählerstand Zahnersatz Zeitfenster Zinssatz Zubuchung Zugangsdaten Zusatzgepäck Zusatzkarte Zustellversuch Zuzahlung Zweitkarte Sucht Meerblick Tonfall Bescheinigung Befund
  Vermerk Grüße Rückmeldung Einwilligung Berichtigung Löschantrag
`;
