/** Towns, regions, countries, rivers and mountains, word by word, as Germans and the English call them. */
export const MORE_PLACES = `
  Aachen Augsburg Bamberg Bayreuth Bielefeld Bochum Bonn Bottrop Brandenburg Braunschweig Bremerhaven Celle Chemnitz Coburg Cottbus Cuxhaven Dachau Darmstadt Dessau Detmold
  Duisburg Düren Eisenach Emden Emsland Erfurt Erlangen Eschwege Esslingen Flensburg Freiberg Freiburg Freising Friedrichshafen Fulda Fürth Garmisch Gelsenkirchen Gera Gießen
  Göppingen Görlitz Goslar Gotha Göttingen Greifswald Gütersloh Hagen Halberstadt Halle Hameln Hamm Hanau Heidelberg Heidenheim Heilbronn Herford Herne Hildesheim Hof Homburg
  Ingolstadt Iserlohn Itzehoe Jena Kaiserslautern Karlsruhe Kassel Kaufbeuren Kempten Kiel Kleve Koblenz Konstanz Krefeld Landau Landshut Leverkusen Limburg Lindau Lippstadt
  Lörrach Lübeck Ludwigsburg Ludwigshafen Lüdenscheid Lüneburg Magdeburg Mainz Mannheim Marburg Marl Meißen Memmingen Merseburg Minden Mönchengladbach Moers Mülheim Münster
  Naumburg Neubrandenburg Neumünster Neuruppin Neuss Neuwied Nordhausen Nördlingen Oberhausen Offenbach Offenburg Osnabrück Paderborn Passau Pforzheim Pirmasens Pirna Plauen
  Potsdam Quedlinburg Rastatt Ratingen Ravensburg Recklinghausen Regensburg Remscheid Reutlingen Rheine Rosenheim Rostock Rottweil Rüsselsheim Saarbrücken Saarlouis Salzgitter
  Schwabach Schweinfurt Schwerin Siegburg Siegen Sindelfingen Solingen Speyer Stade Stendal Stralsund Straubing Suhl Torgau Traunstein Trier Tübingen Ulm Unna Velbert Verden
  Villingen Waiblingen Weiden Weimar Wernigerode Wesel Wetzlar Wiesbaden Wilhelmshaven Wismar Witten Wittenberg Wolfenbüttel Wolfsburg Worms Wuppertal Würzburg Xanten Zittau
  Zweibrücken Zwickau Bautzen Bayern Hessen Sachsen Thüringen Niedersachsen Westfalen Rheinland Pfalz Saarland Schleswig Holstein Mecklenburg Vorpommern Pommern Schlesien
  Oberschlesien Niederschlesien Ostpreußen Westpreußen Preußen Württemberg Baden Franken Oberfranken Unterfranken Mittelfranken Schwaben Oberbayern Niederbayern Oberpfalz Allgäu
  Eifel Harz Hunsrück Westerwald Odenwald Schwarzwald Spessart Taunus Rhön Sauerland Siegerland Münsterland Ruhrgebiet Vogtland Erzgebirge Lausitz Uckermark Altmark Ostfriesland
  Nordfriesland Friesland Dithmarschen Bodensee Rügen Usedom Sylt Föhr Amrum Fehmarn Helgoland Borkum Norderney Juist Wangerooge Hiddensee Rhein Main Neckar Mosel Donau Elbe
  Weser Oder Neiße Saale Spree Havel Isar Inn Lech Ruhr Lahn Ems Aller Leine Werra Saar Nahe Nordsee Ostsee Alpen Kreuzberg Neukölln Charlottenburg Spandau Wedding Moabit
  Prenzlauer Friedrichshain Altona Harburg Blankenese Eimsbüttel Schwabing Sachsenhausen Bockenheim Deutz Ehrenfeld Cannstatt Neustadt Altstadt Innsbruck Klagenfurt Villach
  Bregenz Dornbirn Steyr Wels Kärnten Steiermark Tirol Südtirol Vorarlberg Burgenland Niederösterreich Oberösterreich Lienz Kufstein Kitzbühel Eisenstadt Krems Lausanne Luzern
  Winterthur Aargau Thurgau Graubünden Wallis Tessin Waadt Uri Schwyz Unterwalden Glarus Zug Solothurn Schaffhausen Appenzell Jura Chur Davos Thun Biel Lugano Locarno Bellinzona
  Aarau Neuenburg Liechtenstein Vaduz Bozen Meran Brixen Afghanistan Ägypten Albanien Algerien Andorra Angola Argentinien Armenien Aserbaidschan Äthiopien Australien Bahrain
  Bangladesch Belarus Belgien Benin Bhutan Bolivien Bosnien Herzegowina Botswana Brasilien Brunei Bulgarien Burkina Faso Burundi Chile China Taiwan Kolumbien Kongo Kuba Dänemark
  Dschibuti Ecuador Elfenbeinküste Salvador Eritrea Estland Fidschi Finnland Gabun Gambia Georgien Grenada Griechenland Großbritannien Guatemala Guinea Guyana Haiti Honduras
  Indien Indonesien Irak Iran Irland Island Israel Jamaika Japan Jemen Jordanien Jugoslawien Kambodscha Kamerun Kanada Kasachstan Katar Kenia Kirgisistan Kosovo Kroatien Kuwait
  Laos Lesotho Lettland Libanon Liberia Libyen Litauen Luxemburg Madagaskar Malawi Malaysia Malediven Mali Malta Marokko Mauretanien Mauritius Mazedonien Mexiko Moldawien Moldau
  Monaco Mongolei Montenegro Mosambik Myanmar Birma Namibia Nepal Neuseeland Nicaragua Niederlande Niger Nigeria Nordkorea Südkorea Norwegen Oman Pakistan Palästina Panama
  Paraguay Peru Philippinen Polen Puerto Rico Ruanda Rumänien Russland Sowjetunion Sambia Samoa Saudi Arabien Schottland Schweden Senegal Serbien Simbabwe Singapur Slowakei
  Slowenien Somalia Spanien Sudan Südafrika Suriname Syrien Tadschikistan Tansania Thailand Togo Tschechien Tschechoslowakei Tschad Tunesien Turkmenistan Uganda Ukraine Ungarn
  Uruguay Usbekistan Vatikan Venezuela Vietnam Wales Weißrussland Zypern Zaire England Österreich-Ungarn Böhmen Mähren Galizien Bukowina Siebenbürgen Banat Bessarabien Krim
  Kaukasus Sibirien Kurdistan Mesopotamien Persien Babylon Assyrien Judäa Galiläa Anatolien Thrakien Makedonien Karthago Troja Sparta Byzanz Kastilien Aragon Aragonien Navarra
  Andalusien Katalonien Baskenland Bretagne Normandie Burgund Elsass Lothringen Provence Savoyen Champagne Gascogne Aquitanien Flandern Brabant Wallonien Hennegau Holland Seeland
  Toskana Lombardei Venetien Piemont Ligurien Umbrien Kampanien Kalabrien Apulien Sizilien Sardinien Korsika Kreta Rhodos Peloponnes Balkan Dalmatien Istrien Slawonien Wolhynien
  Livland Kurland Karelien Lappland Jütland Schonen Bornholm Gotland Grönland Färöer Europa Afrika Asien Amerika Nordamerika Südamerika Lateinamerika Mittelamerika Ozeanien
  Antarktis Arktis Nordafrika Westafrika Ostafrika Südostasien Zentralasien Nahost Osteuropa Westeuropa Mitteleuropa Südeuropa Nordeuropa Westdeutschland Ostdeutschland
  Norddeutschland Süddeutschland Nordrhein-Westfalen Baden-Württemberg Rheinland-Pfalz Sachsen-Anhalt Schleswig-Holstein Mecklenburg-Vorpommern Bosnien-Herzegowina Saudi-Arabien
  Amsterdam Antwerpen Athen Barcelona Bari Bath Belfast Belgrad Bilbao Birmingham Bologna Bordeaux Bratislava Bremen Breslau Brügge Brünn Brüssel Budapest Bukarest Calais
  Cambridge Cannes Canterbury Cardiff Catania Charleroi Cherbourg Cordoba Córdoba Cork Coventry Danzig Delft Den Haag Dijon Dover Dünkirchen Durham Düsseldorf Eindhoven Exeter
  Florenz Genua Göteborg Granada Grenoble Groningen Haarlem Helsinki Istanbul Jaffa Kairo Kiew Kopenhagen Krakau Kattowitz Lille Lissabon Liverpool Lodz Łódź London Lüttich Lyon
  Madrid Mailand Málaga Malaga Malmö Maastricht Metz Minsk Modena Monza Moskau Nancy Neapel Newcastle Nizza Norwich Nottingham Nijmegen Nîmes Odessa Orléans Oslo Ostende Oviedo
  Oxford Padua Palermo Palma Mallorca Ibiza Menorca Teneriffa Parma Perugia Pisa Plymouth Poitiers Portsmouth Posen Prag Ravenna Reims Rennes Riga Rimini Rom Rotterdam Rouen
  Sankt Petersburg Leningrad Stalingrad Saloniki Thessaloniki San Sebastián Santander Sarajevo Saragossa Sheffield Siena Skopje Sofia Southampton Split Stettin Stockholm
  Straßburg Tallinn Tarragona Toulon Toulouse Toledo Triest Tirana Turin Utrecht Vigo Valladolid Venedig Verona Versailles Vicenza Vilnius Warschau Windsor Zagreb Zaragoza Leeds
  Leicester Brighton Westminster Chelsea Wembley Wimbledon Soho Kent Essex Sussex Surrey Devon Cornwall Norfolk Suffolk Yorkshire Lancashire Cumbria Aberdeen Dundee Inverness
  Galway Limerick Ulster Donegal Alabama Alaska Albany Albuquerque Anchorage Arizona Arkansas Atlanta Austin Baltimore Berkeley Boston Brooklyn Buffalo California Kalifornien
  Charleston Charlotte Chicago Cincinnati Cleveland Colorado Columbia Columbus Connecticut Dallas Dakota Delaware Denver Detroit Florida Georgia Harlem Hawaii Hollywood Honolulu
  Houston Idaho Illinois Indiana Indianapolis Iowa Kansas Kentucky Las Vegas Los Angeles Louisiana Louisville Maine Manhattan Maryland Massachusetts Memphis Miami Michigan
  Milwaukee Minneapolis Minnesota Mississippi Missouri Montana Nashville Nebraska Nevada New Hampshire Jersey Mexico York Orleans Oakland Ohio Oklahoma Omaha Oregon Orlando
  Pennsylvania Philadelphia Phoenix Pittsburgh Portland Princeton Queens Bronx Sacramento Antonio Diego Francisco José Seattle Stanford Tampa Tennessee Texas Utah Vermont
  Virginia Washington Wisconsin Wyoming Yale Harvard Ottawa Québec Quebec Montréal Montreal Toronto Vancouver Winnipeg Calgary Edmonton Halifax Manitoba Ontario Saskatchewan
  Alberta Neufundland Labrador Nova Scotia Acapulco Guadalajara Monterrey Tijuana Havanna Managua Caracas Bogotá Medellín Quito Guayaquil Lima Cusco La Paz Asunción Montevideo
  Buenos Aires Patagonien Patagonia Feuerland Rio Janeiro São Paulo Brasília Bahia Recife Amazonas Anden Karibik Bermuda Bahamas Barbados Trinidad Tobago Martinique Guadeloupe
  Dominikanische Abu Dhabi Dubai Doha Riad Mekka Medina Teheran Bagdad Basra Mossul Damaskus Aleppo Homs Beirut Amman Jerusalem Tel Aviv Haifa Gaza Westjordanland Bethlehem
  Nazareth Jericho Golan Sinai Suez Alexandria Tripolis Bengasi Tunis Algier Casablanca Marrakesch Rabat Fès Tanger Dakar Bamako Timbuktu Abidjan Accra Lagos Abuja Kinshasa
  Luanda Nairobi Mombasa Kampala Kigali Addis Abeba Mogadischu Khartum Darfur Johannesburg Kapstadt Durban Pretoria Soweto Windhuk Harare Sansibar Kilimandscharo Sahara Sahel Nil
  Kabul Kandahar Herat Kundus Islamabad Karatschi Lahore Peschawar Kaschmir Delhi Mumbai Bombay Kalkutta Madras Bangalore Hyderabad Goa Kerala Punjab Gujarat Bengalen Assam
  Kathmandu Himalaya Tibet Lhasa Colombo Sri Lanka Ceylon Dhaka Rangun Bangkok Phuket Chiang Mai Hanoi Saigon Phnom Penh Kuala Lumpur Jakarta Java Sumatra Bali Borneo Timor
  Osttimor Papua Manila Peking Shanghai Hongkong Kanton Macau Nanking Wuhan Tianjin Chongqing Mandschurei Seoul Pjöngjang Tokio Kyoto Osaka Nagoya Hiroshima Nagasaki Okinawa
  Hokkaido Fukushima Sapporo Kobe Yokohama Sydney Melbourne Brisbane Perth Adelaide Canberra Tasmanien Queensland Auckland Wellington Christchurch Tahiti Wladiwostok Nowosibirsk
  Jekaterinburg Kasan Wolgograd Königsberg Kaliningrad Murmansk Archangelsk Tschetschenien Grosny Dagestan Abchasien Ossetien Tiflis Baku Eriwan Taschkent Samarkand Buchara
  Astana Almaty Ankara Izmir Antalya Trabzon Konya Adana Bursa Diyarbakır Edirne Themse Seine Loire Rhône Garonne Po Tiber Arno Ebro Tajo Wolga Don Dnepr Weichsel Memel Theiß
  Save Drau Etsch Euphrat Tigris Jordan Ganges Indus Mekong Jangtse Hudson Atlantik Pazifik Mittelmeer Adria Ägäis Schwarzmeer Kaspi Ural Karpaten Pyrenäen Apennin Vogesen
  Ardennen Dolomiten Tatra Sudeten Matterhorn Ätna Vesuv Olymp Everest Zugspitze Brocken Watzmann Montblanc Bedford Blackpool Bolton Bradford Bristol Burnley Derby Doncaster
  Edinburgh Glasgow Gloucester Hull Ipswich Lancaster Lincoln Luton Middlesbrough Oldham Peterborough Preston Reading Rochester Salford Salisbury Stirling Stockport Stoke
  Sunderland Swansea Swindon Wakefield Watford Wigan Winchester Wolverhampton Worcester Notting Hill Kensington Camden Hackney Brixton Greenwich Heathrow Gatwick Fresno Tucson
  Raleigh Tulsa Mesa Reno Boise Richmond Spokane Tacoma Santa Monica Malibu Pasadena Burbank Beverly Hills Cupertino Palo Alto Redmond Hoboken Newark Trenton Long Staten Geelong
  Hobart Cairns Darwin Dunedin Hamilton Czechia Slovakia Estonia Latvia Lithuania Russia Austria Hungary Croatia Iceland Indonesia Philippines Bangladesh Cambodia Mongolia
  Kazakhstan Iraq Lebanon Syria Yemen Qatar Algeria Libya Ethiopia Tanzania Zambia Zimbabwe Cameroon Congo Ivory Coast Jamaica Cuba Dominican Colombia Bolivia Africa Asia Europe
  America Scotland Britain Luxembourg Moldova Albania Macedonia Bosnia Armenia Azerbaijan Uzbekistan Singapore Mozambique Madagascar Rwanda Fiji
`;

