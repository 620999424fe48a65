/** Names beyond those that sentences are made of: of public life, of history and of the neighbours. */
export const MORE_GIVEN_NAMES = `
  Aaron Abel Abraham Achim Adalbert Adam Adelheid Adele Adolf Adrian Agathe Agnes Ahmet Alain Alan Albert Albrecht Alberto Aldo Alec Alessandro
  Alex Alexandra Alexandre Alexis Alfons Alfonso Alfred Alfredo Alice Alicia Alina Aline Alois Alwin Amalie Ambrosius Amelie Andre André Andrea
  Andrew Andrzej Andy Angela Angelo Anita Anke Ann Anne Annegret Annelie Annemarie Annette Annie Ansgar Anthony Antje Antoinette Antonia Antonio
  Apollonia Ariane Arianna Armin Arne Arno Arnold Arthur Artur Astrid Athanasius Audrey Augusta Augustin Aurelia Axel Balthasar Barack Barbara
  Barbra Bartholomäus Basil Bastian Beate Beatrice Beatrix Ben Benedikt Benito Benjamin Benno Berenike Bernadette Bernard Bernardo Bernhard Bert
  Berta Bertha Berthold Bertold Bertolt Bettina Betty Bianca Bill Billy Björn Blanche Bob Bobby Bodo Boris Brad Brandon Brenda Brendan Brian
  Britney Britta Britt Bruce Bruno Bryan Burkhardt Caesar Calvin Camilla Caren Carina Carl Carla Carlo Carlos Carmen Carola Carolin Caroline
  Carsten Caspar Catherine Cecilia Celia Cesar Charles Charlie Chloe Chris Christa Christel Christiane Christina Christof Christoph Christopher
  Chuck Clara Claude Claudia Claudio Claus Clemens Clint Connie Conny Conrad Constantin Constanze Cora Cordula Corinna Cornelia Cornelius Courtney
  Curt Cynthia Cyrill Dan Dana Daniela Danny Dante Dario Dave David Dean Debbie Denis Denise Dennis Dennie Desmond Detlev Diana Dick Diego Dietmar
  Dietrich Dino Dirk Dolly Dominic Dominik Dominique Don Donald Donna Dora Doreen Doris Dorothea Dorothee Doug Drew Duke Dustin Dwayne Dylan
  Earl Eberhardt Eckart Eckhard Ed Eddie Eddy Edgar Edith Edmund Edna Eduard Edward Edwin Egon Ehrenfried Eileen Ekkehard Elena Eleonore Elfriede
  Eli Elias Elisa Elise Elke Ella Ellen Elliot Elmar Elsa Elsbeth Elton Elvis Emanuel Emile Emilie Emilio Emily Emmanuel Emmerich Engelbert Enno
  Enrico Enzo Erhard Eric Erich Erik Erna Ernestine Ernesto Ernie Esther Ethan Eugen Eugene Eugenie Eva Evelin Evelyn Ewald Fabio Fabrice Falk
  Fanny Fatih Federico Felicitas Felipe Ferdinand Fernando Fidel Fiona Flora Florence Florentine Floyd Folker Francesca Francesco Francis Francisco
  Franco Francois François Franka Frankie Franklin Franz Franz-Josef Franziskus Fred Freddie Freddy Frederic Frederick Frederik Freya Frida Fridolin
  Friedbert Friedel Friedhelm Friedemann Friedrich-Wilhelm Fritz Gabi Gabriel Gaby Gebhard Geert Gene Georg George Georges Georgi Gerald Gerd Gereon
  Gerhart Germaine Gernot Gero Gert Gertraud Gertrud Gianluigi Gianni Gilbert Gina Giorgio Gisbert Gitta Gloria Gordon Gottlieb Gottlob Götz Grace
  Graciela Gregor Gregory Grigori Gudrun Guido Guillermo Gundula Gunter Gunther Günther Gus Gustave Guy Gwen Hagen Hakan Hanna Hanne Hannes Hanno
  Hans-Dieter Hans-Georg Hans-Heinrich Hans-Joachim Hans-Jürgen Hans-Peter Hans-Werner Harald Hardy Harold Harrison Harry Hartmut Hartwig Harvey
  Hasan Heather Hector Heide Heidi Heidrun Heiko Heiner Heini Heino Hektor Helen Helena Helene Helge Hella Helmuth Hendrik Henner Henning Henri
  Henriette Henrik Henry Herbie Herman Hermine Herta Hertha Hilda Hilde Hillary Hinrich Holly Homer Horatio Howard Hubert Hugh Hugo Hulk Humphrey
  Ian Ida Ignatius Ignaz Igor Ilja Ilka Ilona Imke Ina Ines Inga Inge Ingeborg Ingmar Ingo Ingolf Inka Ira Irene Iris Irma Isaac Isabel Isabella
  Isabelle Isolde Ivo Iwan Jack Jackie Jacob Jacqueline Jacques Jaime Jakob Jan-Peter James Jana Jane Janina Janine Janis Jay Jean Jean-Claude
  Jean-Jacques Jean-Luc Jean-Paul Jean-Pierre Jeanne Jeannette Jeff Jennifer Jenny Jeremias Jeremy Jerome Jessica Jill Jim Jimi Jimmy Jo Joan Joe
  Joel Joey Johann Johanna Johnny Jon Jonathan Joost Jörg Josef Josefine Joseph Josephine Josh Joshua Josip Juan Juana Judith Judy Jules Julia
  Juliane Julie Julien Juliette Julius Junior Jupp Juri Just Justin Justus Jutta Kai Kaj Karen Karim Karin Karina Karl-Heinz Karla Karlheinz
  Karolin Karoline Karsten Kaspar Kate Käthe Kathleen Kathrin Kathy Katja Katrin Kay Keith Ken Kenneth Kenny Kerstin Kevin Kilian Kim Kirk Kirsten
  Klara Klaus-Dieter Klemens Knut Konrad Konstantin Konstanze Kriemhild Kristian Kristin Kristina Kristof Kunibert Kuno Kyle Ladislaus Lance Lara
  Larry Lasse Lea Leander Leif Lenny Leo Léon Leonard Leonardo Leonhard Leonid Leonore Leopold Leroy Leslie Lester Levi Liam Lieselotte Lilian Lili
  Lilly Linda Linus Linus Lionel Lisbeth Liselotte Livia Loni Lorenz Lotte Lou Louis Louisa Louise Lucas Lucia Lucie Lucius Lucy Luigi Luis Luisa
  Luise Luitpold Luka Luke Lutz Luzie Lydia Lynn Madeleine Madonna Magda Magnus Maik Maike Malcolm Mandy Manfred Manja Manuel Manuela Mara Marc
  Marcel Marcello Marco Marcus Mareike Maren Margaret Margarethe Margit Margot Marguerite Maria-Theresia Marian Mariana Marianne Marilyn Mario
  Marissa Marius Marita Marjorie Mark Marko Marlene Marlon Marta Marten Martina Marty Marvin Mary Massimo Mathilde Mats Matt Matteo Matthew Maud
  Maurice Mauro Max Maximilian Maya Mechthild Mel Melanie Melina Melissa Meret Merle Merlin Meryl Mia Mica Micha Michaela Michal Michel Michele
  Michelle Mick Mickey Miguel Mika Mike Mikhail Milan Milena Milton Mimi Mira Miriam Mirjam Mirko Mitch Mohamed Mohammed Moira Mona Monica Monique
  Morgan Moritz Morten Moses Mozart Muhammad Myriam Nadine Nadja Nancy Naomi Natalia Natalie Natascha Nathalie Nathan Ned Neil Nelly Nelson Nena
  Nero Nicholas Nick Nico Nicola Nicolai Nicolas Nicolaus Nicole Niels Nika Nikita Niklas Niko Nikolaj Nikolaus Nils Nina Noah Noam Noel Nora Norman
  Olaf Oleg Olga Oliver Olivia Olof Orlando Orson Oscar Oskar Oswald Oswin Ottmar Ottilie Ottokar Paddy Pamela Paola Paolo Pascal Pat Patricia
  Patricio Patrick Patrik Paula Paulina Pauline Pedro Peer Peggy Penelope Percy Perry Pete Petr Phil Philip Philippe Phillip Pia Pierre Pietro Pippa
  Pius Placido Poul Rachel Raffael Rafael Raimund Rainer-Maria Ralph Ramon Ramona Randy Raoul Raphael Raphaela Rasmus Raul Ray Raymond Rebecca
  Rebekka Regina Regine Regula Reimar Reimund Reiner Reinhold Reinhardt Rembert Remo Renato Rene René Renée Rex Ricarda Riccardo Richard Rick Ricky
  Rico Rita Rob Robbie Robert Roberta Roberto Robin Rocco Rocky Rod Roderich Rodney Rodrigo Roger Roland Roman Romeo Romy Ron Ronald Ronaldo Ronja
  Ronny Rosa Rosalie Rose Rosemarie Rosi Rosina Roswitha Roy Ruben Rudi Rüdiger Rudolph Rufus Rupert Rupprecht Russ Russell Ruth Sabrina Sally
  Salomon Salvador Salvatore Sam Samantha Sammy Samuel Sandro Sandy Sara Sascha Saskia Saul Scarlett Scott Sean Sebastián Sepp Serena Serge Sergej
  Sergio Severin Seymour Shane Shannon Sharon Shawn Sheila Shirley Sibylle Sid Sidney Siegbert Sieglinde Siegmar Siegmund Sigi Sigismund Sigmund
  Sigmar Silas Silvana Silvester Silvia Silvio Simone Sina Sindy Solomon Sonja Sonny Sophia Sören Stacy Stan Stanislaus Stanley Stefania Steffen
  Steffi Stella Stéphane Stephan Stephanie Stephen Steve Steven Stewart Stuart Sue Suse Susan Susann Susanna Susi Suzanne Sven-Göran Svenja Swen
  Sybille Sylvester Sylvia Sylvie Tabea Tamara Tania Tara Tassilo Tatjana Ted Teddy Terence Teresa Terry Thea Thekla Theo Theodora Theresia Therese
  Thilo Thomas Tiberius Til Till Tilman Tilo Timm Timo Timothy Tina Tino Tito Titus Tizian Tobi Tom Tomas Tomasz Tommy Toni Tony Tracy Traute Trent
  Tristan Trude Uli Ulf Ulla Ulrich Ursel Urs Ute Utz Valentin Valentina Valerie Vanessa Vera Verena Vic Vicky Victor Viktor Viktoria Vincent
  Vincenzo Viola Virginia Vito Vittorio Vivian Viviane Vladimir Waldemar Waldo Walther Wanda Warren Wayne Wendelin Wendy Wenzel Werner Wernher Wes
  Wiebke Wieland Wilfried Wilhelmine Will William Willi Willibald Willy Wilma Winfried Winnie Winston Wladimir Woldemar Wolf Wolf-Dieter Wolfram
  Woody Wulf Xaver Xavier Yannick Yehudi Yoko Yves Yvette Yvonne Zachary Zoe Abdul Abdel Mahmud Saddam Osama Yassir Jassir Ariel Ehud Shimon Schimon
  Benazir Indira Rajiv Mahatma Jawaharlal Mao Deng Hu Kim Fidel Evo Hugo Lula Dilma Nelson Thabo Kofi Ban Boutros Dag Trygve Barack Hillary Mitt
`;

