/** Common family names of many languages, and names of public life; names that are everyday words are left out. */
export const FAMILY_NAMES = `
  Abel Abele Achenbach Ackermann Adam Ahlers Ahrendt Albert Alt Althaus Altenburg Ammann Andres Angerer Apelt Appelt Armbruster Arens Arends Asche Aschenbach Auerbach Aust
  Bachmaier Backhaus Bahr Balke Ballmann Balzer Bandow Bangert Barkow Barthelmes Bast Bastian Baumgart Baumeister Bausch Bayerlein Bechtel Bechstein Beckers Beerbaum Behnke Behr
  Behring Beil Beisel Benecke Benedikt Bensch Berndt Bernstein Bertelsmann Berthold Bettermann Beutel Bieler Biermann Bierbaum Birk Birkner Bischof Bittner Blankenburg Blaschke
  Blech Bleibtreu Blessing Blohm Blume Blumenthal Bluhm Bock Bockelmann Böcker Boettcher Böhme Böhmer Bohnert Boldt Boll Bolz Bongartz Bonhoeffer Borgmann Bormann Bornemann
  Börner Bösch Both Bothe Böttger Brand Brandes Brandstetter Brandstätter Bräuer Bräunig Bredow Brehm Breit Breitner Brendel Brentano Bretschneider Brettschneider Brinkhoff Brink
  Brock Brockmann Broder Brück Bruder Brüggemann Bruhn Brunn Buch Buchwald Buck Bühring Bülow Bultmann Burgdorf Burmeister Burkhard Buschmann Büttner Callsen Canaris Carl Caspar
  Christ Christiansen Christoph Clausen Claus Cordes Cranach Cremer Curtius Czerny Dahlmann Damm Dammann Daniel Dannenberg Dassler Daum Deckert Degenhardt Dehler Deichmann
  Deisler Demuth Denk Derksen Dettmann Deutsch Dewald Diederich Diedrich Dierks Dieterle Dietl Dietze Dill Dinkel Dittmann Dittmer Dobler Dohm Dohmen Dönhoff Dönitz Dorsch Drews
  Drewes Dreyer Droste Drexel Dressel Duda Dudek Dunker Dürr Ebeling Eberle Ebner Ebner-Eschenbach Ebersbach Eck Eckardt Eckart Eckstein Effenberg Eggers Eggert Ehlert Ehrhardt
  Eichel Eichhorst Eichler Eichmann Eisele Eisner Elsner Elster Ender Endres Engelbrecht Engelke Engelmann Engler Enzensberger Epp Eppler Erb Erler Ertl Eschenbach Esch Everding
  Everts Eyck Fabian Fassbinder Faust Fechner Fehr Feist Felber Feldhaus Feller Fest Feuchtwanger Feuerbach Fichtner Fick Fischbach Flach Fleck Fleischmann Flemming Focke Folkers
  Fontane Frahm Frankenberg Franken Freisler Frenzel Frey Freytag Frick Fricke Fried Friedmann Friese Frings Frisch Fritsche Fritzsche Frohn Fromme Fröbe Frost Fugger Fuhrmann
  Fürst Gärtner Gassner Gast Gaus Geier Geisler Gellert Genz Georg Gerhard Gerlich Germer Gerner Gerster Gerstenmaier Geyer Giese Giesecke Giesen Gies Glas Glöckner Glück
  Glogowski Gneisenau Göbbels Göpfert Görlich Görlitz Görres Goerdeler Gold Goldschmidt Göhring Goetz Golz Gottlieb Grabow Grabner Grassl Grau Greif Greiner Gries Grieg
  Grillparzer Grimmelshausen Groth Grotewohl Gropius Großmann Gruhl Grün Grund Gründgens Grundmann Grunert Grunwald Gryphius Guderian Guenther Gundlach Gutenberg Gutmann
  Guttenberg Haack Haacke Habermann Habermas Habsburg Hacker Hackl Haeckel Häfner Hager Hahne Halder Haller Hallstein Hamm Hammer Hammerschmidt Handke Hannemann Hans Hanisch
  Hänsch Harder Hardenberg Haringer Harnack Harrer Härtel Hartl Hartleb Hartz Hasse Haselhoff Hass Hassel Hasler Hauff Haug Hauptmann Haushofer Häusler Haußmann Hecker Heer
  Hegemann Heim Heimann Hein Heindl Heinen Heinrichs Heisenberg Heise Heitz Helbig Helm Helmholtz Helms Hempel Henke Henkels Henn Henninger Henrich Hentschel Henze Herberger
  Herbert Herbst Hering Hermes Herold Herr Herter Herting Hertz Herwig Herzog Hesselbach Hettich Hetzer Heubach Heumann Heydrich Heyer Heyn Heynckes Heyse Hiller Hillebrand
  Himmelreich Hintze Hirschfeld Hitzfeld Hochhuth Höcker Höhn Höhne Höller Höppner Hörmann Hoffmeister Höfl Hofmeister Hofstätter Hohenzollern Hohl Hölzl Holl Holtz Holz Holzmann
  Homann Honecker Honigmann Horkheimer Hornung Horst Hörl Höß Huch Hübsch Hugenberg Hülsmann Hundt Hüttl Husserl Hutter Hüttner Ihle Illner Imhof Immelmann Jacobsen Jacobsohn
  Jahnke Jander Janka Janzen Jaspers Jaschke Jauch Jelinek Jenner Jeske Joachim Jodl Johann Johannsen Johannes Jonas Joos Jost Juncker Jünger Junghans Jürgensen Just Kaempfer
  Kahle Kahlert Kalb Kaltenbrunner Kamp Kampmann Kamps Kappel Karajan Karg Karsten Kaschnitz Kasper Kassner Kast Kästel Kauder Kaufhold Kautsky Kehl Kehrer Keil Keim Keitel
  Kellermann Kelm Kempf Kempff Kemper Kerner Kersten Kesselring Kettler Kiefer Kienzle Kiesinger Kiesewetter Kiesling Killian Kind Kindler Kinkel Kirchhoff Kirchhof Kirchmann
  Kirsten Kirstein Kisch Kist Kittel Klages Klaus Klee Kleiber Kleist Klemm Klemperer Klenze Klimt Klinger Klingenberg Kloos Klopstock Kloss Klotz Klum Knabe Knaus Knauer Knapp
  Knauf Knecht Kneipp Knobloch Knopf Knopp Knorr Knobel Kober Köberle Kobler Kochs Köhnen Kokoschka Kollwitz Königs Köpke Köpf Koppe Körber Korn Korte Kortner Koschnick Kossmann
  Kötter Kotzebue Kowalke Kracht Krahl Krall Kramm Kranz Krauß Krebs Kreisky Krenz Kreis Kreutz Kreutzer Kretschmann Kriegel Krieger Krings Krischer Kröner Kropp Krug Krumm Krupp
  Kubitschek Kübler Küchler Küfer Kugler Kuhlmann Kuhnert Kühne Kummer Kunkel Kuntz Künast Küng Künzel Kupfer Kuranyi Kuster Kutscher Laber Ladwig Lampe Lammers Lammert Landgraf
  Landsberg Lanz Lasker Laschet Lauterbach Lechler Leber Leder Lederer Lehmkuhl Lehner Lehr Leibl Leibold Leiner Leip Leisner Leitz Lembke Lemke Lenau Lengfeld Lenk Leonhard
  Leonhardt Leopold Lersch Lerch Lessmann Leutheusser Levy Lewald Ley Licht Lichtenberg Lichtenstein Liebe Lieber Liebig Liebl Lienhard Liesegang Lilienthal Limmer Linke Lipp
  Lippert Lippmann List Liszt Lisson Loch Loewe Loewy Lohse Loose Lopp Lorentz Lortz Lorre Lotz Lübbe Lüdemann Ludendorff Lüdtke Lührs Luhmann Lukas Lutz Lüttwitz Mach Maffay
  Mager Magath Maiwald Majer Malchow Maletzke Mallwitz Maltzahn Mandel Mangold Manstein Marbach Marcks Marcus Marcuse Markus Marschall Marschner Martens Marten Maschke Masur
  Mattern Matthes Matthias Matthiesen Mattis Matz Maus Maxim Mayr Mayrhofer Mechtel Meding Mehler Mehlhorn Mehring Meindl Meinecke Meiners Meinhof Meins Meißner Meister Meitner
  Melanchthon Melzer Mende Mengele Mengs Menke Menzer Mergel Merker Merkle Mertens Mertesacker Mesmer Metternich Metzler Meurer Meuser Mewes Meyers Michaelis Michalski Mielke
  Miethe Mies Milde Mielich Minnig Mittermaier Mittag Mix Möbius Moldenhauer Molitor Möllemann Möllers Moltke Momper Monk Moor Mörike Morgenstern Morgenthaler Mosel Mosler Motz
  Mross Mühl Mühsam Mühlbauer Mühlenberg Mühlhaus Müllner Münch Müntzer Münzer Murr Musil Muth Naab Nachtigall Nadler Nahles Natter Naumann Nebel Neff Negri Nehring Neidhardt
  Nerlich Nestroy Neudeck Neugebauer Neukirch Neuss Neustädter Netzer Nickel Nicolai Niebel Niederer Niehaus Niemann Niemöller Nießen Nikolaus Nissen Nitsche Nitzsche Noack Nohl
  Nolde Nolte Nolting Nordmann Novalis Nowack Nußbaum Nürnberger Oberhauser Oberth Obermeier Obermayer Obermann Ochs Oehler Oertel Oettinger Oelze Offenbach Ohm Ohlendorf Olbrich
  Opitz Oppenheim Orff Ortmann Ortner Ossietzky Ost Oster Ostermann Ostwald Oswald Otte Öttl Otten Overath Overbeck Paech Pannwitz Panzer Papen Pauli Paul Pauls Pawlak Pechstein
  Peil Pelz Pelzer Penck Perthes Peschel Peter Petersson Petzold Pfaff Pfeffer Pfister Pflüger Pfau Philipp Philipps Pich Pick Piech Pieck Pietsch Pinkert Piontek Pischetsrieder
  Pistorius Plank Plate Plath Plessner Plötz Pofalla Pommer Ponto Porr Poschmann Post Praetorius Prager Prantl Preis Preiß Preußler Priebe Prien Prinzhorn Pröll Prochaska Puls
  Pusch Quandt Quast Rabe Radek Raddatz Radtke Rahn Raith Ramelow Ramm Ramsauer Rank Ranke Rapp Rasch Raschke Rathmann Ratzinger Rattle Raschdorff Rausch Rebmann Rechberg Redlich
  Redl Reemtsma Reger Rehbein Rehberg Rehhagel Rehm Reichardt Reichert Reich-Ranicki Reichmann Reichstein Reif Reil Reimers Reindl Reiner Reinhard Reinhold Reinke Reis Reisinger
  Reiß Reitz Remarque Remmel Rempel Renner Resch Rettig Reusch Reuß Rheinberger Richard Richartz Richthofen Rieck Riedl Riefenstahl Riegel Riehl Riemenschneider Ries Riese Rink
  Rinke Rist Ritz Robl Roeder Röder Röhl Röhm Röhrig Rohde Rohrbach Röller Römer Röntgen Röpke Rosenbauer Rosenow Rosenstein Rosenzweig Rossmann Rost Roßberg Röttgen Rott Rückert
  Rudert Rudloff Rühmann Ruf Ruge Ruland Rumpf Rundstedt Rupp Ruppel Rürup Rust Rütten Saalfeld Sack Sacher Sailer Salzmann Sammer Sand Sandner Sartorius Sasse Sattler Sauerbruch
  Sauermann Sauter Savigny Schaab Schaaf Schacht Schade Schadow Schäffer Schäffler Schaffner Scharf Scharnhorst Scharrer Schatz Schaub Schauer Scheer Scheffler Scheibe
  Scheidemann Scheler Schelling Schell Schenck Scherf Scherr Scheuer Schieber Schiele Schiemann Schierl Schily Schimmelpfennig Schinkel Schirach Schirmer Schlecht Schleicher
  Schleiermacher Schleyer Schlichter Schliemann Schlegl Schlemmer Schlick Schlosser Schlöndorff Schlotter Schlund Schmeling Schmelzer Schmich Schmidbauer Schmied Schmieder
  Schmiedel Schmoll Schmutz Schnabel Schnitzler Schnitzer Schnurre Schober Schöffel Schöller Scholl Scholze Schönbach Schönborn Schöne Schönfeld Schönherr Schopp Schorlemmer
  Schorn Schöttle Schrader Schrade Schreier Schrempp Schrempf Schröck Schröer Schröter Schroeder Schrödinger Schubart Schuch Schuchardt Schuckert Schukow Schult Schultze Schumann
  Schürmann Schurz Schüssel Schütt Schwaiger Schwalbe Schwan Schwanitz Schwarzkopf Schwarzer Schweiger Schwerdtfeger Schweikert Schweizer Schwind Schygulla Sebald Seebach Seeberg
  Seel Seghers Seibert Seiffert Seib Seidl Selle Sellmann Semmler Semper Senft Seyfried Seyffert Siebeck Siebenpfeiffer Sieber Siebold Siedler Siegel Siegert Siegmund Siemann
  Sievers Simmel Simmer Sinn Sixt Sobek Sohn Solms Sommerfeld Sonnenschein Sonntag Spahn Späth Specht Spee Speidel Spengler Sperling Spies Spiegel Spieß Spindler Spitz Spitzer
  Spitzweg Spohr Spranger Sprenger Springorum Spyri Staffel Stahlberg Stamm Stang Stange Staudinger Stauffenberg Staufer Stauß Stech Steffen Stegemann Steger Steigenberger
  Steiger Steinberg Steinbeck Steinert Steinhauer Steinhoff Steinke Steinmann Steinmetz Stellmacher Stephani Stern Sternberg Sternheim Steuer Stich Stieler Stier Stifter Stiegler
  Stinnes Stock Stöckl Stockhausen Stöhr Stoll Stolle Stölzl Stoltenberg Stolte Störtebeker Strack Strasser Straub Strecker Streibl Stresemann Strobl Ströbele Struck Struve
  Stubbe Stuck Stülpnagel Süskind Süssmuth Suttner Syberberg Tauber Taubert Tebbe Telemann Teichmann Tempel Terboven Tesch Teufel Thaler Thälmann Theis Theiß Thiele Thielen
  Thieme Thienemann Thierse Thies Thiess Thon Thun Thurn Thyssen Tieck Tiefensee Tietz Tietze Tillmann Timm Tischbein Tischler Tirpitz Todt Toller Tönnies Töpfer Topp Torgler
  Tornow Traber Trakl Traub Trautwein Trenker Tresckow Treitschke Trenk Troeltsch Troll Tröger Tucher Tucholsky Tugendhat Ude Uhl Uhland Uhde Uhlmann Ulmer Ulrichs Umbach Urbach
  Usinger Varnhagen Vater Veit Veith Vetter Viebig Vieth Vieweg Virchow Vischer Vitus Vogelsang Vogler Vogels Vogts Voigtländer Völker Volk Völkel Völkl Volkmann Vollmann
  Vollrath Vorwerk Vosskuhle Wachter Wacker Wackernagel Wagenknecht Wagenbach Wahle Walcher Wald Walder Waldmann Waldheim Waldner Waldorf Wallner Wallraff Walser Walz Wand Wanke
  Warnecke Warnke Wartenberg Weber-Gale Wedekind Wegener Wegner Wehler Wehner Wehr Wehrmann Weibel Weichert Weickert Weidenfeld Weidinger Weidlich Weidmann Weigand Weigelt Weill
  Weinberg Weinberger Weinhold Weininger Weinmann Weinreich Weinstein Weirich Weisgerber Weishaupt Weißmann Weitz Welk Weller Wels Welsch Wengenroth Wenders Wendland Wendel
  Weninger Werfel Wermuth Wernicke Wernecke Wertheim Wessel Wessels Westerhoff Weyer Weyand Weygand Wichert Wichmann Wicker Wickert Widmer Widmann Wieczorek-Zeul Wiechert
  Wiedemann Wiegmann Wiemann Wiener Wiesel Wiesner Wigger Wilckens Wild Wildt Wilder Wilhelmi Wilke Wilken Wilms Willecke Winckelmann Wind Windisch Winkelmann Winkel Winzer Wirt
  Wirtz Wischnewski Wissmann Witzel Wittek Wittgenstein Wittig Wittke Wohlfahrt Wohlgemuth Wohlleben Wöhler Wolfgang Wölfel Wolfrum Wolters Wörner Worm Wörle Wortmann Wowereit
  Woyzeck Wrangel Wrede Wüst Wunder Wünsch Wurm Wurster Würth Wüstenhagen Ypsilanti Zacharias Zachmann Zahn Zanker Zech Zeidler Zeh Zehetmair Zeiler Zeisig Zellweger Zeppelin
  Zeuner Ziegenhagen Ziegert Ziemann Zierer Zilch Zille Zimmerer Zink Zinke Zinn Zinser Zöller Zorn Zuckmayer Zumwinkel Zumthor Zweigert Zwick Zwingli Aaron Abbott Acosta Adkins
  Aguirre Albright Aldridge Alexander Allison Alvarado Andrade Appleton Archer Arthur Asimov Assange Astaire Astor Atkins Attenborough Austen Austin Avery Ayala Bacon Bale Ball
  Bancroft Barber Barker Barr Barrera Barron Barry Bartlett Bass Bates Baxter Beach Bean Beard Beasley Bellamy Benjamin Benton Bentley Blackburn Blackwell Blanchard Blankenship
  Blevins Boone Booth Bowers Boyer Boyle Bradford Bradshaw Branson Brewer Bridges Bright Britt Brontë Browning Bruce Bryan Buchanan Buckley Bullock Burch Burgess Burnett Burnham
  Burr Burt Byron Cain Caldwell Calderon Callahan Camacho Campos Cannon Cantrell Cantu Carey Carlson Carnegie Carrillo Carson Carver Casey Cash Castaneda Chamberlain Chambers
  Chaney Chang Charles Chaucer Cherry Christensen Christian Christie Church Clapton Clayton Clarke Clements Cleveland Cline Clooney Cobb Cobain Cochran Coffey Coleman Collier
  Combs Compton Conley Connery Connolly Conner Contreras Conway Copeland Coppola Cortez Costello Cotton Cowan Crane Crick Cromwell Crosby Crowe Cuevas Darling Daugherty Davenport
  Davies Davila Deleon Dennis Depp Dewey Diana Dickson Dickerson Dillard Dillon Disney Dodson Doherty Dominguez Donaldson Donovan Dorsey Dotson Dougherty Downs Downey Drew Dudley
  Duffy Duke Dunlap Duran Durham Dyer Eaton Edmonds Eliot Ellington Elliot Emerson Emery Estes Everett Ewing Farley Farmer Faulkner Fawcett Finch Finley Fitzgerald Fitzpatrick
  Floyd Forbes Fowler Franco Franks Frederick French Friedman Frye Fry Fuentes Fuller Gable Gaines Gallagher Galloway Gamble Garbo Garland Garrison Garza Gentry Gershwin Gibbs
  Giles Gilliam Gillespie Gilmore Glass Glenn Glover Golden Gonzales Goodrich Gore Graves Greer Griffith Grimes Guerra Guerrero Guthrie Guy Haley Hancock Hanks Hanna Hardin
  Harmon Harrell Hartman Harvey Hastings Hatfield Hawking Hawkins Hayden Haney Hayworth Heath Hebert Hendricks Henson Hensley Hepburn Herring Herman Hester Hewitt Hickman Hines
  Hinton Hobbs Hodge Hodges Hodgson Holcomb Holden Holder Holiday Holman Hood Hoover Hope Horne Horton Howell Huff Huffman Humphrey Hurley Hurst Huston Hutton Huxley Hyde Jagger
  Jarvis Joel Joplin Joyner Juarez Kaufman Keaton Keith Kelley Kemp Kendall Kent Kidd Kidman Kinney Kirby Kirk Kissinger Kipling Kline Knox Knowles Kubrick Lara Latham Leach
  Leblanc Leigh Lennox Leon Lindbergh Lindsay Lindsey Livingston Locke Lodge London Lott Lovecraft Lowell Lowery Lowry Luna Lyle MacArthur Macdonald Mackenzie Maddox Madonna
  Mailer Maldonado Malcolm Mansfield Marley Marlowe Marks Marquez Mathews Mathis Mayo Mays McBride McCall McClain McClure McConnell McCormick McCullough McDaniel McDowell
  McFarland McIntosh McIntyre McKee McKay McKenna McKnight McLean McLeod McMillan McNamara McNeil McPherson McQueen Meadows Mejia Melendez Melton Melville Mercado Mercer Mercury
  Merrill Merritt Michael Michaels Miles Minogue Miranda Molina Montague Moran Morse Moses Mosley Moyer Mullen Murdoch Murdock Nabokov Napier Neal Nicholson Nightingale Nimoy
  Noble Noel Oakley Ochoa Odom Odonnell Oliver Onassis Orr Ortega Osborn Osbourne Owen Pace Padilla Paine Palin Pankhurst Parrish Pate Peacock Peck Penn Pennington Petty Pittman
  Plant Pollard Pollock Poe Polanski Ponce Pope Pound Powers Presley Prince Proctor Pruitt Pugh Purcell Pynchon Quintana Randolph Ray Raymond Redford Redgrave Reese Reeve
  Richards Richmond Riddle Riggs Rios Ritchie Rivas Rivers Roach Robles Rocha Roche Rockwell Rodriquez Rollins Roman Rowland Roy Rubio Rush Ruskin Rutherford Salas Salinas
  Salinger Sampson Santana Santiago Sargent Saunders Savage Scorsese Sears Sellers Serrano Sexton Shaffer Shannon Sharpe Shatner Shelley Shepard Shepherd Sheridan Shields Simone
  Sisko Skinner Slater Solis Solomon Sondheim Sosa Spence Spielberg Spock Springsteen Stallone Stanton Starr Stoker Stokes Stout Stowe Streep Streisand Stuart Suarez Sweeney
  Sweet Sykes Talbot Tanner Taylor-Johnson Tennyson Terrell Thackeray Thoreau Tillman Timberlake Tolkien Travolta Trevino Trujillo Turing Twain Tyndale Valencia Valentine
  Vanderbilt Vaughan Vega Velasquez Velez Wagoner Walls Waller Warwick Watt Wayne Welch Weeks Welles Wellington Wesley Wharton Whitehead Whitman Wiggins Wilcox Wilkerson William
  Winchester Winfrey Winston Woodward Woolf Wordsworth Workman Worthington Wyatt Wynn Yeats Zappa Zuckerberg Aktan Akman Aksu Altan Altun Arıkan Aras Ak Akbulut Akgül Akkaya
  Akyol Akyüz Alkan Altay Arıcı Ata Atalay Ay Ayaz Aygün Aytaç Bal Balcı Baş Başar Baykal Bayraktar Bekir Berk Bilgiç Bilgi Bingöl Bozdağ Bozkaya Candan Canpolat Ceylan Çakmak
  Çalışkan Çavuş Çelikel Çınar Çiçek Çiftçi Çoban Dağ Dağdelen Dede Demirci Demirel Demirkan Deniz Dikmen Dinç Dinçer Doğru Dursun Durak Ekici Ekinci Elmas Eren Ergin Ergün Erol
  Ersoy Ertaş Ertürk Genç Gezer Göçmen Gök Gökçe Gökmen Göktaş Gönül Gülen Gümüş Gündüz Güngör Gürbüz Gürsoy Güven Hacıoğlu İnan İnce İpek Kahraman Kalkan Kandemir Karabulut
  Karadeniz Karagöz Karahan Karakaş Karakoç Karakuş Karataş Kartal Kaymak Kaynak Keleş Kılınç Kırmızı Kızıl Koçak Kocaman Köksal Köse Kurtuluş Kuş Mutlu Oğuz Okur Oral Oruç
  Öcalan Öner Önder Öz Özbek Özcan Özdoğan Özel Özen Özgür Özgül Özmen Özer Özgün Öztekin Parlak Pekcan Sağlam Sarıkaya Savaş Sayın Selvi Sever Soysal Soydan Şahinler Şener
  Şengül Tanrıkulu Taşdemir Taşkın Temel Temiz Tezcan Topal Topçu Tosun Tuna Tuncer Turgut Turhan Türk Türkoğlu Uçak Uğur Uluç Ulusoy Usta Uzun Ünlü Üstün Varol Vural Yaman Yanık
  Yaşar Yavaş Yazıcı Yeşil Yiğit Yüce Yücel Yüksel Zengin Abboud Abdallah Abdel Abdi Abdo Abdul Abdulla Abdullah Abed Adnan Afzal Ahmad Ahmadi Akbar Akhtar Akram Alam Alami Alavi
  Allam Alwan Amari Amer Amini Amir Amiri Anwar Asad Asghar Ashraf Aslam Assaf Atallah Atiyeh Attar Atwan Ayad Azad Azar Azizi Azzam Badawi Baghdadi Bakir Barghouti Bashir Batra
  Bayoumi Ben Benali Bensaid Boulos Boutros Chaudhry Chehab Dabbagh Dagher Dajani Danesh Daoud Darwich Dawood Diab Djebbar El-Amin El-Baz El-Khoury El-Masri Al-Ahmad Al-Ali
  Al-Farsi Al-Hassan Al-Jabri Al-Khatib Al-Mansour Al-Najjar Al-Otaibi Al-Qahtani Al-Saud Al-Sayed Al-Shehri Al-Zahrani Elias Esfahani Fahmi Fakhri Farah Faraj Farahani Fares
  Farhat Faris Fawaz Fayed Fayad Gaber Ghaffari Ghali Ghazal Ghazi Gohar Habibi Haddadi Hadi Hafez Hajj Hakimi Halim Hamad Hamdi Hameed Hamid Hammoud Hamoud Hanafi Hariri Harb
  Hashem Hashimi Hassoun Hatem Hosseini Houssein Husain Husseini Iqbal Ismail Jafari Jamal Jamil Jawad Jaziri Jouni Kabbani Kader Kamal Kamel Karam Karimi Kassab Kazemi Khaled
  Khalifa Khan Khatami Khattab Khoder Khouri Lahoud Latif Maaloul Madani Mahdi Mahmood Mahmud Majid Makki Malik Malouf Mansoor Mansouri Marzouk Masoud Matar Mattar Mirza Moghadam
  Mohamad Mohamed Mohammadi Moradi Mousa Moussa Mousavi Muhammad Murad Mustafa Nader Naim Najafi Najm Naji Nasr Nassif Nazari Noori Nouri Obeid Omar Osman Qadir Qassem Rabah
  Rafiq Rahimi Rahmani Rajab Ramadan Rashed Rashidi Raza Rezaei Rizk Saab Saad Saadi Sabri Sadeghi Saeed Safar Said Saidi Salah Salam Salama Salehi Salem Salim Salloum Samaan
  Samara Sami Sarkis Sawaya Shaikh Shaaban Shafiq Shahid Shaker Sharaf Sharifi Shehadeh Sheikh Siddiqui Sleiman Soleimani Soliman Sultan Syed Tabatabai Taher Tahir Takla Talib
  Tannous Tavakoli Wahab Wahba Wakim Yacoub Yaghi Yasin Yassin Younes Yousef Yousif Yusuf Zaid Zaidan Zaman Zamani Zayed Zein Ziadeh Zoubi Acharya Adani Agnihotri Aggarwal Anand
  Apte Arora Arya Bagchi Bajaj Bakshi Balakrishnan Balan Balasubramanian Bansal Barua Basu Bedi Behera Bhagat Bhalerao Bhandari Bharadwaj Bharti Bhasin Bhat Bhattacharjee Bhave
  Bhushan Birla Biswas Chahal Chakraborty Chakravarty Chand Chandra Chandran Chauhan Chawla Choudhury Chowdhury Dalal Dalmia Dasgupta Datta Deol Deshmukh Devi Dhawan Dixit Dua
  Dutt Dutta Gaikwad Ganesan Ganguly Garg Gera Ghatak Ghoshal Godbole Goel Gokhale Gopalakrishnan Gopinath Goyal Grewal Grover Gulati Guha Handa Hora Inamdar Iyengar Jadeja
  Jadhav Jain Jaiswal Jha Jindal Johar Kadam Kale Kalra Kamat Kamble Kannan Kapadia Kashyap Katiyar Kelkar Khandelwal Khare Khatri Khosla Khurana Kohli Kothari Krishna Krishnan
  Kuchibhotla Lal Lamba Madan Mahajan Mahapatra Maheshwari Mahalingam Majumdar Manjunath Mathew Mathur Mehra Mehrotra Mistry Mitra Mittal Modi Mohan Mohanty Muthu Murthy Nadkarni
  Nagarajan Naik Nambiar Nanda Narang Narayan Narayanan Nath Negi Nigam Oberoi Ojha Padmanabhan Pai Pal Panda Pandit Pandya Panicker Pant Paranjape Parikh Parmar Paswan Pathak
  Patnaik Pawar Pillay Poddar Prabhakar Prabhu Pradhan Prasad Puri Raghavan Rai Raj Rajagopalan Rajan Rajput Ram Raman Ramachandran Ramakrishnan Ramesh Rana Randhawa Ranade Rane
  Rathore Raut Raval Rawat Sabharwal Sachdev Saha Sahni Sahoo Sahu Salvi Sampath Sanghvi Sarin Sarkar Sastry Sawant Sehgal Sengupta Seth Shankar Shastri Shenoy Shinde Shukla
  Sidhu Sinha Sodhi Solanki Soni Sood Sridhar Srinivas Srivastava Suri Swaminathan Swamy Tagore Talwar Tandon Taneja Tata Thakkar Thapar Tyagi Upadhyay Varghese Varma Vasudevan
  Vedula Venkatesh Vohra Vyas Wadhwa Wagh Walia Ai Ang Bao Bi Bian Cen Chai Chao Chee Cheong Cheuk Chia Chiang Chin Chiu Chong Choo Chou Chow Chu Chua Chui Chung Cui Dai Diao Dou
  Fei Fok Fong Foo Fu Fung Gan Ge Geng Goh Gong Guan Gui Hao Hsiao Hsieh Hsu Hui Hung Hoh Ip Jia Jian Jiao Kan Ke Khoo Koh Kuang Kuo Kwan Kwok Kwong Law Lei Leng Leong Lian Liao
  Ling Lo Loh Loo Lou Lui Luk Lum Lun Lv Mak Mei Miao Mok Ning Ong Ou Pang Pei Peh Ping Poon Pu Qi Qin Qu Quan Ruan Rong Seah Sha Shao Shang Shan Shu Shum Si Siu Soh Sui Sung
  Szeto Tai Tam Tao Tay Teng Teo Toh Tsai Tsang Tse Tsui Tung Weng Woo Wun Xi Xia Xiang Xing Yam Yan Yap Yau Yee Yeh Yeo Yeung Yi Yim Yin Ying Yip Yiu Yong Yuen Yue Yun Zha Zhan
  Zhai Zhen Zhong Zhuo Zong Zou Zuo Banh Bo Ca Cam Che Co Cu Cung Danh Dau Dien Dieu Doi Duc Duy Gia Hac Hau Hien Hy Kha Khuat Khieu Khuu Lac Lieu Luc Nhu Nong Pho Phi Phuong
  Quang Sam Tat Thieu Than Tien Tiet Tri Trac Trang Uc Ung Ut Vi Vinh Vong Xa Yen Adamczyk Adamska Andrzejewski Antczak Augustyniak Bąk Baran Baranowski Bartczak Bednarek Bielak
  Bielecki Bieńkowski Błaszczyk Borkowski Brzeziński Brzozowski Bukowski Chmielewski Chojnacki Cieślak Czajkowski Czarnecki Czerwiński Dąbrowska Dobrowolski Domański Dziedzic
  Filipek Gajewski Gawron Głowacki Gołębiewski Górecki Górski Grabowska Grzelak Gutowski Jabłoński Jakubowski Janik Janicki Jarosz Jasiński Jastrzębski Jaworski Jędrzejewski
  Jóźwiak Kaczmarczyk Kalinowski Kamińska Kania Karpiński Kasprzak Kaźmierczak Klimek Kłos Kołodziej Komorowski Kopeć Kosiński Kowalewski Kozak Kozieł Kozioł Krajewski Krasiński
  Kubiak Kucharski Kulesza Kurek Kurowski Kwaśniewski Kwiatkowski Laskowski Leśniak Lewandowska Lipiński Lis Łukasik Maciejewski Madej Majchrzak Makowski Malinowski Marciniak
  Marek Markowski Matuszewski Michalak Michalik Mikołajczyk Milewski Mróz Mroczek Nawrocki Niemiec Nowacki Nowakowski Nowicki Olejniczak Orłowski Ostrowski Owczarek Paszkowski
  Pawlik Pietrzak Piątek Pluta Przybylski Ratajczak Rogalski Romanowski Rosiński Rutkowski Rybak Sadowski Sawicki Sienkiewicz Sikora Sikorski Siwiec Skiba Skowroński Smoliński
  Sobczak Sobolewski Sokołowski Sosnowski Stachowiak Stankiewicz Stasiak Stępień Szczepański Szewczyk Szulc Szymczak Tkaczyk Tomaszewski Tomczak Turek Tymoszenko Urbaniak
  Urbański Walczak Wasilewski Wawrzyniak Węgrzyn Wierzbicki Wilczyński Wilk Wiśniewska Witkowski Włodarczyk Wojciechowski Wolski Wrona Wrzesiński Wysocki Zaborowski Zakrzewski
  Zalewski Zaremba Zawadzki Żak Żukowski Abramov Afanasiev Aksenov Aleksandrov Alekseev Andreev Antonov Antonova Arkhipov Baranov Belov Belyaev Blinov Bogdanov Bondarev Borisov
  Boyko Bykov Chekhov Chernov Danilov Davydov Denisov Dmitriev Egorov Efimov Filatov Filippov Fomin Frolov Gavrilov Gerasimov Golubev Goncharov Gorbachev Gorbunov Gordeev
  Grigoriev Gromov Gusev Ignatov Ilyin Isaev Ivanenko Kalinin Karpov Kasparov Kazakov Kirillov Kiselev Klimov Kolesnikov Komarov Konovalov Korolev Koval Kovalchuk Kovalev Kozlov
  Kravchuk Krylov Kudryavtsev Kulikov Lazarev Leonov Litvinov Lukashenko Lysenko Makarov Maksimov Markov Martynov Maslov Matveev Medvedev Melnikov Melnyk Mikhailov Mironov Moroz
  Moskalenko Naumov Nazarov Nesterov Nikitin Nikolaev Novikov Oliynyk Orlov Osipov Panov Pavlenko Pavlov Pavlova Petrenko Polyakov Ponomarev Poroshenko Potapov Prokhorov Pushkin
  Putina Rodionov Romanov Rudenko Ryabov Rybakov Saveliev Semenov Semyonov Sergeev Shapovalov Shcherbakov Sidorenko Sidorov Simonov Sobolev Solovyov Sorokin Stepanov Sukhov
  Sviridov Tarasov Tarasenko Terentiev Tikhonov Timofeev Titov Tolstoy Tretyakov Tsvetkov Turgenev Tymoshenko Ushakov Vasiliev Vasilyev Vinogradov Vlasov Vorobyov Voronin Voronov
  Voroshilov Yakovlev Yanukovych Yatsenko Yeltsin Yushchenko Zakharov Zelensky Zhukov Zinchenko Zuev Andrić Antić Bajić Bogdanović Božić Ćirić Ćosić Djokovic Djordjevic Đokić
  Dragić Dukić Filipović Gajić Grgić Ivanović Ivić Janković Jelić Jović Jurić Karadžić Knežević Kolar Kostić Kovačić Krstić Lazić Lukić Lončar Luković Mandić Marić Marinković
  Marjanović Martić Matić Mihajlović Mijatović Milić Mitrović Mladić Modrić Nedić Novaković Obradović Pavić Pavlović Perić Perišić Petković Popović Radić Radovanović Ristić Savić
  Šarić Simić Stojanović Stojković Tadić Tesla Todorović Tomić Vasić Vidić Vuković Vučić Živković Zorić Bartoš Beneš Blaha Blažek Čapek Čech Čermák Doležal Dostál Dubček Fiala
  Fišer Forman Hájek Havlíček Havránek Holub Horák Hrubý Hus Kadlec Klíma Konečný Kopecký Kovář Král Kratochvíl Kundera Kříž Malý Mareš Masaryk Matoušek Moravec Navrátil
  Navrátilová Nedvěd Němec Němcová Novotny Pavlík Polák Pospíšil Růžička Řezník Říha Sedláček Sedlák Šimek Soukup Šťastný Štěpánek Strnad Svobodová Sýkora Toman Tůma Urbánek
  Vacek Valenta Vaněk Vávra Veselý Vlček Vondráček Zelenka Zeman Baláž Bartók Lukáč Angelov Atanasov Dimitrova Gospodinov Hristov Iliev Kolev Kostov Marinov Nikolov Petkov Radev
  Stefanov Stoichkov Todorov Vasilev Yordanov Zhivkov Abreu Acevedo Acuña Aguilera Alarcón Alcántara Alfonso Alonso Amaya Anaya Antunes Aparicio Aragón Aranda Araújo Araya Arce
  Arellano Arias Arroyave Ávila Azevedo Báez Ballesteros Baptista Barreto Barros Batista Bautista Becerra Beltrán Bermúdez Bernal Blanco Bolaños Bolívar Bonilla Borges Botero
  Bravo Brito Bustamante Bustos Caballero Cáceres Calvo Cano Cárdenas Carmona Caro Carranza Carrera Carvajal Castellanos Castilla Cevallos Cisneros Cobo Colón Conde Córdoba
  Corona Coronado Corrales Correa Cortés Coelho Cuesta Cunha Donoso Duarte Echeverría Elizondo Enríquez Escalante Escobedo Escudero Espinosa Esquivel Estévez Estrada Falcón
  Fajardo Farías Fernández Fernandes Fonseca Freitas Galán Galindo Gallardo Galvão Gálvez Garay Gil Giménez Godoy Gomes Gonçalves Granados Guevara Guillén Henríquez Hidalgo
  Huerta Hurtado Iglesias Izquierdo Jara Jaramillo Lagos Leal Lima Linares Lobo Lopes Lozano Lucero Lugo Macías Madrid Magalhães Marín Marques Marrero Martí Martins Mata Matos
  Maya Melo Mena Mendes Meneses Merino Messi Mesa Meza Millán Monsalve Montalvo Montenegro Montero Montes Monteiro Montiel Mora Morais Mota Moura Murillo Naranjo Nascimento Nava
  Neves Nieto Nogueira Noriega Núñez Nunes Obregón Ojeda Olivares Olmos Oliva Olvera Orellana Ornelas Orta Osorio Otero Oviedo Palacios Palma Paredes Pardo Parra Pascual Patiño
  Paz Peralta Perdomo Pimentel Pineda Pinto Pires Pizarro Plaza Polanco Portillo Prado Prieto Puente Quesada Quevedo Quintero Quiroz Quispe Rangel Rendón Requena Restrepo Reyna
  Rey Ribeiro Ricardo Rico Rincón Rivero Rodrigues Roldán Rosado Rosales Rosas Rosario Rueda Sáenz Saavedra Salcedo Saldaña Salgado Sampaio Sandoval Santillán Sanz Sarmiento
  Segovia Sepúlveda Serna Sierra Silveira Simões Solano Soares Soria Sousa Tapia Tavares Tejada Téllez Terán Toledo Toro Torrealba Tovar Trejo Ulloa Uribe Urrutia Valdés Valdivia
  Valenzuela Valle Valverde Varela Vaz Vázquez Velarde Velasco Velázquez Vera Vergara Vicente Vidal Vieira Vilar Villa Villalobos Villegas Yáñez Zabala Zambrano Zapata Zárate
  Zavala Zepeda Zuluaga Abdulahi Abdou Abiola Aboagye Abimbola Acquah Addo Ade Adebisi Adedeji Adekunle Adeleke Adeniyi Adeola Adesina Adewumi Adeyinka Adjei Adomako Adu Afful
  Afolayan Agbaje Aguiyi Agu Aidoo Ajayi Akande Akinwande Akinyemi Akpan Akufo-Addo Akuffo Alabi Alli Amadi Amankwah Amartey Amoako Ampofo Anane Aning Ankrah Ansah Asamoah Asare
  Ashun Atta Awolowo Awuah Ayeni Ayodeji Azikiwe Babangida Baidoo Bah Baldeh Bassey Bekoe Boadu Boafo Bonsu Buhari Busari Cabral Ceesay Chukwuma Coker Dabo Dada Dankwa Danso
  Darko Dia Diakité Diarrassouba Diatta Dieng Diouf Djalo Donkor Doumbia Drame Drogba Duah Duru Edet Effiong Ejiofor Ekwensi Enahoro Essien Etim Eto'o Ezeh Fagbemi Faye Fofana
  Frimpong Gana Gaye Gbadamosi Gyamfi Gyasi Ibe Ibekwe Ikpeazu Iloh Iwu Jallow Jammeh Jawara Jegede Jonathan Kaba Kalu Kamara Kanu Kargbo Kone Konte Kouassi Kourouma Kufuor Kuti
  Kwarteng Lamptey Lawal Leye Mané Mahama Mbah Mbappé Mbodj Mensa Mohammed Ndoye Ndour N'Diaye N'Dour Ngom Niang Njie Nkrumah Nnadi Nwafor Nwaneri Nwokolo Nyarko Obasanjo Obeng
  Obiora Ochieng Odinga Odukoya Ofosu Ogbu Ogundipe Ojukwu Oke Okeke Okocha Okogie Okoro Okorie Okpara Olaniyan Olajide Olaniyi Olayinka Oluwole Omotola Onuoha Onwuka Onyango
  Opoku Oppong Orji Osagie Osei-Bonsu Osinbajo Otieno Ouattara Ouedraogo Oyelaran Oyewole Peprah Prempeh Quansah Sall Sané Sanneh Sanogo Sanusi Sarr Seck Senghor Sesay Sidibé
  Soyinka Tall Tandoh Tetteh Thiam Tijani Tshombe Turay Udeh Udo Ugwu Umeh Usman Yakubu Yeboah Zongo Baik Bang Byun Cha Chae Cheon Choe Chun Eom Geum Gu Gwak Gwon Hyun Jeon Jeong
  Jo Joo Ju Jun Ki Ko Koo Kook Ku Kwak Maeng Mun Myung Paik Pak Pyo Ra Rhee Rim Roh Ryoo Seok Seol Seong Shim Suh Tak Wi Won Yon Youn Akiyama Ando Aoyama Arai Arakawa Araki Asano
  Azuma Baba Chiba Endo Enomoto Eto Fujimoto Fujiwara Fukui Fukushima Furukawa Hamada Hara Hattori Hayakawa Higuchi Hino Hirano Hirata Hirose Honda Hori Hoshino Iida Imai Imamura
  Ichikawa Ishida Ishihara Ishii Iwamoto Iwasaki Iwata Kamei Kanda Kaneda Kawaguchi Kawai Kawakami Kawamura Kawano Kawasaki Kikuchi Kinoshita Kishi Kitagawa Kitamura Kitano
  Kojima Komatsu Konishi Kono Koyama Kubo Kudo Kuroda Kuwahara Maruyama Masuda Matsuda Matsui Matsuura Matsunaga Matsushita Minami Miyagi Miyake Miyamoto Miyazaki Miyazawa Mizuno
  Mochizuki Morita Morimoto Murai Murata Murayama Nagai Nagano Nagata Nakagawa Nakano Nakata Nakayama Nishi Nishida Nishikawa Noda Noguchi Nomura Oda Ogata Oishi Okamoto Okazaki
  Okubo Onishi Ono Otsuka Oyama Ozawa Saito Sakai Sakamoto Sakata Sakuma Sano Sasagawa Sawada Seki Shibata Shimada Shimura Shiraishi Sugawara Sugimoto Sugiyama Sugihara Takada
  Takagi Takahata Takeda Takeuchi Takemoto Takano Takayama Tamura Taniguchi Terada Toda Tominaga Toyoda Tsuchiya Tsuda Tsuji Uchida Ueda Uehara Ueno Wada Yagi Yamane Yamashita
  Yamauchi Yano Yasuda Yokoyama Yoshikawa Yoshimura Abbado Agnelli Albertini Alfieri Amati Amato Andreotti Antonelli Antonioni Armani Baggio Barone Basile Battaglia Bellini
  Benedetti Bernardi Bernini Berti Bianco Boccaccio Boccelli Borghese Borgia Botticelli Brunelleschi Bruni Buffon Calvino Canova Capello Caravaggio Carbone Casanova Cattaneo
  Ciampi Corelli Craxi D'Amico D'Angelo Vinci Angelis Rosa Santis Di Maio Donizetti Donatello Draghi Eco Fabbri Farina Ferri Ferraro Ferretti Fiore Fiorentino Gentile Giorgi
  Giuliani Grassi Grillo Leone Leonardo Lippi Loren Mancuso Manzoni Marchetti Marchesi Marconi Martinelli Martini Materazzi Mastroianni Mazza Medici Melis Messina Michelangelo
  Milani Monti Montessori Monteverdi Morandi Moravia Moro Morricone Napolitano Neri Nicoletti Orlando Orsini Pagano Palladio Palmieri Parisi Pasolini Pavarotti Pellegrini
  Pellegrino Petrarca Piras Pirandello Pirlo Poggi Polo Ponti Raffael Renzi Riva Rizzi Romagnoli Rossetti Rossellini Ruggiero Sala Salieri Salvini Sanna Santini Savonarola Scala
  Scarlatti Schiaparelli Serra Silvestri Sorrentino Tasso Tizian Toscanini Totti Trapattoni Valentini Versace Verlaine Visconti Vitale Vitali Volta Zanetti Arnaud Aubert Aubry
  Barbier Baudelaire Balzac Barthes Beauvoir Belmondo Benoit Berlioz Besson Binoche Bizet Blanc Bonaparte Bonnard Boucher Boulanger Bourdieu Bourgeois Braque Brun Brunet Calvin
  Camus Cardin Caron Cartier Cézanne Chanel Charpentier Chevallier Cocteau Colin Condorcet Corneille Cousteau Curie Danton Daudet David Degas Deleuze Delon Deneuve Depardieu
  Derrida Descartes Deschamps Diderot Dior Dufour Dumas Dumont Dupuis Duval Fabre Faure Flaubert Fleury Foucault François Gaillard Gainsbourg Garnier Gaultier Gauguin Gautier
  Gérard Gide Giraud Giscard Godard Guérin Guillaume Hubert Hugo Huet Jospin Julien Lacan Lacroix Lafayette Lagarde Laporte Lavoisier Pen Leclerc Leclercq Legrand Lemaire
  Lemaitre Lemoine Lévi-Strauss Louis Lumière Lyon Malle Malraux Marat Marchand Marie Masson Matisse Mathieu Maupassant Mauriac Messiaen Meunier Michelet Millet Mirabeau Molière
  Montaigne Montesquieu Morin Nicolas Nostradamus Olivier Perrin Perrault Philippe Picard Pierre Piaf Platini Poincaré Pompidou Poulenc Prévost Rabelais Racine Renan Renard
  Renoir Ribéry Richelieu Rimbaud Rivière Robespierre Robin Rocard Rochefort Rodin Rohmer Rolland Roussel Royer Saint-Exupéry Saint-Saëns Satie Schuman Seurat Sévigné Simenon
  Stendhal Talleyrand Tati Tocqueville Toulouse-Lautrec Truffaut Villeneuve Villon Watteau Yourcenar Anghel Antonescu Barbu Ceaușescu Cioban Ciobanu Ciorbea Constantin
  Constantinescu Costea Cristea Diaconu Dima Dinu Dobre Dragomir Dumitrescu Dumitru Enache Florea Georgescu Gheorghe Ghiță Iliescu Ion Iordache Lazăr Lungu Lupu Manole Mihai
  Mihăilescu Moldovan Munteanu Mureșan Neagu Nedelcu Nistor Oprea Pop Popa Preda Radu Rusu Sandu Sava Stan Stanciu Stănescu Stoica Suciu Șerban Tănase Toma Tudor Ungureanu Vasile
  Vlad Voicu Zamfir Aalto Aaltonen Ahlgren Ahonen Andreasen Andresen Aas Abrahamsson Åberg Åkesson Andreassen Arnesen Axelsson Bache Bengtsson Berggren Bergman Berglund Berntsen
  Birkeland Björk Blom Blomqvist Bohr Borg Brahe Branting Bruun Carlsen Carlsson Christoffersen Claesson Dahlberg Danielsen Danielsson Ek Edberg Eide Eklund Ekström Eliasson
  Ellingsen Engström Eriksen Forsberg Frederiksen Fredriksen Fredriksson Gade Garborg Grahn Gundersen Gunnarsson Gyllenhaal Haaland Hamsun Halvorsen Hammarskjöld Hansson Hauge
  Hedberg Hedlund Hedin Helgesen Hellström Henriksen Henriksson Hermansen Hermansson Heyerdahl Holgersson Holmberg Holmgren Holst Isaksen Isaksson Iversen Iversson Jakobsen
  Jakobsson Jansson Johannessen Jonasson Jonsson Juhl Jussila Kallio Karjalainen Karlsen Kekkonen Kierkegaard Kinnunen Kjær Knudsen Knutsen Kristensen Kristoffersen Lagerlöf
  Laitinen Lassen Lauritsen Lehtinen Lehto Leino Lie Lind Lindahl Lindblom Lindqvist Linné Lorentzen Löfgren Lundberg Lundgren Lundin Lundqvist Lunde Magnussen Magnusson
  Mannerheim Martinsen Martinsson Mathisen Mattsson Mattila Mikkelsen Moberg Moe Moen Mogensen Mortensen Myhre Mårtensson Månsson Nansen Nexø Niemi Niskanen Nord Nordin Nordström
  Norberg Nurmi Nyberg Nygaard Nygård Nyström Oftedal Ojala Öberg Östberg Palme Petterson Pettersen Pettersson Poulsen Quisling Räikkönen Ramberg Rantanen Reinfeldt Roald Roos
  Rosén Ruud Saarinen Salminen Salonen Samuelsson Sandström Savolainen Schmeichel Sibelius Simonsen Sjöberg Sjögren Skoglund Solberg Solheim Stenberg Strand Ström Sund Sundberg
  Sundström Svendsen Svensen Söderberg Sørlie Tangen Thomassen Thorvaldsen Thunberg Tuominen Turunen Ulvaeus Undset Väisänen Vinterberg Wallin Wallenberg Wennerström Westerberg
  Wiik Wikström Winther Guðjónsson Guðmundsdóttir Jóhannsson Jóhannesson Sigurðsson Björnsson Einarsson Gunnarsdóttir Kristjánsson Ólafsson Ólafsdóttir Pétursson Stefánsson
  Þorsteinsson Aerts Baert Beek Bergkamp Boer Bogaert Boogaard Bosman Brueghel Bruegel Claes Claessens Cools Cruyff Davids Declercq Degrande Desmet Dijk Doesburg Doorn Drost
  Erasmus Escher Evers Gogh Goossens Gullit Haan Hals Heemskerk Hermans Hoek Hooft Huisman Huizinga Huygens Janssens Jong Kluivert Kok Koning Koster Kroon Kuijpers Kuyt
  Lambrechts Leeuwen Lemmens Lubbers Luyten Maes Meer Meulen Mondrian Nistelrooy Oranje Overmars Peeters Pieters Rembrandt Robben Rubens Rutte Schouten Seedorf Simons Smeets
  Smits Sneijder Snijders Spinoza Stam Steen Terpstra Thys Timmermans Veen Verbeek Verhagen Verhofstadt Vermeer Vermeulen Verstappen Verstraete Vink Vliet Vries Wal Wit Wouters
  Wuyts Zwart Andrássy Antal Bakos Balázs Bálint Balla Barta Batthyány Benedek Biró Bodnár Bognár Boros Csonka Deák Dudás Erdős Esterházy Faludi Fazekas Fodor Gál Gulyás Hajdú
  Halász Hegedűs Illés Jakab Kádár Katona Kelemen Kerekes Kertész Király Kodály Kossuth Kozma Lukács Magyar Major Máté Mezei Nemes Orbán Orosz Pap Pásztor Petőfi Pintér Puskás
  Sándor Sárközi Semmelweis Sipos Soós Soros Szalai Székely Szekeres Szűcs Tamás Vajda Végh Veres Vincze Virág Cäsar Cicero Augustus Tiberius Caligula Claudius Vespasian Titus
  Domitian Trajan Hadrian Marc Aurel Konstantin Justinian Brutus Cassius Crassus Pompeius Sulla Marius Cato Seneca Tacitus Livius Vergil Horaz Ovid Plinius Plutarch Herodot
  Thukydides Homer Hesiod Sophokles Euripides Aischylos Aristophanes Sokrates Platon Aristoteles Pythagoras Euklid Archimedes Hippokrates Galen Ptolemäus Perikles Hannibal Scipio
  Kleopatra Ramses Echnaton Tutanchamun Nofretete Nebukadnezar Hammurabi Kyros Darius Xerxes Spartacus Attila Chlodwig Pippin Barbarossa Saladin Dschingis Timur Babur Abraham
  Salomo Jesaja Jeremia Hiob Jesus Christus Maria Josef Petrus Judas Pilatus Herodes Buddha Konfuzius Laotse Zarathustra Zeus Hera Apollo Apollon Artemis Athene Aphrodite Ares
  Poseidon Hades Dionysos Herakles Herkules Achilles Odysseus Hektor Agamemnon Orpheus Ödipus Antigone Prometheus Jupiter Juno Minerva Venus Mars Vulkan Neptun Odin Thor Loki
  Freya Siegfried Kriemhild Brunhild Parzival Tristan Isolde Lancelot Artus Merlin Osiris Isis Horus Anubis Shiva Vishnu Rama Ganesha Luzifer Satan Mephisto
`;
