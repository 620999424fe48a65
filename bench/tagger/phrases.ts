const lines = (list: string): string[] =>
  list
    .split("|")
    .map((entry) => entry.trim())
    .filter(Boolean);

/** What people do, ask and are, for sentences in which names stand as they do everywhere. */
export const PHRASES = {
  en: {
    somebody:
      lines(`the manager | my wife | her lawyer | a colleague | somebody | nobody | your driver | the bank | the police | Customer Service | the Help Desk | Support |
      the Sales Team | my landlord | the whole family | everyone | the previous owner | Technical Support | someone | the courier | God | Mum | Dad`),
    did: lines(`called twice | began the story in May | spent two years in Rome | is from the bank | is very helpful | was late | wrote the first chapter |
      can help you | has left the company | flew home on Monday | won the prize | is the new owner | lives next door | was born there | ordered two lamps |
      did not answer | explained the contract to me | will join us tomorrow | plays the piano | got the refund | is our guest tonight | was charged twice |
      needs a new card | moved away last year | sang two songs | works in the shop | told me everything | started a business | became famous | is in the office |
      lost the ticket | were here before | are both doctors | listed the best albums | paid the bill | grew up on a farm | had to wait | said no | agrees |
      will call you back | reported the problem | never came | studied law | is still on hold | signed the letter | hosts the show`),
    asks: lines(`who are you? | can I speak to your boss, please? | what is your name? | where are you? | could you help me? | what happened? | are you there? |
      what's the name on the account? | may I have your last name? | why not? | can you check this? | how old are you? | I have a question. | please call me back. |
      you know that I love it. | do you like it? | what is the address? | is that right? | thank you! | what did she say? | who is it? | when will it arrive?`),
    said: lines("said | says | wrote | asked | replied | explained"),
    job: lines(`accountant | nurse | teacher | software engineer | sales manager | driver | soldier | power distributor | lab technician | consultant | designer | lawyer |
      Head of Sales | Accountant | Nurse | Project Manager | Bus Driver | Network Administrator | producer | singer | spokesman | director | banking | advertising`),
    relative: lines(
      "daughter | son | wife | husband | mother | father | sister | brother | aunt | uncle | friend | neighbour | grandfather | cousin",
    ),
    nation:
      lines(`German | French | Dutch | Russian | Hungarian | Croatian | Czech | Italian | Spanish | Greek | Turkish | Chinese | Japanese | American | British | Swedish |
      Danish | Norwegian | Finnish | Polish | Austrian | Indian | Mexican | Slovenian | Australian | Tunisian`),
  },
  de: {
    somebody:
      lines(`der Chef | meine Frau | dem Nachbarn | einer Kollegin | jemand | niemand | die Bank | der Polizei | den Kundendienst | dem Kundenservice | die Familie | alle |
      der Technikerin | dem Fahrer | Ihrem Team | meinem Vermieter | dem Vorbesitzer | Kunden | Mitarbeiter | Techniker | Freunde | Mama | Papa | Oma | Gott`),
    did: lines(`rief zweimal an | begann im Mai mit der Arbeit | studierte in Wien | war zu spät | schrieb das erste Kapitel | gewann den Preis | wechselte den Verein |
      lebte auf dem Land | erzielte das zweite Tor | sagte nichts dazu | übernahm die Leitung | verlor das Spiel | wurde Präsident | starb im Januar | wurde entlassen |
      heiratete ein Jahr später | komponierte eine Oper | kam nie zurück | zeigte sich zufrieden | wartet noch immer | hat gekündigt | will nicht zahlen |
      spielte die Hauptrolle | besuchte das Gymnasium | zog in die Stadt | erklärte den Rücktritt | war enttäuscht | trat zurück | gründete eine Firma |
      meldete sich nicht | wurde verhaftet | floh ins Ausland | ist der neue Besitzer | arbeitet im Büro | erhielt eine Strafe | blieb stehen | hilft gern`),
    asks: lines(`wer sind Sie? | kann ich bitte Ihren Chef sprechen? | wie heißen Sie? | wo bleibt mein Paket? | können Sie mir helfen? | was ist passiert? | bist du noch da? |
      warum nicht? | können Sie das prüfen? | ich habe eine Frage. | bitte rufen Sie mich an. | das ist nicht wahr. | wir haben gut gespielt. | vielen Dank! | wann kommt es an?`),
    said: lines(
      "sagte | sagt | meinte | erklärte | schrieb | betonte | berichtete | kritisierte | forderte | ergänzte | warnte | fragte",
    ),
    job: lines(`Sänger | Trainer | Präsident | Minister | Regisseur | Schauspieler | Sprecher | Anwalt | Maler | Komponist | Bürgermeister | Politiker | Schriftsteller |
      Torwart | Stürmer | Techniker | Berater | Geschäftsführer | Kollege | Nachbar | König | Bischof | General | Richter | Regierungssprecher | Staatsanwalt`),
    relative: lines("Tochter | Sohn | Frau | Mann | Mutter | Vater | Schwester | Bruder | Tante | Onkel"),
    nation: lines(
      "deutsche | französische | russische | amerikanische | britische | schwedische | polnische | italienische | türkische | chinesische",
    ),
  },
};