export const MORE_FAMILY_NAMES = `
  Adenauer Adler Ahrens Albers Altmann Amann Anders Appel Arendt Arndt Asmussen Bach Bader Baier Ballack Barth Bartels Barthel Bartsch Bauermann
  Baum Bayer Beckenbauer Beckmann Beer Beethoven Behrendt Bender Benz Berg Berlusconi Bernhardt Bertram Best Beyer Bieber Bierhoff Binder Bischoff
  Bismarck Blair Blank Block Blum Bode Bohlen Bohn Born Borchert Bosse Böttcher Brahms Brandl Brecht Bremer Brenner Breuer Brinkmann Brückner
  Brüning Bruckner Buchholz Buchner Büchner Budde Burger Burkhardt Bush Busse Butler Castro Chirac Churchill Clement Clinton Conrad Cooper Cramer
  Cruise Dahlke Daimler Darwin Decker Degen Dick Diehl Diekmann Diesel Dietz Dittrich Doll Döring Dorn Dreher Drescher Drexler Dürer Eberhardt
  Eckert Ehlers Ehrlich Eichendorff Einstein Eisenhower Engelhardt Engels Erdmann Erhard Ernst Esser Ewald Faber Falk Feldmann Fichte Fiedler Fink
  Fleischer Flick Forster Förster Franz Freud Freund Friedel Friedrichs Fritz Fritsch Fröhlich Fromm Funk Gabriel Gates Gauck Gauß Gebauer Gebhardt
  Geiger Geißler Genscher Gerhardt Gerlach Glaser Göbel Goebbels Goethe Goldmann Gorbatschow Göring Gottschalk Götz Götze Grass Grimm Grube Gruber
  Grünewald Günter Gysi Haag Haase Hagen Haider Hamann Händel Hanke Harms Hartung Hartwig Hauck Haydn Hebbel Hecht Hegel Heidegger Heider Heil Heine
  Heinemann Heinz Heinze Held Heller Hellmann Hemingway Henkel Hennig Henning Hensel Herder Hermann Hess Hesse Heuer Heuss Hildebrand Hilbert
  Himmler Hindenburg Hirsch Hitchcock Hitler Hoeneß Höfer Hölderlin Hohmann Hübner Humboldt Hummel Hussein Ibsen Jacob Jacobi Jacobs Jahn Jakobs
  Janke Janssen Jefferson Jobs Joyce Jürgens Kafka Kahl Kahn Kaminski Kant Karl Kästner Kaufmann Kepler Kern Kirsch Klinsmann Kling Klopp Klose
  Kluge Knoll Kohl Köhn Kolb Konrad Kopp Körner Kowalski Kraft Kramer Kremer Kreuzer Kröger Kruse Kunz Kunze Kurz Lafontaine Lahm Landmann Langer
  Lauer Leibniz Lenin Lennon Lenz Lessing Liebermann Liebknecht Lincoln Linde Lindemann Link Löffler Lohmann Löw Lübke Lucas Luther Luxemburg Mack
  Mahler Mahnke Mandela Mann Marquardt Marx Matthäus Maurer May McCartney McCain Meckel Mendelssohn Menzel Merkel Merz Messner Metz Metzger Meyerbeer
  Michels Milošević Mohr Mommsen Moritz Mozart Mubarak Müntefering Mussolini Nagel Napoleon Nero Netanjahu Neubauer Neuhaus Neuer Newton Niebuhr
  Nietzsche Nixon Noll Obama Oppenheimer Orwell Ott Pabst Papst Paulsen Paulus Petri Pfeifer Picasso Pieper Pilz Planck Platzeck Podolski Pohl Popp
  Porsche Preuß Prinz Probst Putin Raab Raabe Rathenau Rau Rauch Reagan Reich Reichel Reimann Reimer Reinhardt Reuter Ribbentrop Riedel Riemann
  Rilke Rommel Roosevelt Rösler Rose Rosenberg Rothschild Rousseau Rudolph Runge Ruppert Sachs Salomon Sander Sarkozy Sarrazin Schäuble Schaller
  Scharping Scheel Schenk Scherer Schick Schiller Schilling Schindler Schlegel Schlüter Schmidtke Schönberg Schopenhauer Schott Schramm Schreiner
  Schubert Schüler Schütte Schütz Schütze Schwab Schwarzenegger Schweitzer Schweinsteiger Seehofer Seeler Seifert Seiler Seitz Senger Shakespeare
  Siebert Siemens Singer Sobotka Speer Springer Stahl Stalin Stark Steffens Stein Steinbach Steinbrück Steinmeier Stephan Stoiber Stolz Storm Strauß
  Streicher Strobel Stumpf Sturm Süß Teller Thatcher Thoma Thomsen Tolstoi Trapp Trittin Trotzki Truman Trump Tschaikowski Uhlig Ulbricht Ullrich
  Ulrich Unger Urban Valentin Verdi Vettel Voltaire Vollmer Voss Voß Wahl Wallenstein Walther Warhol Washington Weidner Weigel Weiland Weimer Weinert
  Weise Weizsäcker Wendt Wenger Werther Westerwelle Westphal Wieland Wiese Wilde Wilhelm Wille Willms Wirth Witt Witte Wittmann Wolfram Wulff Wunderlich
  Wundt Zander Zapf Zeiss Zidane Zimmer Zweig Anderson Armstrong Atkinson Baldwin Ballard Banks Barnes Barrett Barton Beckham Benson Bishop Blake
  Bond Bowie Bowman Boyd Brady Brennan Briggs Bryant Burke Burton Byrd Byrne Cameron Carr Chandler Chaplin Chase Cohen Connor Craig Cross Curry Curtis
  Dalton Daniels Davidson Dawson Day Dean Dickens Douglas Doyle Drake Dylan Eastwood Edison Erickson Farrell Fleming Fletcher Flynn Foley Ford Foreman
  Francis Franklin Frazier Garner Garrett George Gilbert Goldberg Goodman Gould Grace Gregory Griffin Hale Hammond Hansen Hanson Harding Hardy Harper
  Harrington Hendrix Henry Hicks Higgins Hoffman Hogan Holland Holmes Holt Hooper Hopkins Houston Howe Huber Hubbard Hull Hutchinson Ingram Irving Jacobson
  James Jenkins Jennings Jensen Jimenez Johns Johnston Joseph Kane Keller Kerr Kerry Klein Lamb Lambert Larson Lawson Leonard Lester Levine Lewinsky Lloyd Logan
  Lopez Lowe Lucas Lynch Lynn Lyons Mack Madison Malone Manning Mann Marsh Martinez Maxwell May McCain McCarthy McCoy McGee McGuire McKenzie McKinney McLaughlin
  McMahon Mendez Meyer Middleton Milton Monroe Montgomery Moody Morrison Morton Moss Mueller Mullins Nash Newman Newton Nguyen Nixon Nolan Norman Norris Norton
  Obrien Oconnor Oneal Oneill Osborne Pacino Page Parks Parsons Patrick Patton Pearson Perry Peters Petersen Phelps Pitt Poole Potter Pratt Preston Quinn
  Ramsey Randall Reeves Reid Reilly Rhodes Rice Robbins Roberson Robertson Rockefeller Rodgers Roosevelt Rowe Rowling Ryan Sawyer Schmidt Schneider Schultz
  Schwartz Sharp Shelton Sheppard Sherman Short Simon Sims Sinatra Sinclair Singleton Sloan Soto Sparks Spears Stanley Stafford Steele Stephenson Stevenson Strickland
  Summers Sutton Swanson Swift Tate Terry Todd Townsend Travis Tyler Tyson Underwood Vance Vaughn Wade Walsh Walters Walton Warner Warren Waters Watts Weber Webster
  Weiss West Wheeler Whitaker Whitney Wiley Wilkinson Williamson Winters Wise Wolf Wolfe Woodard Woods Yates York Zimmerman Amundsen Lindgren Ericsson Nobel Strindberg
  Dupond Chevalier Chopin Debussy Delacroix Gaulle Mitterrand Hollande Macron Monet Pasteur Proust Ravel Sartre Zola Berlusconi Dante Fellini Galilei Garibaldi Machiavelli
  Prodi Puccini Rossini Vivaldi Almodóvar Cervantes Dalí Nadal Zapatero Breschnew Chruschtschow Dostojewski Gagarin Jelzin Medwedew Puschkin Schostakowitsch Wałęsa Kaczyński
  Tusk Havel Dvořák Smetana Tito Tuđman Đinđić Erdogan Atatürk Gül Özil Khedira Ahmadinedschad Chomeini Assad Arafat Abbas Netanyahu Peres Rabin Scharon Olmert Karzai Bhutto
  Gandhi Nehru Singh Mao Xiaoping Jintao Jinping Jong-il Kim-il Abe Koizumi Murakami Kurosawa Annan Mugabe Mbeki Zuma Tutu Gaddafi Mursi Chávez Morales Perón Pinochet Allende
`;
