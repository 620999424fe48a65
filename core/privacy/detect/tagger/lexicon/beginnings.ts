/** What German and English sentences begin with that is no name. */
export const BEGINNINGS = `
  Aber Abgesehen Abseits Ähnlich Alle Allein Allem Allen Aller Allerdings Alles Allgemein Als Also Alte Alten Alter Am An Anders Andere Anderen Andererseits Anderes Anfangs
  Angeblich Anhand Anlässlich Anschließend Anstatt Auch Auf Aufgrund Aus Ausgehend Außer Außerdem Außerhalb Baldiger Bald Beide Beiden Beim Bei Beinahe Bekannt Bekannte Bereits
  Besonders Bevor Bezüglich Bis Bisher Bislang Bitte Da Dabei Dadurch Dafür Dagegen Daher Dahinter Damals Damit Danach Daneben Dank Dann Daran Darauf Daraufhin Daraus Darin
  Darüber Darum Darunter Das Dass Davon Davor Dazu Dem Demgegenüber Demnach Den Denen Denn Dennoch Der Deren Derzeit Des Deshalb Dessen Deswegen Deutlich Deutsche Deutschen
  Deutscher Deutsches Die Dies Diese Diesem Diesen Dieser Dieses Diverse Doch Dort Drei Dritte Du Durch Eben Ebenfalls Ebenso Eigentlich Ein Eine Einem Einen Einer Einerseits
  Eines Einig Einige Einigen Einst Einzelne Einzig Endlich Englische Entgegen Entlang Entscheidend Entsprechend Er Erfolgreich Erneut Erst Erste Ersten Erster Erstmals Es Etwa
  Etwas Euch Europäische Europäischen Eventuell Fast Ferner Folgende Folglich Französische Früh Frühe Früher Frühere Fünf Für Ganz Geboren Gegen Gegenüber Gemeinsam Gemäß Genau
  Generell Gerade Gern Gesamt Gestern Gewöhnlich Gibt Gleich Gleichzeitig Glücklicherweise Große Großen Großer Grundsätzlich Gut Gute Guten Hat Hatte Häufig Hätte Hauptsächlich
  Heute Heutige Hier Hierauf Hierbei Hierdurch Hierfür Hierher Hierin Hiermit Hierzu Hinter Hinzu Hoch Hohe Ich Ihm Ihn Ihnen Ihr Ihre Ihrem Ihren Ihrer Im Immer Immerhin In
  Indem Infolge Inklusive Ins Insbesondere Insgesamt Inzwischen Irgendwann Ist Italienische Ja Je Jede Jedem Jeder Jedes Jedoch Jemand Jene Jener Jetzt Jüdische Junge Jüngst Kam
  Kann Katholische Kaum Kein Keine Keiner Klar Klein Kleine Kleiner Können Könnte Konnte Kurz Lang Lange Langsam Laut Lediglich Leicht Leider Letzte Letzten Letzter Letztere
  Letztlich Links Man Manche Mancher Manchmal Mehr Mehrere Mehrfach Meine Meinen Meiner Meist Meistens Mit Mithilfe Mitten Mittlerweile Möglich Möglicherweise Morgen Muss Musste
  Nach Nachdem Nachher Nachts Nahe Natürlich Neben Nein Neu Neue Neuen Neuer Nicht Nichts Nie Niemals Niemand Noch Normalerweise Nun Nur Ob Oben Obgleich Obwohl Oder Offenbar
  Offensichtlich Offiziell Oft Ohne Ohnehin Olympische Olympischen Parallel Per Plötzlich Politisch Pro Rechts Regelmäßig Rein Rote Roten Rund Russische Sämtliche Schließlich
  Schnell Schon Schwarze Schwarzen Sechs Sehr Sein Seine Seinem Seinen Seiner Seit Seitdem Seither Selbst Selten Sicher Sie Sieben Siehe Sind So Sobald Sodann Sofern Sofort Sogar
  Solange Solch Solche Soll Sollte Sollten Somit Sondern Sonst Sonstige Soweit Sowie Sowohl Spanische Spät Später Spätere Spätestens Ständig Statt Stattdessen Stets Südlich Teils
  Teilweise Trotz Trotzdem Typisch Typische Über Überall Überdies Übrigens Um Umgekehrt Und Unmittelbar Uns Unser Unsere Unseren Unserer Unten Unter Unterdessen Ursprünglich Viel
  Viele Vielen Vielleicht Vielmehr Vier Völlig Vom Von Vor Voraussichtlich Vorbei Vorher Vorne Wahrscheinlich Während Wann War Waren Warum Was Wegen Weil Weit Weiter Weitere
  Weiteren Weiterer Weiteres Weiterhin Weiß Weiße Weißen Welche Welcher Welches Wem Wen Wenig Wenige Weniger Wenn Wer Werden Wichtig Wichtige Wichtigste Wie Wieder Wiederum Wir
  Wird Wirklich Wo Wobei Wodurch Wohl Wollen Worauf Wurde Wurden Zahlreiche Zehn Ziemlich Zu Zudem Zuerst Zufolge Zuletzt Zum Zumal Zumindest Zunächst Zur Zurück Zurzeit Zusammen
  Zusätzlich Zuvor Zwar Zwei Zweimal Zweite Zweiten Zweiter Zweitens Zwischen Heutzutage Jahrelang Jährlich Täglich Vermutlich Tatsächlich Traditionell Aktuell Zeitweise Zugleich
  Hingegen Hinsichtlich Interessant Namhafte Nordöstlich Nordwestlich Östlich Westlich Nördlich Südöstlich Südwestlich Einheitlich Österreichische Amerikanische Britische
  Türkische Polnische Griechische Römische Evangelische Berühmt Berühmte Jahre Ganze Gesamte Innerhalb Jenseits Diesseits Bundesweit Weltweit Kostet Kostete Gebe Gebt Habe Haben
  Hatten Bin Bist Seid Wäre Wären Würde Würden Darf Dürfen Mag Möchte Möchten Mein Meinem Meines Dein Deine Euer Eure Dieselbe Derselbe Frage Brauche Brauchen Suche Warte Bekomme
  Bekam Geht Ging Gab Kommt Läuft Lief Stimmt Steht Stand Wollte Woher Wohin Wozu Womit Wofür Wieso Weshalb Wieviel Hallo Danke Besten Herzlichen Entschuldigung Sorry Bestens
  Prima Super Okay Ok Herr Frau Herrn Liebe Lieber A About Above Absolutely Across Actually After Afterwards Again Against Ago Alas All Almost Alone Already Although Altogether
  Always Among And Another Any Anybody Anyhow Anyone Anything Anyway Apart Apparently Are Around As Aside Asked At Away Awesome Awful Back Basically Be Because Been Before Behind
  Being Below Beneath Beside Besides Between Beyond Both But By Came Can Cannot Certainly Clearly Concerning Congratulations Consequently Considering Cool Could Currently
  Definitely Despite Did Do Does Doing Done Down During Each Earlier Either Else Elsewhere Enough Especially Even Eventually Ever Every Everybody Everyone Everything Everywhere
  Exactly Except Excellent Excuse Fair Fantastic Few Finally Fine Firstly Following For Forget Formerly Fortunately From Further Furthermore Generally Getting Given Go Going Gone
  Good Goodbye Got Granted Guess Had Happy Hardly Has Have Having He Hence Here Hers Herself Him Himself Honestly Hopefully How However I If Imagine Immediately Indeed Initially
  Inside Instead Into Is It Its Itself Just Kind Kindly Last Lastly Lately Later Least Less Let Lets Like Likewise Literally Looking Lots Luckily Made Mainly Many Maybe Me
  Meanwhile Might Mine More Moreover Most Mostly Much Must Myself Namely Near Nearly Need Neither Never Nevertheless Next Nice No Nobody None Nonetheless Nor Normally Not Nothing
  Now Nowhere Obviously Of Off Often On Once One Only Onto Or Originally Other Others Otherwise Ought Ours Ourselves Outside Over Overall Own Particularly Past Perfect Perhaps
  Please Possibly Presumably Previously Probably Quite Rather Read Really Recently Regarding Regardless Remember Right Said Same Say Seeing Seems Seen Several Shall She Should
  Similarly Simply Since Some Somebody Somehow Someone Something Sometimes Somewhat Somewhere Soon Speaking Still Stop Strange Strangely Such Suddenly Suppose Supposedly Surely
  Take Terrible Than Thank Thankfully Thankyou That Thats Theirs Them Themselves Then There Thereafter Therefore Theres They Though Three Through Throughout Thus Till To Today
  Together Tomorrow Tonight Too Towards Tried Try Trying Turns Twice Two Typically Ultimately Under Unfortunately Unless Unlike Until Unusually Up Upon Upset Us Useful Using
  Usually Very Via Waiting We Were What Whatever Whats When Whenever Where Whereas Wherever Whether Which Whichever While Who Whoever Whom Whose Why With Withdrew Within Without
  Wonderful Would Wow Wrong Yeah Yep Yet Yo You Youre Yours Yourself Alright Urgent Attention Re Fwd Quick Quickly Dunno Ya Nope Hmm Uh Gosh Ugh Lol Btw Asap Fyi Ill Ive Id Dont
  Doesnt Didnt Cant Couldnt Wont Isnt Arent Wasnt
`;