/** Companies, brands, parties, clubs, bands and works, word by word: what stands where people stand. */
export const ORGANISATIONS = `
  Adidas Puma Nike Reebok Audi BMW Volkswagen VW Opel Mercedes Mercedes-Benz Daimler Porsche Ford Toyota Honda Hyundai Kia Mazda Nissan Mitsubishi Subaru Suzuki Yamaha Kawasaki
  Ducati Ferrari Fiat Lancia Alfa Romeo Maserati Lamborghini Renault Peugeot Citroën Dacia Škoda Skoda Seat Volvo Saab Scania Jaguar Rover Bentley Rolls-Royce Bugatti Chrysler
  Chevrolet Cadillac Buick Pontiac Dodge Jeep Tesla Lexus Trabant Wartburg Lada Borgward Maybach Boeing Airbus EADS Cessna Junkers Messerschmitt Heinkel Dornier Fokker Lockheed
  Douglas Embraer Bombardier Lufthansa Germanwings Eurowings Condor Ryanair EasyJet KLM Iberia Alitalia Aeroflot Qantas Emirates Delta PanAm Swissair Swiss Siemens Bosch AEG
  Telefunken Grundig Loewe Braun Miele Bauknecht Philips Sony Panasonic Samsung LG Sharp Toshiba Hitachi Fujitsu NEC Canon Nikon Olympus Kodak Leica Zeiss Agfa Nokia Ericsson
  Motorola Blackberry Huawei Xiaomi HTC Apple Microsoft IBM Intel AMD Nvidia Cisco Oracle SAP Dell Lenovo Hewlett-Packard HP Compaq Acer Asus Atari Commodore Nintendo Sega
  PlayStation Xbox Google Facebook Twitter YouTube Yahoo eBay Amazon Wikipedia Netflix Spotify WhatsApp Instagram LinkedIn Skype Firefox Mozilla Linux Windows Android Adobe
  PayPal Visa MasterCard Mastercard Maestro Amex Klarna Revolut Monzo Wise Stripe Western Union SWIFT SEPA Allianz AXA Ergo Gothaer Debeka DEVK HUK Zurich Generali Commerzbank
  Postbank HypoVereinsbank Sparkasse Volksbank Raiffeisenbank KfW UBS Barclays HSBC Lloyds Santander ING Goldman Sachs JPMorgan Citigroup Lehman Merrill Telekom Vodafone O2
  Telefónica E-Plus Freenet 1&1 Deutsche Bahn Bundesbahn Reichsbahn DHL Hermes UPS FedEx GLS DPD Post Aldi Lidl Rewe Edeka Penny Netto Kaufland Tengelmann Metro Saturn MediaMarkt
  Karstadt Kaufhof Hertie Quelle Otto Zalando Ikea IKEA H&M C&A Primark Rossmann Schlecker Obi Hornbach Bauhaus Tchibo Starbucks McDonald's McDonald’s Subway Nestlé Unilever
  Danone Henkel Beiersdorf BASF Bayer Hoechst Merck Pfizer Novartis Roche Linde Thyssen ThyssenKrupp Krupp Hoesch Mannesmann Salzgitter RWE EON E.ON EnBW Vattenfall Shell Esso
  Aral BP Total Gazprom Lukoil Exxon Texaco Chevron Haniel Bertelsmann Springer Burda Suhrkamp Rowohlt Fischer Reclam Ullstein Piper Hanser Goldmann Heyne Brockhaus Duden
  Langenscheidt Penguin Spiegel Stern Focus Zeit FAZ taz Bild Welt Tagesspiegel Handelsblatt Süddeutsche Rundschau Abendblatt Kurier Standard Presse Krone ARD ZDF RTL Sat.1
  ProSieben Pro7 Vox NDR WDR MDR BR SWR HR RBB ORF SRF Arte 3sat BBC CNN CNBC NBC ABC CBS HBO MTV VIVA Fox ITV Sky Premiere Reuters dpa AFP AP TASS Warner Paramount Universal
  Columbia Disney Pixar MGM UFA DEFA Bavaria EMI Virgin Motown Polydor Ariola SPD CDU CSU FDP Grüne Grünen Linke Linkspartei PDS SED KPD NSDAP NPD DVU AfD Piratenpartei Piraten
  DKP ÖVP SPÖ FPÖ BZÖ SVP Labour Tories Republikaner Demokraten Sozialdemokraten Christdemokraten Kommunisten Liberale Hamas Fatah Hisbollah Taliban Al-Qaida Kaida PKK ETA IRA
  RAF SS SA Gestapo Stasi Wehrmacht Bundeswehr KGB CIA FBI NSA BND Mossad NATO Nato UNO UN EU EG EZB OSZE OPEC WHO WTO IWF Unesco UNESCO Unicef Interpol Europol NASA ESA FIFA
  UEFA DFB DFL IOC DOSB NBA NFL NHL ATP WTA ADAC TÜV DIN ISO IEEE DGB Verdi ver.di IG-Metall GEW Greenpeace Amnesty Caritas Diakonie DRK Malteser Johanniter Bundestag Bundesrat
  Bundesbank Bundesgerichtshof Bundesverfassungsgericht Kreml Pentagon Weißes Kongress Knesset Sejm Duma Senat Reichstag Landtag Kolping Rotary Lions Bayern Borussia Schalke
  Werder Hertha Eintracht Fortuna Arminia Alemannia Hansa Dynamo Energie Viktoria Wacker Rapid Austria Sturm Grasshoppers Basel Juventus Inter Milan Lazio Roma Napoli Fiorentina
  Sampdoria Real Atlético Barça Valencia Sevilla Arsenal Chelsea Everton Tottenham Fulham Ajax Feyenoord PSV Benfica Sporting Porto Celtic Rangers Galatasaray Fenerbahçe Beşiktaş
  Lokomotive Spartak ZSKA Dinamo Partizan Hoffenheim HSV VfB VfL TSV TSG FC SC SV FSV BVB KSC MSV TuS Kickers Stuttgarter Lakers Bulls Celtics Yankees Dodgers Giants Cowboys
  Patriots Packers Bruins Canadiens Eagles Bears McLaren Williams Lotus Benetton Sauber BAR Minardi Brabham Tyrrell Red Bull T-Mobile Gerolsteiner Milram Astana Rabobank Beatles
  Stones Metallica Nirvana Queen Genesis Pink Floyd Led Zeppelin Deep Purple Black Sabbath Iron Maiden Slayer Megadeth Aerosmith Kiss Ramones Clash Oasis Blur Radiohead Coldplay
  Depeche Mode Kraftwerk Rammstein Scorpions Tokio Hotel Toten Hosen Ärzte Rosenstolz Wir Helden Silbermond Juli Abba ABBA Roxette Europe Motörhead Wu-Tang Doors Byrds Kinks Who
  Cream Yes Rush Toto Journey Supremes Temptations Miracles Jackson Five Destiny's Child Backstreet Boys Westlife Superman Batman Spiderman Spider-Man Hulk Asterix Obelix Tarzan
  Godzilla Terminator Matrix Titanic Casablanca Faust Hamlet Macbeth Othello Carmen Aida Fidelio Zauberflöte Nibelungenlied Edda Ilias Odyssee Bibel Koran Talmud Tora Avesta
  Tatort Lindenstraße Simpsons Star Trek Wars Harry Potter Bambi Oscar Oscars Grammy Emmy Echo Nobelpreis Pulitzer Goldene Palme Bundesliga Champions League Europapokal Davis Cup
  Wimbledon Roland Garros Tour Giro Vuelta Grand Prix Super Bowl Stanley Formel Olympia Olympische Paralympics Holocaust Renaissance Barock Gotik Romantik Reformation Aufklärung
  Weimarer Photoshop Java Python Unix Debian Ubuntu Excel PowerPoint iPhone iPod iPad Macintosh Golf Polo Passat Astra Corsa Kadett Mondeo Clio Twingo Megane Octavia Fabia
  A-Klasse Käfer Trabi Ente Mini
`;
