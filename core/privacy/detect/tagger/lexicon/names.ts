/** Given and family names by origin: the tagger looks them up, and sentences to learn from are made of them. */
type Names = { given: string[]; family: string[] };

const words = (list: string): string[] => list.trim().split(/\s+/);

export const TAUGHT_NAMES: Record<string, Names> = {
  german: {
    given: words(`
      Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Gerhard Hans
      Bernd Thorsten Mathias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Jan Rainer Holger Karl Dirk Joachim Ralf
      Carsten Herbert Oliver Wilhelm Kurt Markus Heinrich Harald Paul Hermann Rudolf Norbert Robert Matthias Tobias Daniel Florian
      Sebastian Felix Lukas Leon Jonas Finn Niklas Moritz Maximilian Philipp Tim Julian Fabian Simon Johannes Konrad Ludwig Friedrich
      Ursula Maria Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Gabriele
      Christa Christine Hildegard Anna Birgit Barbara Gerda Marion Martina Heike Angelika Irmgard Martha Margarete Lieselotte Anja
      Katharina Julia Lena Laura Lisa Sarah Hannah Sophie Marie Lea Johanna Charlotte Clara Emilia Greta Frieda Ilse Anneliese
      Hannelore Edeltraud Waltraud Silke Kerstin Tanja Nicole Stefanie Sandra Melanie Nadine Katrin Antje Ulrike Dagmar Jutta
      Franziska Theresa Magdalena Veronika Annika Wiebke Swantje Hauke Malte Lennart Torben Ole Gunnar Detlef Eberhard Siegfried
      Gottfried Reinhard Burkhard Volker Jochen Lothar Ernst Otto Emil Anton August Gustav Oskar Hugo Theodor Albert Erwin Alfred`),
    family: words(`
      Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder
      Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze
      Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich
      Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin
      Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn
      Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Hildebrandt Kirchner Lindner Nowak Ritter Grote
      Hoppe Kessler Ebert Wenzel Steiner Gruber Hauser Moser Wimmer Eder Leitner Egger Brunner Auer Reiter Lechner Wieser Maurer
      Holzer Stadler Zeller Bachmann Gerber Zürcher Amstutz Bühler Frei Suter Baumgartner Eichhorn Rosenthal Löwe Rieger Hinz
      Thiel Kroll Petersen Hansen Jansen Claußen Carstens Behrens Lüders Meinhardt Oberländer Niemeyer Westermann Kretschmer Zander`),
  },
  english: {
    given: words(`
      James John Robert William David Richard Joseph Thomas Charles Christopher Matthew Anthony Mark Donald Steven Andrew Kenneth
      George Joshua Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin
      Scott Brandon Benjamin Samuel Gregory Patrick Jack Dennis Jerry Tyler Aaron Henry Nathan Douglas Adam Zachary Kyle Noah Ethan
      Liam Mason Logan Oliver Harry Alfie Archie Callum Owen Rhys Duncan Graham Nigel Trevor Clive Gareth Colin Barry Stuart Dean
      Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna
      Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Brenda Pamela Nicole
      Samantha Katherine Emma Ruth Christine Helen Debra Rachel Carolyn Janet Maria Heather Diane Olivia Julie Joyce Victoria
      Kelly Lauren Christina Joan Evelyn Judith Megan Hannah Grace Charlotte Sophia Isla Poppy Imogen Fiona Gillian Hazel Daisy Abby
      Jamie Casey Jordan Taylor Alex Sam Chris Pat Kate Meg Tom Ben Dan Joe Bill Bob Jim Steve Mike Dave Nick Tony Ted Frank Ray`),
    family: words(`
      Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris
      Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts
      Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Peterson Cooper Reed Bailey Bell Kelly
      Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell
      Fisher Henderson Cole Simmons Patterson Jordan Reynolds Hamilton Graham Kim Wallace West Hayes Gibson Ellis Stevens Murray Ford
      Marshall Owens McDonald Harrison Kennedy Wells Freeman Webb Tucker Burns Crawford Olson Simpson Porter Hunter Gordon Shaw Snyder
      Mason Dixon Hunt Hicks Palmer Black Mills Nichols Grant Knight Ferguson Rose Stone Dunn Perkins Hudson Spencer Gardner Stephens
      Payne Pierce Berry Matthews Arnold Wagner Willis Watkins Carroll Duncan Snow Hart Cunningham Bradley Lane Andrews Fox Riley
      Armstrong Carpenter Weaver Greene Lawrence Elliott Chapman Pratt O'Brien O'Connor O'Neill MacLeod McCarthy Whitfield Ashworth`),
  },
  turkish: {
    given: words(`
      Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih
      Emre Burak Cem Deniz Efe Kaan Serkan Tolga Volkan Onur Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife
      Merve Özlem Esra Büşra Ebru Gül Sevgi Derya Aslı Ece Selin Pınar Tuğba Yasemin Nur Sibel Melek Defne Ceren İrem Gamze`),
    family: words(`
      Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek
      Polat Korkmaz Çakır Erdoğan Acar Güneş Aktaş Bulut Güler Yalçın Taş Bozkurt Keskin Ünal Turan Gül Avcı Işık Kaplan Aksoy
      Karaca Duman Tekin Erdem Sarı Ateş Uçar Yavuz Toprak Bayram`),
  },
  arabic: {
    given: words(`
      Mohammed Ahmed Ali Omar Hassan Hussein Khalid Ibrahim Youssef Mahmoud Mustafa Abdullah Abdulrahman Tariq Samir Karim Nabil
      Rashid Faisal Bilal Hamza Walid Jamal Ziad Anwar Fadi Marwan Saad Imran Adel Fatima Aisha Maryam Zainab Khadija Layla Noor Huda
      Amina Salma Rania Yasmin Samira Hanan Nadia Farah Dina Lina Sana Rana Mona Iman Asma Hiba Zahra Reem Dalia Ghada Nour`),
    family: words(`
      Hassan Ali Ahmed Ibrahim Mansour Haddad Khoury Nasser Saleh Hamdan Abbas Aziz Farouk Rahman Hakim Qureshi Shaheen Mahfouz Sayed
      Othman Darwish Zaki Habib Khalil Salman Najjar Suleiman Younis Awad Bishara Jaber Kassem Taha Odeh Sabbagh Sharif Issa Ghanem
      Al-Masri El-Sayed Al-Hashimi Bakri Amin Fadel Tawfik Maalouf Antoun Shahin Barakat Zidan`),
  },
  indian: {
    given: words(`
      Rahul Amit Rajesh Suresh Vijay Sanjay Arjun Rohan Vikram Anil Sunil Ravi Manoj Deepak Ashok Karthik Aditya Nikhil Pranav Varun
      Harish Gopal Krishnan Mahesh Ramesh Dinesh Naveen Siddharth Kunal Vivek Priya Anjali Pooja Neha Kavita Sunita Meera Lakshmi
      Deepika Shreya Divya Swati Ananya Aishwarya Nisha Rekha Geeta Padma Radha Sita Sneha Rani Asha Usha Shanti Jyoti Kiran Tanvi
      Gurpreet Harpreet Manpreet Jaspreet`),
    family: words(`
      Sharma Patel Singh Kumar Gupta Verma Reddy Nair Iyer Rao Mehta Shah Joshi Desai Kapoor Malhotra Chopra Khanna Agarwal Banerjee
      Mukherjee Chatterjee Das Bose Sen Ghosh Menon Pillai Krishnamurthy Subramanian Venkatesan Naidu Chaudhary Yadav Mishra Pandey
      Tiwari Dubey Trivedi Bhatt Kulkarni Patil Deshpande Gowda Hegde Shetty Kaur Gill Sandhu Dhillon Bajwa Rastogi Saxena`),
  },
  chinese: {
    given: words(`
      Wei Fang Na Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xia Ping Gang Xiaoming Xiaoli Jianguo Zhiwei Haoran
      Yuchen Zihan Yifan Mingze Junjie Xinyi Yuhan Zixuan Meiling Xiuying Guofeng Weiming Jiahui Shuang Hua Lan Mei Ling Hong Bo
      Chen Feng Guang Hai Jian Kun Ning Peng Rui Shan`),
    family: words(`
      Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao
      Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lau Wong Cheung Chan Leung Ng`),
  },
  vietnamese: {
    given: words(`
      Anh Minh Linh Huong Thao Trang Hoa Lan Mai Phuong Thu Tuan Dung Hung Hieu Long Nam Quang Son Thanh Trung Tung Viet Duc Hai Khanh
      Bao Binh Cuong Dat Giang Ha Hanh Hien Kim Khoa Lam Loan My Nga Ngoc Nhung Phuc Quyen Tam Thuy Tien Tuyet Van Vy Xuan Yen`),
    family: words(`
      Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Doan Truong Trinh Mai Lam Luong Cao Chau Ha Kieu
      Luu Mac Nghiem Phung Quach Ta Thai To Tong Trieu Vuong Nguyễn Trần Lê Phạm Võ Đặng Bùi Đỗ`),
  },
  slavic: {
    given: words(`
      Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Grzegorz Jakub Wojciech Łukasz Mateusz Kamil Zbigniew Jerzy Ivan Dmitri Sergei
      Alexei Vladimir Nikolai Mikhail Pavel Oleg Igor Bogdan Milan Dragan Zoran Goran Luka Ondřej Jiří Tomáš Václav Agnieszka Katarzyna
      Małgorzata Ewa Krystyna Joanna Magdalena Zofia Jadwiga Halina Olga Natalia Irina Svetlana Tatiana Elena Anastasia Ludmila Oksana
      Jelena Milica Ivana Vesna Jana Lenka Zuzana Tereza Petra Kateřina`),
    family: words(`
      Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Krawczyk
      Piotrowski Grabowski Zając Pawłowski Król Wieczorek Ivanov Petrov Smirnov Kuznetsov Popov Volkov Sokolov Morozov Kovalenko
      Shevchenko Bondarenko Tkachenko Horvat Marković Jovanović Petrović Nikolić Novák Svoboda Dvořák Černý Procházka Kučera Novotná
      Kowalska Zielińska Ivanova Petrova Smirnova Dimitrov Georgiev Stoyanov Babić Kovačević`),
  },
  hispanic: {
    given: words(`
      José Juan Luis Carlos Jorge Pedro Jesús Manuel Miguel Antonio Francisco Alejandro Fernando Rafael Diego Javier Sergio Andrés
      Pablo Alberto Raúl Enrique Ricardo Eduardo Santiago Mateo Thiago João Paulo Rodrigo Ana Carmen Isabel Lucía Sofía Valentina
      Camila Gabriela Daniela Mariana Paola Rosa Teresa Pilar Dolores Mercedes Beatriz Lorena Verónica Silvia Adriana Juana Guadalupe
      Ximena Fernanda Catalina Inês Luciana Esperanza Marisol`),
    family: words(`
      García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz
      Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Castro Guzmán
      Muñoz Rojas Salazar Silva Santos Oliveira Souza Pereira Costa Ferreira Almeida Barbosa Cardoso Delgado Navarro Cabrera`),
  },
  westAfrican: {
    given: words(`
      Chinedu Emeka Obinna Ikenna Chukwuemeka Uche Nnamdi Kelechi Ifeanyi Olumide Babatunde Tunde Segun Femi Kayode Adebayo Olufemi Kwame
      Kofi Kwabena Yaw Kojo Mamadou Ousmane Ibrahima Amadou Moussa Cheikh Sekou Boubacar Ngozi Chioma Adaeze Ifeoma Amaka Nneka Chiamaka
      Yetunde Folake Funmilayo Titilayo Bukola Abena Akosua Ama Efua Adwoa Fatou Aminata Mariama Aïssatou Khady Ndeye Awa Binta Oumou`),
    family: words(`
      Okafor Okonkwo Eze Nwosu Okoye Adeyemi Adebayo Ogunleye Balogun Afolabi Olawale Ojo Oladipo Akinola Mensah Owusu Boateng Asante
      Osei Appiah Amoah Ofori Agyeman Antwi Diallo Traoré Diop Ndiaye Fall Sow Ba Cissé Keita Coulibaly Touré Konaté Camara Sylla Diarra
      Kouyaté Nwachukwu Onyeka Chukwu Obi Igwe Anyanwu Uzoma Ekwueme Bello Danjuma Musa Abubakar`),
  },
  eastAsian: {
    given: words(`
      Minjun Seojun Jiho Hyunwoo Jisoo Jihye Minji Soyeon Yuna Hana Eunji Sungmin Youngho Jaehyun Dongwook Kyungsoo Seulgi Haeun
      Ji-woo Min-ho Soo-jin Hye-jin Young-mi Dae-jung Sang-hoon Hiroshi Takashi Kenji Satoshi Yuki Haruto Sota Ren Kaito Daiki Ryo
      Kazuki Shota Naoki Masato Akira Sakura Yui Aoi Hina Misaki Haruka Ayaka Nanami Emi Keiko Yoko Tomoko Naomi Rin Mei Asuka`),
    family: words(`
      Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Sato Suzuki Takahashi Tanaka Watanabe
      Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori Abe
      Ikeda Hashimoto Ishikawa Ogawa Goto Okada Hasegawa Fujita Kondo Maeda Fujii`),
  },
  romance: {
    given: words(`
      Marco Luca Giuseppe Giovanni Matteo Lorenzo Francesco Alessandro Davide Stefano Paolo Giulia Chiara Francesca Martina Elisa Federica
      Giorgia Alessia Silvia Valeria Pierre Jean Michel Philippe Alain Nicolas Laurent Olivier Antoine Guillaume Mathieu Thierry
      Camille Chloé Manon Léa Élodie Aurélie Céline Sylvie Nathalie Isabelle Margaux Amélie Ștefan Andrei Ioana Mihai Cristina Elena`),
    family: words(`
      Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De Luca Mancini Costa Giordano Rizzo
      Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Martin Bernard Dubois Thomas Petit Durand Leroy Moreau
      Simon Laurent Lefebvre Michel Garcia Bertrand Roux Vincent Fournier Morel Girard Mercier Dupont Lambert Bonnet Popescu Ionescu`),
  },
  nordic: {
    given: words(`
      Lars Anders Erik Nils Bjørn Ole Svein Knut Mikkel Rasmus Søren Jesper Kasper Magnus Oskar Axel Gustaf Elias Mikael Juha Matti Antti
      Jukka Pekka Ville Jari Ingrid Astrid Sigrid Solveig Freja Ida Maja Linnea Elsa Ebba Karin Birgitta Aino Kaisa Hanna Sanna Päivi
      Liisa Tuula Guðrún Sigríður Jón Ólafur Einar Inger Kirsten Mette`),
    family: words(`
      Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Nielsen Sørensen Rasmussen Jørgensen Petersen Madsen
      Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Lindström Bergström Sandberg
      Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Bakke Haugen Hagen Dahl Lund
      Jónsdóttir Guðmundsson Sigurðardóttir Steffensen Holm Friis`),
  },
  dutchHungarian: {
    given: words(`
      Jan Pieter Willem Hendrik Johannes Cornelis Daan Sem Bram Thijs Lotte Sanne Fleur Anouk Femke Marieke Annelies Maarten Joost Ruben
      László István József Zoltán Ferenc Gábor Attila Péter Tamás Balázs Krisztián Éva Katalin Ilona Zsuzsanna Erzsébet Judit Anikó
      Ágnes Eszter Dóra Réka Szilvia Piroska Márta Tibor Béla`),
    family: words(`
      Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kuipers Willems Postma Verhoeven Jacobs
      Maas Prins Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh Simon
      Rácz Fekete Szilágyi Török Fehér Kocsis`),
  },
};
