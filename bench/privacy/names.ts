/** Names by origin that no training has seen: none of them is in a list that the tagger looks into (names.test.ts). */
export type Names = { given: string[]; family: string[] };

const words = (list: string): string[] => list.trim().split(/\s+/);

export const UNSEEN_NAMES: Record<string, Names> = {
  german: {
    given: words(
      "Gerlinde Walburga Ehrentraud Eckhart Almut Bärbel Henrike Jörn Heinke Friederike Hedwig Meinolf Tjark Gesine Lüder",
    ),
    family: words(
      "Dornbusch Wiegand Knippschild Heitmann Assmann Reinecke Oppermann Trautmann Harbeck Stöcker Zöllner Hagemann Pape Dressler Wessling",
    ),
  },
  english: {
    given: words(
      "Clifford Tabitha Rosalind Barnaby Beverley Dwight Lorraine Winifred Lachlan Harriet Algernon Gwendolyn Desiree Philippa Cedric",
    ),
    family: words(
      "Fairbanks Holloway Winslow Pemberton Hawthorne Blackwood Kirkpatrick Thornton Goodwin Lancaster Barlow Sutherland Haynes Ellsworth Wilkins",
    ),
  },
  turkish: {
    given: words("Orhan Kemal Taner Levent Gökhan Nihat Cengiz Nesrin Songül Hülya Filiz Dilek Bahar Şule Nurcan"),
    family: words(
      "Karakaya Tunç Başaran Erkan Soylu Özçelik Yurt Altıntaş Demirtaş Gündoğdu Bilgin Akın Uysal Sönmez Coşkun",
    ),
  },
  arabic: {
    given: words("Haitham Munir Qasim Ayman Ghassan Luay Sufyan Wafa Buthaina Rasha Amal Sumaya Nawal Inas Maysoon"),
    family: words(
      "Al-Rashid Hijazi Kanaan Tamimi Khatib El-Amrani Jabari Halabi Rahal Ayoub Sarraf Bazzi Zaher Nassar Qasim",
    ),
  },
  indian: {
    given: words(
      "Balaji Chandrasekhar Girish Lokesh Parth Yashwant Ishaan Bhavana Kamini Madhuri Sarita Vidya Yamini Charu Hemlata",
    ),
    family: words(
      "Bhattacharya Ranganathan Chaturvedi Jayaraman Ahuja Sethi Bhardwaj Vaidya Natarajan Thakur Ramaswamy Bhalla Parekh Srinivasan Tripathi",
    ),
  },
  chinese: {
    given: words(
      "Zhenyu Xiaolong Meilin Guanghui Yanmei Jinhai Shufen Tingting Wenbo Ruoxi Hongmei Dawei Qiuyue Lijuan Bowen",
    ),
    family: words("Fan Qian Jin Bai Xiong Kong Shi Zhuang Wan Duan Hou Qiu Ouyang Situ Meng"),
  },
  vietnamese: {
    given: words("Huyen Thinh Khang Diep Nhan Toan Lien Oanh Phong Tho Uyen Dao Chi Thien Hoai"),
    family: words("Khuong Thach Lai Khong Ninh Tieu Dam Nhan Vien Bien Diep Hua La Ton Giap"),
  },
  slavic: {
    given: words(
      "Bartosz Sławomir Radosław Stanislav Yaroslav Miroslav Branko Beata Bożena Danuta Ksenia Ludmiła Radka Snežana Zdenka",
    ),
    family: words(
      "Jankowski Wróbel Majewski Olszewski Fedorov Lebedev Zaytsev Kravchenko Savchenko Stanković Đorđević Hruška Pokorný Urbańska Mihailova",
    ),
  },
  hispanic: {
    given: words(
      "Gonzalo Ignacio Leandro Osvaldo Ezequiel Wilson Heriberto Yolanda Rocío Milagros Maricela Noelia Consuelo Itzel Amparo",
    ),
    family: words(
      "Villanueva Escobar Peña Quiroga Figueroa Zamora Benítez Montoya Cordero Arroyo Valdez Espinoza Machado Teixeira Pacheco",
    ),
  },
  westAfrican: {
    given: words(
      "Chukwudi Tochukwu Ayodele Oluwaseun Kwadwo Fiifi Abdoulaye Lamine Ebere Obiageli Omolara Temitope Esi Afia Rokhaya",
    ),
    family: words(
      "Nwankwo Ezenwa Olatunji Adewale Fashola Ogbonna Acheampong Sarpong Quaye Gueye Mbaye Sissoko Dembélé Bangura Conteh",
    ),
  },
  eastAsian: {
    given: words(
      "Jungkook Taeyang Eunhye Yeji Chaewon Hyeri Sooyoung Tetsuya Yuto Kosuke Fumiko Chiyo Mariko Shinji Reiko",
    ),
    family: words("Bae Noh Moon Yoo Baek Heo Nam Nishimura Aoki Fukuda Ota Miura Kaneko Nakajima Harada"),
  },
};
