/** Common given names of many languages, beyond those that sentences are made of; names that are everyday words are left out. */
export const GIVEN_NAMES = `
  Achmed Adelbert Adelinde Adina Adolph Agatha Aileen Albin Alba Alena Alessa Alicja Alida Alisa Aloisia Alma Alwina Amadeus Amalia Amelia Amira Ancilla Angelina Angelique Anika
  Anina Annabell Annabelle Annalena Anna-Lena Anne-Marie Anneke Annelore Annemie Annett Anni Anny Antonie Arend Arian Arndt Arnim Arnulf Aron Arved Aurel Beat Benita Bennet Berit
  Bernward Bertram Betina Betti Bianka Birger Birgid Birgitt Birte Bojan Burghard Burkard Cara Carlotta Carolina Catharina Celina Chantal Christin Collin Cosima Damian Danilo
  Daria Darius Davina Debora Dietbert Dietlind Dorit Dörte Eckbert Eckhardt Edda Edeltraut Egbert Ehrhard Elfi Elgin Eliana Elina Elli Elly Else Elvira Emelie Emely Emmy Erdmute
  Evamaria Eva-Maria Eveline Evi Fabienne Felicia Fiete Filip Filippa Finja Franz-Xaver Frederike Frieder Friederich Friedlinde Fynn Georgina Gerhild Gerlind Germo Gerold Gerrit
  Gertrude Gesa Gesche Giesela Gisa Golo Gretchen Grete Gretel Gudula Guntram Hajo Hanjo Hans-Christian Hans-Gerd Hans-Günter Hans-Jochen Hans-Jörg Hans-Josef Hans-Ulrich
  Hans-Walter Hansjörg Harm Harro Hasso Heidelinde Heidemarie Heide-Marie Heilwig Heinz-Peter Heinz-Josef Helma Henni Henny Herma Herwig Hildegund Hilmar Hilma Hiltrud Hinnerk
  Horst-Dieter Hubertus Immanuel Ingrun Insa Isa Isabell Ivonne Jaap Jander Janik Janin Jannes Jannik Jannis Jaqueline Jaro Jasmin Jasper Jella Jelto Jens-Peter Jil Joana Jobst
  Johan Jola Jonah Jordis Jörg-Peter Josefa Jost Juliana Jytte Kaja Karl-Friedrich Karl-Josef Karola Katarina Kathi Keno Kira Klaas Klaudia Klaus-Peter Knud Kolja Korbinian
  Korinna Kornelia Kunigunde Lambert Larissa Laurens Laurenz Laurin Lea-Marie Leni Lenja Lennard Leonie Leopoldine Levin Lia Liane Lilli Lioba Lisa-Marie Lissy Lore Loreen Ludger
  Luitgard Malin Malina Marek Margaretha Margitta Margret Margrit Mari Mariam Marie-Luise Marie-Louise Mariella Marietta Marika Marina Marisa Marit Marlies Marlis Martje Mascha
  Mathilda Matthis Mauritz Maxi Mechtild Meik Meinhard Melinda Meta Mila Milla Mina Mirco Mirja Monja Muriel Nadin Nane Nele Norma Notburga Oda Odilo Ortrud Ortwin Otfried Othmar
  Pascale Patrizia Paul-Gerhard Pepe Perdita Philomena Pirmin Quirin Raik Rainhard Reinhild Reinhilde Reinmar Renata Renke Ria Rica Romana Romina Rosel Rouven Runa Sabina Salome
  Sanja Schorsch Selina Selma Senta Sieglind Sigfried Sigrun Sigurd Sinja Sofie Sunniva Svea Sylvio Sylke Tamme Tanita Telse Theda Theres Thimo Thore Thorben Thoralf Tillmann
  Timon Tomke Tonja Traudel Traudl Trudi Udo Ulli Urban Urte Uschi Uta Vinzenz Vitus Vivien Volkhard Volkmar Waldtraut Walli Waltraut Wenke Wibke Wigand Wigbert Wilfrid
  Wilhelmina Wiltrud Wolfdietrich Wolfhard Xenia Yannik Yasmina Zacharias Zita Abigail Ada Addison Adelaide Adeline Adrienne Aidan Aiden Aimee Al Alana Alastair Alberta Alejandra
  Alexa Alexandria Alfreda Alison Alistair Allan Allison Allyson Althea Alton Alvin Alyssa Amber Amos Angel Angelica Angie Angus Annabel April Archibald Ariana Arlene Ashton
  Asher Athena Aubrey Aurora Austin Autumn Ava Avery Bailey Barney Barrett Bart Bartholomew Bea Beau Becky Belinda Bella Benedict Benny Bernice Bernie Bess Beth Bethany Bettie
  Beulah Billie Blair Blake Bobbie Bonnie Boyd Bradley Brady Brandi Brandy Braxton Breanna Brennan Brent Brett Brianna Bridget Brigid Brittany Brock Brody Brooke Bryce Bryson
  Byron Caitlin Caitlyn Caleb Cameron Candace Candice Carey Carissa Carlton Carly Carrie Carson Carter Cassandra Cassidy Cassie Cathy Cecelia Cecil Cecily Celeste Chad Chandler
  Charity Charlene Charley Chase Chelsea Cher Cheryl Chester Christie Cindy Claire Clarence Clarissa Clark Clay Clayton Clement Cleo Cliff Clifton Clinton Clyde Cody Colby Cole
  Colleen Connor Conor Constance Cooper Cordelia Corey Cory Craig Crystal Curtis Cyril Dale Dallas Dalton Damien Damon Danielle Daphne Daren Darla Darlene Darren Darrell Darryl
  Daryl Dawn Deanna Declan Deirdre Delaney Delia Delilah Della Delores Demi Derek Derrick Destiny Devin Devon Dexter Dinah Donny Dorothy Dottie Doyle Duane Ebony Eden Edwina
  Effie Elaine Eleanor Elijah Eliza Ellie Elliott Ellis Elmer Eloise Elsie Emerson Emmett Enid Erica Erin Ernest Ervin Esmeralda Estelle Ethel Eugenia Eunice Evan Evangeline Eve
  Everett Evie Ezra Faith Faye Felicity Fern Finley Fletcher Forrest Frances Francine Freda Gabby Gabriella Gabrielle Gail Garrett Garry Gavin Gayle Genevieve Geoff Geoffrey
  Georgia Geraldine Gerard Gideon Ginger Ginny Giselle Gladys Glen Glenda Glenn Grady Grant Greg Griffin Guinevere Hailey Haley Hal Hallie Hamish Hank Harley Harmony Harper
  Hattie Hayden Hayley Heath Henrietta Herb Hilary Hope Horace Hunter Ike India Irving Isaiah Ivy Jackson Jaclyn Jacquelyn Jade Jaden Jake Janelle Janice Jared Jasmine Jayden
  Jayne Jeanette Jeannie Jeffery Jenna Jennie Jerald Jeremiah Jermaine Jess Jesse Jessie Jewel Jillian Joann Joanne Jodi Jodie Jody Johnathan Johnnie Jonathon Jordyn Josefina
  Josiah Josie Joy Juanita Jude Julianne Juliet June Justine Kaitlin Kaitlyn Kara Kari Kasey Katelyn Katharine Kathryn Katie Katrina Kayla Kaylee Keira Kellie Kelsey Kelvin
  Kendall Kendra Kent Kerri Kerry Khloe Kieran Kimberley Kip Kirsty Kit Kristen Kristi Kristie Kristy Kyla Kylie Lacey Lana Latoya Laurel Laurence Laurie Lawrence Leah Leanne Lee
  Leigh Leila Leona Leticia Lewis Lexi Lila Lillian Lillie Lily Lincoln Lindsay Lindsey Lloyd Lois Lola Lonnie Loretta Lori Lorna Lucille Lucinda Luella Lulu Luna Luther Lyle
  Lynda Lynette Lynne Mabel Mack Mackenzie Macy Maddie Maddison Madeline Madelyn Madison Mae Maggie Mallory Manny Marcella Marcia Marcy Margarita Margery Margie Margo Mariah
  Marsha Marshall Marva Mathew Matilda Maude Maureen Mavis Maxine Maxwell Mckenzie Meagan Meghan Melody Melvin Mercy Meredith Merry Micah Micheal Mildred Miles Millie Milo Mindy
  Minnie Miranda Mitchell Mollie Molly Monte Morris Myra Myrna Myron Myrtle Nan Nanette Natasha Nate Nathaniel Neal Nell Nellie Nettie Neville Nichole Nicolette Nikki Noelle Nola
  Nolan Norah Norris Octavia Odette Olive Ollie Opal Ophelia Ora Orville Otis Paige Pam Pansy Parker Patience Patsy Patti Patty Paulette Payton Pearl Penny Peyton Phoebe Phyllis
  Pierce Piers Piper Polly Portia Preston Priscilla Quincy Quinn Rachael Randal Randall Randolph Raquel Reagan Rebekah Reed Reese Reginald Reid Rena Reuben Rhoda Rhonda Rickey
  Riley Robyn Rochelle Roderick Ronda Ronnie Roosevelt Rory Rosalyn Rosanna Rosemary Rosetta Rosie Ross Rowan Rowena Roxanne Ruby Rudy Rusty Ruthie Sadie Sallie Sasha Savannah
  Selena Seth Shari Shaun Shauna Shawna Sheldon Shelia Shelley Shelly Sheri Sherman Sherri Sherrie Sherry Sheryl Sienna Sierra Skye Skylar Sonia Sonya Spencer Stacey Staci Stacie
  Sterling Stevie Stu Summer Susannah Susie Sybil Sydney Tami Tammy Tanner Tanya Tasha Teri Terrance Terrence Terri Tess Tessa Thaddeus Theodore Tia Tiffany Timmy Toby Todd Tonya
  Tory Tracey Traci Travis Tricia Trina Trinity Trisha Troy Trudy Tucker Tyrone Ulysses Una Vaughn Velma Vern Vernon Vicki Vickie Vince Violet Virgil Vivienne Wade Walker Wallace
  Ward Wendell Wesley Whitney Wilbur Wilfred Willa Willard Willie Willis Willow Woodrow Wyatt Xander Zach Zachariah Zack Zane Zelda Zoey Adem Adnan Alper Alperen Altan Arda
  Atakan Atilla Aydın Ayhan Aykut Baran Barış Bartu Batuhan Bayram Bekir Berat Berke Birol Bora Bülent Burcu Burhan Caner Celal Cemal Cemil Cenk Cihan Çağatay Çağla Cüneyt Davut
  Demir Devrim Doğan Doruk Durmuş Ebubekir Egemen Emir Emrah Enes Engin Ensar Ercan Erdal Erdoğan Eren Ergin Ergün Erhan Erol Ersin Ertan Ertuğrul Evren Eyüp Fahri Faruk Ferhat
  Fevzi Fikret Furkan Galip Gazi Gürkan Güven Haluk Hamit Harun Haydar Hikmet Hilmi İdris İhsan İlhan İlker İlyas İskender Kadir Kağan Kazım Kenan Kerem Koray Korhan Kubilay
  Kutay Lütfi Mahir Mesut Mert Mete Mevlüt Muhammed Muharrem Murtaza Musa Müslüm Naci Nazım Necati Necip Nevzat Nuri Oğuz Oğuzhan Okan Oktay Ozan Özcan Özgür Polat Rıza Rüstem
  Sabri Sadık Sami Savaş Sedat Selahattin Selçuk Selim Semih Sercan Serdar Serhat Serhan Sinan Soner Suat Şahin Şener Şenol Şükrü Tahir Tamer Tarık Tayfun Tayyip Temel Tekin
  Timur Tufan Tuncay Turan Turgay Turgut Ufuk Uğur Ümit Ünal Vedat Veli Veysel Vural Yakup Yalçın Yaman Yaşar Yavuz Yiğit Yılmaz Yunus Yüksel Zafer Zeki Ziya Aleyna Alev Arzu
  Asuman Asya Ayça Ayfer Aygül Aylin Ayla Aynur Aysun Ayten Azra Bahriye Banu Başak Belgin Belma Berna Berrin Beren Betül Beyza Bilge Birgül Burçin Canan Cansu Ceyda Ceylan
  Çiğdem Damla Demet Derin Didem Dilan Dilara Döndü Duygu Ecrin Eda Ela Elçin Elmas Emel Esin Esma Evrim Eylül Ezgi Fadime Fahriye Fatoş Feride Feyza Figen Funda Gizem Gökçe
  Gonca Gönül Gözde Gülbahar Gülcan Gülden Güler Gülizar Gülnur Gülsen Gülsüm Gülten Güneş Hacer Hale Halide Handan Hande Havva Hayriye Hazal Hilal Hümeyra Ilgın Irmak Işıl İclal
  İlayda İlknur İnci İpek Jale Kadriye Kader Kübra Lale Leyla Mehtap Meltem Meral Mine Muazzez Müge Mukaddes Müjde Münevver Nalan Naz Nazan Nazlı Necla Nermin Neslihan Nevin
  Nihal Nihan Nilay Nilgün Nilüfer Nimet Nisa Nuran Nurgül Nurhan Nuriye Oya Öykü Özge Özgül Perihan Pelin Petek Rabia Reyhan Rukiye Saadet Sabiha Sahra Sanem Seda Sedef Sema
  Semra Serap Seray Serpil Sevda Sevil Sevim Sevinç Seval Sezen Simge Sinem Solmaz Sude Suna Suzan Süheyla Şebnem Şennur Şeyma Şirin Şükran Tansu Tülay Tülin Türkan Tuba Umay
  Ülkü Vildan Yaprak Yeliz Yeşim Yonca Zeliha Zerrin Zübeyde Abbas Abdelaziz Abdelkader Abdulaziz Abdullahi Abdulmalik Abed Abir Abu Adham Adil Afaf Afra Ahlam Ahmad Ahsan Aida
  Akeel Akram Alaa Alia Aliya Aliyah Ameer Ameera Amer Amin Amir Amjad Ammar Amr Anas Anis Arif Arwa Asad Aseel Ashraf Asim Aya Ayah Ayesha Aziz Aziza Badr Badria Baha Bahaa
  Bahij Basel Bashar Bashir Basim Basma Bassam Bushra Dania Daoud Deena Diya Doaa Ebtisam Ehab Eman Emad Esam Esraa Fadel Fadia Fadwa Fahad Fahd Faiza Fakhri Farhan Farid Farida
  Faris Farouk Fares Fathi Fathia Fatin Fawzi Fayez Feras Firas Fouad Fuad Ghadir Ghaith Ghalia Ghazi Habib Hadi Hadeel Hafsa Haidar Haifa Hakim Hala Halim Halima Hamad Hamdi
  Hamed Hameed Hamid Hanaa Hani Hania Hanin Harith Haroun Hashem Hashim Hatem Haya Hayat Haytham Hazem Hend Hesham Hiam Hind Hisham Hoda Hosni Hossam Houda Houssam Hussam Hussain
  Ibtisam Ihab Ikram Ilham Iyad Israa Issa Issam Jaafar Jaber Jabir Jalal Jamil Jamila Jawad Jihad Jihan Jinan Joud Juma Jumana Kamal Kamel Kareem Karima Kassem Khaled Khalifa
  Khalil Khulood Khawla Kinda Laila Lama Lamees Lamia Latifa Layan Lujain Maha Maher Mahdi Majd Majed Majid Malak Malek Malik Manal Manar Mansour Marwa Maysa Mazen Mehdi Miral
  Mirna Moataz Mohamad Mohammad Mohsen Moneer Mousa Mukhtar Muna Murad Mutaz Muath Nabila Nada Nader Naeem Nafisa Nagham Nahla Naima Najat Naji Najib Najla Najwa Nasim Nasser
  Nawaf Nayla Nazih Nidal Nizar Noha Nouf Noura Nura Ola Omaima Omran Othman Qais Qusay Rabab Radwan Rafat Rafik Rafiq Raghad Rahaf Rahma Rahim Raja Rajab Rakan Ramez Rami Ramy
  Ramadan Ranim Raouf Rashad Rasheed Rasul Rawan Rayan Raza Reda Rida Riham Rima Riyad Rola Roula Ruba Ruqayya Saber Sabrin Sadiq Safa Safaa Safiya Safwan Sahar Said Saif Sajid
  Sajida Salah Salam Salama Saleem Saleh Salem Salim Salman Salwa Samah Sameer Sameh Samia Samiha Samar Sanaa Sarmad Sawsan Sayed Shadi Shadia Shahd Shaima Shams Sharif Shatha
  Shaza Sherif Sherine Shirin Siham Siraj Souad Suha Suhail Suhair Sulaiman Suleiman Taha Taher Tahani Talal Talib Tamim Tareq Tasneem Taym Thamer Umar Usama Usman Waad Wadih
  Wael Wahid Walaa Wasim Widad Wissam Yahya Yara Yaqub Yaser Yasin Yasir Yasmine Yasser Yazan Younes Yousef Yousra Yusra Zaid Zahir Zakaria Zaki Zara Zayd Zayed Zeina Zeinab Zina
  Ziyad Zohra Zubair Reza Hossein Mehran Dariush Behrouz Cyrus Farhad Parisa Nasrin Azadeh Soraya Mitra Leyli Golnaz Farzaneh Niloufar Roya Mahsa Arash Babak Kaveh Kamran Omid
  Saeed Siavash Aakash Aarav Abhay Abhijit Abhinav Abhishek Adarsh Aditi Ajay Ajit Akash Akhil Akshay Alka Alok Aman Amar Ambika Amitabh Amita Amol Amrita Anand Anant Anish
  Anjana Anjum Ankit Ankita Ankur Anu Anup Anupam Anupama Anuradha Anurag Anushka Aparna Archana Arnav Arun Aruna Arvind Ashish Ashwin Ashwini Atul Avinash Ayush Babita Baldev
  Balwinder Bharat Bharti Bhaskar Bhavesh Bhuvan Bimal Bindu Bipin Chandan Chandra Chandni Charan Chetan Chhaya Chirag Daljit Darshan Darshana Daya Debashish Deepa Deepali Deepti
  Dev Devendra Devi Devika Dhananjay Dharmendra Dhruv Dilip Durga Ekta Esha Gagan Ganesh Gargi Gaurav Gauri Gautam Gayatri Girija Gita Gitanjali Govind Gurdeep Gurmeet Hardik
  Hari Harini Harsh Harsha Harshad Hema Hemant Himani Himanshu Hitesh Indra Indu Isha Ishan Ishita Jagdish Jai Janaki Jatin Jaya Jayant Jayanthi Jayesh Jeevan Jignesh Jitendra
  Juhi Jyotsna Kailash Kajal Kala Kalpana Kalyani Kamala Kanchan Kapil Karan Karuna Kashish Kaushik Kavya Keshav Ketan Khushi Kirti Kishore Komal Krishna Kriti Kumud Kusum Lalita
  Lata Latha Laxmi Leela Madhav Madhavi Madhu Madhura Mahima Malini Mamta Manav Mandeep Manish Manisha Manju Manjula Manohar Mayank Mayur Meenakshi Megha Milind Minal Mitali
  Mohan Mohit Mohini Mridula Mukesh Mukund Murali Nachiket Naina Nagesh Namita Namrata Nalini Nanda Narayan Narendra Naresh Navin Navya Neelam Neeraj Neeta Nidhi Nilesh Nirmala
  Nita Niraj Nitin Om Omkar Padmini Palak Pallavi Pankaj Parag Param Paresh Parul Parvati Pavan Pawan Payal Piyush Prabha Prabhakar Prachi Pradeep Prakash Pramod Pranali Prasad
  Prashant Prateek Pratibha Pratik Praveen Preeti Prem Prerna Pritam Priti Priyanka Puja Puneet Purnima Radhika Raghav Raghu Raj Rajan Rajat Rajeev Rajendra Rajkumar Rajni Raju
  Rakesh Rakhi Ram Raman Ramya Ranjan Ranjit Ranveer Rashmi Ratan Ravindra Reema Reena Renu Reshma Revathi Richa Riddhi Rishabh Rishi Ritesh Riya Rohit Roopa Roshan Roshni Ruchi
  Rukmini Rupa Rupali Rupesh Sachin Sadhana Sagar Sahil Saloni Sampath Sandeep Sandhya Sangeeta Sanjana Sanjeev Sanjiv Santosh Sapna Sarala Sarika Saroj Sarojini Sarvesh Satish
  Satya Satyam Saurabh Savita Seema Shaila Shailesh Shalini Shankar Shantanu Sharad Sharda Sharmila Shashank Shashi Sheela Shekhar Shilpa Shivani Shiv Shivam Shivaji Shobha
  Shraddha Shrikant Shruti Shubham Shweta Shyam Siddhi Simran Smita Smriti Sonal Sonali Sonam Soumya Sridevi Sridhar Srikanth Srinivas Subhash Subodh Sudha Sudhir Sujata Sukanya
  Sulochana Suman Sumit Sumitra Sundar Supriya Suraj Surekha Surendra Surya Sushant Sushil Sushma Suvarna Swapna Swaroop Tanuja Tanmay Tarun Tejas Tushar Uday Uma Umesh Urmila
  Urvashi Utkarsh Uttam Vaibhav Vaishali Vandana Vani Varsha Vasant Vasanti Vasudha Veena Venkat Venkatesh Vibha Vidhi Vijaya Vikas Vikrant Vimal Vimala Vinay Vineet Vinita Vinod
  Vipin Vipul Viraj Virendra Vishal Vishnu Vivaan Yash Yogesh Yuvraj Zoya Ai Aiguo Aihua Aimin Baihe Baoguo Beibei Biyu Bing Bingwen Bingbing Boqin Caihong Changming Changpu
  Chaoxiang Cheng Chenglei Chong Chongkun Chunhua Chunlan Chunmei Chunyan Cong Cuifen Cuiping Dandan Daiyu Dong Dongmei Fa Fangfang Fei Feifei Fen Fenfang Fengge Fu Ge Guanyu
  Guiying Guangli Guiren Guolan Guoliang Guozhi Haiyan Haibo Haifeng Han Hanying Hao Heng Hongli Hongwei Hongyan Hongbo Huan Huang Hui Huifang Huifen Huilin Huimin Huiqing
  Huiying Jia Jiahao Jiali Jiang Jianhong Jianhua Jianjun Jianming Jianping Jianyu Jiao Jiayi Jiaying Jingjing Jingyi Jinping Jiayu Jundong Junfeng Junhui Kang Ke Kunming Lanfen
  Lanying Lian Liang Lifen Lifeng Lihong Liling Limin Lin Linlin Liping Liqin Liqiang Liu Liwei Liying Lu Luli Luoyang Manyu Meifeng Meihui Meili Meirong Meixiang Meixiu Meiyu
  Mengyao Mingli Minghua Mingyu Mu Nuo Nuan Ou Pei Peizhi Qi Qianfan Qiaohui Qiaolian Qin Qing Qinghua Qingling Qingqing Qiong Quan Renshu Rong Rou Ru Ruiling Ruogang Ruiyang
  Shanyuan Shaoqing Sheng Shihong Shilin Shirong Shu Shuchun Shui Shun Shunyuan Shuo Siyu Suyin Sying Taiyang Tai Ting Tong Weici Weidong Weihong Weijie Weili Weina Weisheng
  Weizhe Wenhua Wenjie Wenling Wenqiang Wenyan Xiang Xiao Xiaobo Xiaochen Xiaodan Xiaodong Xiaofeng Xiaogang Xiaohong Xiaohui Xiaojun Xiaolan Xiaolian Xiaomei Xiaoping Xiaosheng
  Xiaotong Xiaoyan Xiaoyu Xifeng Xin Xinyan Xinyue Xing Xiu Xiulan Xiurong Xiyang Xu Xue Xueman Xuemei Xueqin Ya Yahui Yanlin Yanping Yanyan Yaling Yanyu Yaoting Ye Yi Yiming Yin
  Ying Yingjie Yingying Yiran Yinuo Yichen Yu Yuan Yue Yuanjun Yufei Yuhang Yuming Yumei Yun Yunru Yusheng Yushan Yutong Yuxi Yuxuan Yuze Ze Zedong Zemin Zexi Zhe Zhen Zheng
  Zhengyu Zhi Zhiqiang Zhihao Zhijun Zhiming Zhiyong Zhong Zhou Zhu Zihao Ziqi Ziyi Zixin Ziyang Zhuo Bang Bich Ca Cam Chau Chien Chinh Chuong Chung Dai Dang Dieu Dinh Doan Duong
  Duy Gia Hau Hoan Hoang Hoat Hop Hue Huy Huynh Khai Khan Khiem Khoi Khue Kien Kieu Ky Lap Le Lieu Loc Loi Luan Luc Luong Ly Men Mi Mien Mong Nghi Nghia Ngan Nghiem Nguyen Nguyet
  Nhat Nhi Nhien Nhu Nhut Nu Phap Phat Phi Phu Phuoc Que Quoc Quy Quynh Sau Sinh Suong Sy Thai Tham Thang Thieu Thoa Thoi Thong Thuan Thuc Thuong Thuyet Tin Tinh Toai Tra Tram
  Tran Tri Trinh Truc Truong Tue Tuong Tuy Ty Vi Vinh Vu Vuong Xuyen Aleksander Aleksandra Antoni Arkadiusz Bartłomiej Błażej Bogusław Bolesław Borys Bronisław Cezary Czesław
  Dariusz Dawid Dominika Dorota Edyta Elżbieta Eryk Eugeniusz Ewelina Felicja Franciszek Genowefa Gustaw Henryk Ignacy Irena Ireneusz Iwona Izabela Jacek Jagoda Janusz Jarosław
  Jolanta Józef Judyta Juliusz Justyna Kacper Kamila Karol Karolina Kazimierz Kinga Krystian Leszek Lech Lucjan Lucyna Maciej Marianna Mariola Mariusz Marlena Martyna Marzena
  Michalina Mieczysław Mikołaj Mirosław Nikola Oliwia Patrycja Patryk Przemysław Rafał Ryszard Seweryn Stanisław Stanisława Sylwia Szymon Tadeusz Urszula Weronika Wiesław Wiktor
  Wiktoria Wincenty Witold Władysław Włodzimierz Zdzisław Zenon Zuzanna Żaneta Aleksandr Aleksei Alyona Anatoly Anatolij Andrey Andrii Arkady Artem Artyom Dmitry Dmytro Ekaterina
  Evgeni Evgenia Evgeny Fyodor Galina Gennady Georgy Gleb Grigory Hryhoriy Ihor Ilya Inna Ioann Kateryna Khrystyna Kirill Kyrylo Larisa Larysa Lev Lidia Lilia Lyubov Lyudmila
  Maksim Maksym Marija Maryna Matvey Maxim Mykhailo Mykola Nadezhda Nadiya Natalya Nataliya Nazar Nikolay Oleh Oleksandr Oleksiy Olena Olesya Olha Pavlo Petro Polina Ruslan
  Semyon Sergey Serhiy Sofiya Solomiya Stanislava Stepan Svitlana Taras Tatyana Timofey Valery Vasily Vasyl Vitali Vitaliy Vitaly Vlad Vladislava Volodymyr Vsevolod Vyacheslav
  Yana Yakov Yaroslava Yegor Yelena Yevgeny Yulia Yuliya Yuri Yuriy Yury Zhanna Zinaida Aleksandar Ante Biljana Bojana Boško Branislav Branka Dalibor Danica Danijel Danijela
  Darko Dejan Dijana Dragana Dubravka Dušan Đorđe Gordana Hrvoje Ivica Jadranka Jasna Jovan Jovana Krešimir Lazar Ljiljana Ljubica Ljubomir Marijana Mate Matej Mihailo Mile Miloš
  Miodrag Mirjana Miroslava Mislav Mladen Momčilo Nebojša Nemanja Nenad Nevena Nikolina Novak Ognjen Olivera Petar Predrag Radoslav Radovan Ratko Saša Senka Siniša Slavica Slavko
  Slobodan Srđan Stipe Stjepan Stojan Suzana Tihomir Tomislav Uroš Vedran Velimir Vladan Vlado Vojislav Vuk Zdravko Željko Zlatan Zlatko Zrinka Adéla Aleš Alžběta Anežka Antonín
  Barbora Bedřich Blanka Bohumil Bohuslav Břetislav Čeněk Eliška František Hedvika Iveta Jarmila Jaromír Jaroslav Jaroslava Jindřich Jiřina Karel Kristýna Květa Ladislav Leoš
  Libor Libuše Lubomír Luboš Luděk Marcela Markéta Milada Miloslav Miluše Oldřich Otakar Pavla Radek Radim Rostislav Růžena Šárka Soňa Vilém Vít Vladimíra Vlasta Vojtěch Zbyněk
  Zdeněk Boyko Boyan Desislava Dimitar Gergana Hristo Ivaylo Kaloyan Krasimir Lyubomir Plamen Rumen Simeon Stoyan Tsvetan Tsvetelina Veselin Yordan Yordanka Abelardo Abril
  Adelaida Adolfo Agustín Agustina Almudena Alonso Álvaro Amado Américo Anabel Andreia Ángeles Aníbal Anselmo Antonella Ariadna Armando Arnaldo Arturo Asunción Augusto Aurelio
  Azucena Baltasar Bautista Belén Benigno Bernarda Blanca Bruna Caio Camilo Candela Caridad Carlota Carmela Cássia Cayetana Clemente Concepción Constanza Corina Cristian
  Cristiano Cristóbal Cruz Delfina Diogo Domingo Duarte Dulce Edmundo Eduarda Elba Eloísa Emiliano Encarnación Estefanía Estela Ester Estrella Eugenio Eusebio Evangelina Evaristo
  Fabiana Fabiola Facundo Filipa Filipe Flávia Flavio Flor Florencia Francisca Gael Genoveva Gerardo Gilberto Gonçalo Gregorio Guillermina Hernán Hernando Homero Horacio
  Hortensia Humberto Isabela Isadora Isaías Isidro Ismael Israel Jacinta Jacinto Jacobo Jairo Jazmín Jerónimo Jimena Joaquín Joaquim Johana Jordi Joselito Josué Julieta Julio
  Justino Laureano Lázaro Leonel Leonor Leopoldo Liliana Lourdes Luana Luciano Lucio Lucrecia Lupita Luz Macarena Maite Malena Mar Marcelo Marcos Mariano Maribel Maricarmen
  Mariela Maritza Mateus Matías Matilde Maura Maximiliano Máximo Mayra Micaela Mirta Moisés Montserrat Nayeli Nélida Néstor Nicanor Nidia Nieves Noemí Norberto Nuno Nuria Octavio
  Ofelia Paulino Paz Perla Piedad Priscila Purificación Quirino Rafaela Raimundo Ramiro Rebeca Reinaldo Reynaldo Rodolfo Rogelio Roque Rosalía Rosalinda Rosana Rosario Rosaura
  Rosita Roxana Rufino Samanta Sancho Santino Sebastião Serafín Silvestre Socorro Sol Soledad Susana Tadeo Tomé Trinidad Ubaldo Ulises Vânia Vanesa Vasco Vicente Vinícius Violeta
  Virgilio Viviana Yadira Yago Yesenia Zacarías Zoraida Zulema Abayomi Abdou Abebi Abeni Abimbola Abiodun Abiola Abosede Ade Adebola Adedayo Adegoke Adekunle Adeola Adetokunbo
  Adjoa Adunni Afi Afolabi Afua Agu Ajani Akintunde Akosa Akua Akwasi Alassane Alhassan Alioune Aliou Alpha Amaechi Amara Amarachi Aminatou Amoke Ango Anuli Assane Assetou Astou
  Atinuke Atta Ayinde Ayo Ayobami Ayodeji Ayotunde Ayokunle Azubuike Baba Babacar Babajide Bakary Bamidele Bintou Boluwatife Bosede Bola Bolaji Bolanle Bukky Chibueze Chibuike
  Chibuzo Chidera Chidi Chidiebere Chidinma Chigozie Chijioke Chika Chike Chikaodi Chimamanda Chimezie Chinelo Chinonso Chinwe Chinyere Chisom Chizoba Chuka Chukwuebuka Chukwuma
  Comfort Coumba Damilola Daouda Dayo Demba Diarra Dieynaba Djibril Djeneba Dolapo Ebele Ebo Ebuka Edem Ejike Ekene Ekow Ekundayo Ekua El-Hadj Elikem Emem Enitan Eniola Enyonam
  Esinam Eyram Fanta Fatimata Fatoumatou Fela Festus Fodé Folasade Funke Funmi Gbenga Gbolahan Gifty Godwin Habiba Hauwa Ibe Idowu Idrissa Ifeyinwa Ife Ige Iheanacho Ijeoma
  Ikechukwu Ini Isioma Issiaka Iyabo Jibril Jide Jidenna Jumoke Kadiatou Kafui Kanu Karamoko Kehinde Kelechukwu Khadim Kobina Kodjo Kolawole Kouassi Koffi Kosi Kossi Kunle Kwabla
  Kwaku Kwamena Kwasi Kweku Kwesi Lanre Lateef Latifat Malick Mamadi Mame Manu Mariétou Massamba Maame Mbali Modou Modupe Mojisola Monsuru Morenike Mustapha Nana Ndidi Nkechi
  Nkem Nkiru Nkiruka Nnenna Nonso Nwando Nwanneka Nyamekye Obafemi Obi Ochuko Oge Ogechi Okechukwu Okezie Oladele Olabisi Olajide Olamide Olanrewaju Olayinka Olu Olubunmi Oluchi
  Olufunke Olumuyiwa Olusegun Oluwadamilola Oluwaseyi Oluwatobi Onyeka Onyekachi Onyinye Osagie Osas Osei Oumar Oumy Ousman Papa Penda Rashidat Ramatou Ramatoulaye Remi Rotimi
  Sade Sadio Saidou Salif Salimata Samba Sani Seyi Seydou Seynabou Sidi Simisola Sira Souleymane Sokhna Soji Sunday Taiwo Tayo Temi Tobechukwu Tolu Tolulope Tope Toyin Uchechi
  Uchenna Ugo Ugochi Ugochukwu Ugonna Urenna Uzoamaka Uzochukwu Wale Wole Yacouba Yakubu Yaa Yao Yassine Yaya Yayra Yemi Yewande Zikora Aeri Areum Bitna Bomi Boram Boyoung
  Byungho Chaeyoung Changmin Chanyeol Chulsoo Daehyun Dahye Dahyun Dain Dasom Dohyun Donghae Donghyun Dongho Dongmin Doyeon Eunbi Eunchae Eunjin Eunjoo Eunjung Eunkyung Eunseo
  Eunwoo Gahyeon Gaeun Gyuri Haejin Haerin Haneul Hansol Hayoung Heechul Heejin Heesoo Hoseok Hyejin Hyein Hyekyo Hyemi Hyesun Hyewon Hyojin Hyolyn Hyoju Hyomin Hyosung Hyun
  Hyunjin Hyunju Hyunsik Hyunseo Inho Inyoung Jaebum Jaehee Jaeho Jaemin Jaesuk Jaewon Jangmi Jeonghan Jeongyeon Jihoon Jihu Jihyo Jihyun Jimin Jina Jinah Jinho Jinhee Jinwoo
  Jinyoung Jisung Jiwon Jiyeon Jiyong Jiyoung Jiyu Jongin Jongsu Jooheon Juhee Junghee Junghwan Junho Junhyung Junseo Juwon Juyeon Kibum Kihyun Kwangsoo Kyuhyun Kyung Kyunghee
  Kyungmin Mihee Mijin Mingi Minhee Minho Minhyuk Minjae Minjeong Minjoo Minki Minseo Minseok Minsik Minsoo Minsu Minyoung Miyoung Moonbin Myungsoo Nari Nayeon Nayoung Sangwoo
  Sangmin Sanghyun Seohyun Seojin Seoyeon Seoyoung Seokjin Seoah Seonghwa Seungcheol Seunghoon Seunghyun Seungmin Seungri Seungwoo Shinhye Sihyun Siwon Siwoo Sohee Sohyun Somin
  Soeun Soojung Soohyun Sora Sujin Sumi Sumin Sunghoon Sunghyun Sungho Sungjae Sungjin Sungkyu Sunhee Sunmi Suzy Taehyung Taemin Taeyeon Taeyong Wonho Wonjun Wonwoo Woobin
  Wooyoung Yejin Yena Yeonjun Yeri Yerin Yewon Yeonsu Yonghwa Yongsun Yoojin Yoojung Yoona Yoonji Yoongi Younghee Youngjae Youngmin Yujin Yunho Aika Aiko Aimi Akane Akari Akemi
  Akihiko Akihiro Akihito Akimitsu Akina Akio Akito Ami Aoto Arisa Asahi Asami Atsuko Atsushi Ayako Ayame Ayane Ayano Ayumi Ayumu Azumi Azusa Chie Chieko Chiharu Chihiro Chikako
  Chinatsu Chisato Daigo Daisuke Eiji Eiko Eita Emiko Eri Eriko Etsuko Fuka Fumi Fumie Fumio Fuyumi Genki Genta Goro Hajime Haru Haruki Haruko Harumi Haruna Haruo Hayate Hayato
  Hibiki Hideaki Hideki Hideko Hideo Hidetoshi Hikari Hikaru Hinata Hiroki Hiroko Hiromi Hiromichi Hironobu Hiroto Hiroya Hiroyuki Hisashi Hisako Hitomi Hitoshi Honoka Hotaru
  Ichiro Ikue Isamu Isao Itsuki Izumi Jiro Junichi Junko Junpei Kaede Kaho Kana Kanako Kanami Kano Kaori Kasumi Katsu Katsumi Katsuya Kayo Kayoko Kazu Kazue Kazuhiko Kazuhiro
  Kazuko Kazumi Kazunari Kazuo Kazuya Kazuyuki Kei Keiichi Keiji Keisuke Keita Kengo Kenichi Kenta Kentaro Kikuko Kimi Kimiko Kiyoshi Kiyoko Koharu Kohei Koichi Koji Kokoro Kota
  Kotaro Kotone Kouki Kumi Kumiko Kunihiko Kyoko Machiko Madoka Maiko Maki Makiko Makoto Mami Mamoru Mana Manabu Manami Masaaki Masahiko Masahiro Masaki Masako Masami Masanori
  Masao Masaru Masashi Masatoshi Masaya Masayuki Mayu Mayuko Mayumi Megumi Michi Michiko Michio Midori Mihoko Miki Mikako Mikio Miku Minako Minami Minato Minoru Mio Misa Misako
  Misato Mitsuko Mitsuo Mitsuru Miu Miwa Miwako Miyako Miyu Miyuki Mizuki Moe Momo Momoko Motoko Nanako Nao Naomichi Naoto Naoya Natsuki Natsuko Natsumi Noa Noboru Nobu Nobuko
  Nobuo Nobuyuki Nodoka Nori Noriko Norio Nozomi Osamu Rei Reina Riho Rie Rieko Rika Riko Riku Rikuto Rina Risa Rumi Ruri Ryoichi Ryoko Ryosuke Ryota Ryotaro Ryuichi Ryuji
  Ryunosuke Ryusei Saburo Sachiko Saki Sakiko Sanae Saori Satoko Satomi Satoru Sayaka Sayuri Seiichi Seiji Seiko Setsuko Shigeki Shigeko Shigeo Shigeru Shiho Shin Shingo Shinichi
  Shino Shinobu Shinya Shiori Shizuka Shizuko Sho Shogo Shoichi Shoko Shuichi Shuji Shunsuke Sosuke Souta Sumiko Sumire Susumu Tadao Tadashi Taichi Taiga Taiki Takahiro Takako
  Takao Takayuki Takehiko Takeo Takeru Takeshi Takumi Takuya Tamaki Tamiko Taro Tatsuo Tatsuya Teruko Teruo Tetsuo Tetsuro Tohru Tomio Tomo Tomohiro Tomomi Tomoe Tomoya Tomoyuki
  Tooru Toru Toshi Toshiaki Toshihiko Toshiko Toshio Toshiro Toshiyuki Tsubasa Tsukasa Tsutomu Tsuyoshi Ume Umeko Wakana Wataru Yasu Yasuhiro Yasuko Yasuo Yasushi Yoichi Yoji
  Yosuke Yoshi Yoshie Yoshiko Yoshihiro Yoshimi Yoshinori Yoshio Yoshiro Yoshito Yua Yuichi Yuina Yuji Yuka Yukari Yukie Yukiko Yukio Yuko Yumi Yumiko Yuriko Yuta Yutaka Yuuka
  Yuya Yuzuki Achille Adriano Agata Agnese Agostino Alessandra Alessio Alfio Ambrogio Amedeo Anacleto Annalisa Annamaria Annunziata Antonello Antonino Asia Assunta Attilio
  Bartolomeo Benedetta Benedetto Calogero Carmelo Caterina Cesare Cinzia Cirino Ciro Concetta Corrado Cosimo Daniele Domenica Domenico Donatella Donato Edoardo Eleonora Elia
  Eliseo Emanuela Emanuele Ennio Enrica Ermanno Ettore Fabrizio Fausto Ferdinando Filippo Fiorella Franca Fulvio Gaetano Gaia Gennaro Giacomo Giada Gian Gianfranco Gianluca
  Gianmarco Gianpaolo Ginevra Gino Gioacchino Giovanna Giuliana Giuliano Giulio Giuseppina Giusy Graziella Grazia Guglielmo Ignazio Ilaria Ilario Immacolata Ivano Jacopo Leone
  Letizia Livio Loredana Lucrezia Ludovica Ludovico Luigia Maddalena Margherita Martino Massimiliano Mattia Maurizio Melania Michela Michelangelo Mirella Natale Nicoletta Nicolò
  Nino Nunzia Oreste Orietta Ornella Ottavio Palmira Pasquale Patrizio Piera Pierluigi Piero Primo Raffaele Raffaella Raimondo Rinaldo Romano Romolo Rosalba Rosaria Rossana
  Rossella Ruggero Samuele Savino Sebastiano Severino Silvano Silvestro Simona Tancredi Tea Tiziana Tiziano Tommaso Umberto Valentino Valerio Vincenza Vittoria Adrien Aimé Alban
  Albane Alix Alphonse Amandine Ambre Anaïs Anatole Andrée Ange Angèle Anne-Laure Anne-Sophie Annick Apolline Arlette Armand Armelle Arnaud Aude Auguste Aurélien Aurore Axelle
  Baptiste Bastien Benoît Bérénice Bertrand Blaise Blandine Brice Capucine Carole Cécile Célestin Célestine Christelle Christophe Clarisse Claudine Clémence Clothilde Colette
  Coline Corentin Corinne Cyrille Delphine Désiré Didier Édouard Edmond Eliane Émeline Emmanuelle Erwan Étienne Évelyne Fabien Faustine Félicie Fernand Flavie Florent France
  Franck Françoise Frédérique Gabin Gaëlle Gaspard Gaston Geoffroy Germain Ghislaine Gilles Ginette Gisèle Grégoire Gwenaëlle Hadrien Hervé Honoré Hortense Hugues Jean-Baptiste
  Jean-Charles Jean-François Jean-Louis Jean-Marc Jean-Marie Jean-Michel Jean-Yves Jérémie Jocelyne Joëlle Josette Josiane Karine Katia Laetitia Laure Lazare Liliane Lise Loïc
  Louane Lucette Lucien Lucienne Lucile Ludivine Ludovic Lydie Maël Maëlle Magali Marcelle Marie-Claude Marie-Hélène Marie-Pierre Marine Martial Martine Maryse Mathis Matthieu
  Maxence Maxime Médéric Mireille Morgane Nadège Noémie Océane Octave Odile Olympe Ophélie Patrice Perrine Philibert Philippine Pierrette Quentin Raphaëlle Raymonde Régis Rémy
  Renaud Rodolphe Romain Romane Roxane Sacha Sandrine Sébastien Séverine Stanislas Sylvain Tanguy Théophile Thibault Thibaut Timothée Ulysse Urbain Véronique Victoire Virginie
  Yann Alexandru Anca Andreea Călin Cătălin Ciprian Claudiu Cornel Costin Cosmin Dănuț Doina Dorin Dragoș Dumitru Ecaterina Florin Florentina Gheorghe Grigore Horia Ileana Ilie
  Ilinca Ion Ionel Ionuț Iulia Iulian Lavinia Liviu Lucian Luminița Mădălina Mircea Mirela Nicolae Nicoleta Oana Octavian Ovidiu Petre Petru Radu Raluca Răzvan Rodica Sorin
  Silviu Stelian Teodor Teodora Traian Tudor Vasile Viorel Viorica Aage Agneta Agnetha Aimo Aksel Alva Anette Anneli Ann-Marie Arvid Asbjørn Åsa Åse Astri Aud Bengt Bente Bent
  Bertil Birthe Bjarne Bodil Børge Carl-Gustav Cecilie Christer Dagny Ebbe Edvard Edvin Egil Eija Eila Eino Eira Eirik Elin Elisabet Elna Emmi Eero Erkki Erling Esko Espen Even
  Fredrik Frode Geir Gisli Greger Gro Guðmundur Gun Gunhild Gunilla Gunn Gunvor Gösta Haakon Håkon Halldór Halvard Harri Heikki Helle Helmi Hjalmar Ib Iben Ilkka Ilmari Ingegerd
  Ingemar Ingvar Inkeri Isak Ivar Jaakko Janne Jarl Jarmo Jeppe Joakim Jorma Jorunn Jostein Jouni Juhani Juni Jyrki Jørgen Kaarina Kaija Kalevi Kalle Karoliina Katri Katriina
  Kirsi Kjell Kjersti Konsta Kristiina Kristine Kristoffer Kåre Lauri Leena Line Linn Liv Lotta Lovisa Ludvig Mads Magne Magnhild Maiken Maire Margareta Margrethe Marja Marjatta
  Markku Marte Martti Mattias Merete Merja Mikko Minna Mogens Nanna Nicklas Niilo Odd Oddvar Olav Oluf Oskari Osmo Ove Øystein Øyvind Outi Paavo Palle Pauli Pelle Pernille Pertti
  Petri Petter Pirjo Pirkko Preben Ragnar Ragnhild Raija Raimo Randi Reidar Reijo Reino Riikka Riitta Risto Ritva Roar Rune Rut Saara Sampo Sander Sari Satu Seppo Signe Sigurður
  Sigve Silje Simen Sindre Sini Siri Sirkka Sirpa Siv Solvej Staffan Steinar Sten Stian Stig Stina Stine Sture Sune Svante Svend Sverre Synnøve Taina Tapani Tapio Tarja Tarjei
  Teemu Tero Terhi Thor Thora Thorbjørn Thure Tiina Toini Tommi Tone Tor Torbjörn Tord Tore Torgeir Torill Torkel Torsten Torstein Torunn Trine Troels Trond Tuomas Tuomo Turid
  Tyra Ulrika Unni Uno Urho Vagn Valdemar Veera Veikko Vibeke Vidar Vilde Vilhelm Villy Vilma Virpi Yngve Yrjö Þóra Björk Kristján Ragnheiður Gunnþóra Aafke Ad Adriaan Aletta
  Annemiek Annemieke Arie Arjan Arjen Arnoud Babette Barend Bas Bastiaan Benthe Bouke Carlijn Casper Cees Christiaan Coen Corrie Derk Diederik Dieuwertje Dries Eefje Eline Els
  Elsemieke Emiel Esmee Evert Ferdi Floor Floris Frans Freek Frits Geertje Gijs Gijsbert Griet Guus Hanneke Heleen Hendrika Henk Huub Ineke Jacco Jacoba Jan-Willem Janneke
  Jeanine Jelle Jeroen Jet Jip Job Jochem Joep Jolanda Joop Jori Joris Jos Josje Jurre Kaat Katrien Kees Koen Koos Leen Lies Liesbeth Lieke Lieve Loes Luuk Maaike Maartje
  Machteld Margriet Marijke Marijn Marjolein Marleen Marloes Martijn Mees Menno Merel Michiel Mieke Myrthe Neeltje Niek Nienke Onno Paulien Peter-Jan Piet Pim Quinten Raf Reinier
  Renske Rens Rik Robbert Roel Roeland Roelof Rogier Roos Ruud Saar Sien Siebe Sietse Sjoerd Stef Stijn Teun Thijmen Thirza Tijn Tineke Tjeerd Toon Trijntje Tygo Veerle Wessel
  Wietske Willemijn Wim Wouter Zwaan Ákos Aladár András Anett Antal Árpád Barna Barnabás Bence Benedek Bernadett Bertalan Boglárka Botond Brigitta Csaba Csilla Csongor Dénes
  Dezső Dorina Dorottya Edina Edit Elemér Elek Emese Enikő Ernő Ernesztina Etelka Fanni Fruzsina Gellért Gergely Gergő Géza Gizella György Györgyi Gyula Hajnalka Hedvig Ibolya
  Ildikó Imre Irén Izabella Jácint János Janka Jenő Jolán Kálmán Kamilla Károly Kata Kitti Kornél Krisztina Lajos Levente Lilla Lóránt Magdolna Marcell Mátyás Mihály Miklós
  Nándor Nikolett Orsolya Orbán Pál Panna Rebeka Rozália Sándor Sarolta Sebestyén Szabina Szabolcs Szilárd Szilveszter Szofia Szonja Tekla Terézia Tihamér Tímea Tivadar Vanda
  Virág Zalán Zsigmond Zsófia Zsolt Zsuzsa
`;
