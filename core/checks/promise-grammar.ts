import type { Place } from "@/core/checks/grammar-words";
import { assuresInGerman, deniesInGerman } from "@/core/checks/promise-assurance-de";
import { assuresInEnglish, deniesInEnglish } from "@/core/checks/promise-assurance-en";
import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * Promises, refusals and admissions by what they are made of: who gives or keeps (`we`, or nobody in the passive), what
 * is done (give, take back, drop a charge), and what it is about (money back, a voucher, a fee, something new, for free).
 */
const ENGLISH = {
  we: "we i us our_team our_technicians our_technician our_engineers our_engineer our_store our_shop our_staff the_company our_manager our_driver",
  have: "have has will going gone shall am are is been being be gladly happily",
  give: "give gives given giving send sent sending issue issued issuing grant granted granting add added adding put putting deposit deposited arrange arranged arranging offer_you get_you got_you provide provided transfer transferred transferring load loaded credit credited crediting top_up topped_up apply applied organise organised organize organized set_up throw_in thrown_in drop_in slip_in",
  good: "refund refunds compensation voucher vouchers discount discounts credit credits reimbursement rebate rebates bonus upgrade goodwill miles points cashback gift gifts coupon coupons allowance replacement replacements certificate certificates payout",
  back: "refund refunding refunded reimburse reimbursing reimbursed compensate compensated compensating repay repaid repaying waive waived waiving replace replacing replaced recompense write_off written_off pay_you_back paid_you_back make_up_for cover covering covered shoulder foot absorb absorbed",
  off: "remove removed removing knock knocked knocking take taken took taking drop dropped dropping strike struck cancel cancelled canceled cancelling delete deleted deduct deducted deducting lift lifted forgive forgiven halve halved scrap scrapped reverse reversed reversing wipe wiped skip skipped reduce reduced",
  fee: "fee fees charge charges surcharge cost costs postage penalty penalties interest bill price instalment instalments payment payments excess deductible",
  off_word: "off from",
  free: "free_of_charge for_free complimentary gratis on_us on_the_house at_no_cost at_no_charge at_no_extra without_charge without_charging at_our_expense at_our_cost our_treat for_nothing no_charge no_cost no_extra_cost no_extra_charge without_paying cost_free",
  do: "repair repaired repairing fix fixed fixing send sent deliver delivered ship shipped swap swapped change changed clean cleaned rebook rebooked book booked upgrade upgraded extend extended install installed pick_up collect exchange exchanged",
  new: "brand_new brand-new another replacement second_one spare new_one substitute a_new a_fresh",
  way: "on_its_way on_the_way on_their_way en_route has_been_sent has_been_shipped has_been_dispatched is_being_sent is_being_shipped was_sent_out will_be_sent will_be_shipped will_be_delivered will_be_with_you heading",
  you: "you your",
  money: "money amount penny pennies cent cents sum euros dollars pounds payment charge total difference deposit",
  in_account:
    "back_in back_on back_to back_into returned_to into_your_account to_your_card to_your_account on_your_card on_your_account to_your_wallet",
  put: "put added credited deposited transferred loaded placed applied set_aside waiting reserved posted",
  extend: "extend extended extending prolong prolonged lengthen",
  term: "subscription membership warranty guarantee month months year years contract plan trial deadline term",
  except: "exception exceptions",
  make: "make made making",
  pay: "pay paying owe charged billed invoiced",
  not: "not never no nothing without neither nor hardly unable declined decline",
  denied: "not never cannot neither nor hardly unable declined decline nobody",
  wish: "wish request requests ask asked asking question apply application claim claims about decide decides regarding form policy pass forward enquiry inquiry eligibility status how",
  word: "you_have_my_word you_have_our_word count_on_us my_promise our_promise promise_you swear vouch_for",
  match: "match matched beat",
};

const promisesInEnglish = wordGrammar(
  ENGLISH,
  [
    { pattern: "we 4 give 6 good", unless: "not wish" },
    { pattern: "we have 3 back 4 you|money|fee", unless: "not wish" },
    { pattern: "we 4 off 5 fee 4 off_word", unless: "not wish" },
    { pattern: "we have 3 off 4 fee", unless: "not wish" },
    { pattern: "good 7 have 3 put", unless: "not wish" },
    { pattern: "money 7 in_account", unless: "not wish" },
    { pattern: "we 5 do 10 free", unless: "denied wish" },
    { pattern: "you 8 have 3 free", unless: "denied wish" },
    { pattern: "new 5 way", unless: "not wish" },
    { pattern: "we 4 extend 7 term", unless: "not wish" },
    { pattern: "we 4 make 2 except", unless: "not wish" },
    { pattern: "we 4 match 3 fee", unless: "not wish" },
    { pattern: "word" },
  ],
  "en",
);
const youKeep = wordGrammar(
  {
    you: "you",
    keep: "keep_it keep_them keep_both keep_the",
    free: "free",
    not: "not",
  },
  [{ pattern: "you 2 keep", unless: "not" }],
);
const paysNothing = wordGrammar(
  {
    you: "you",
    have: "have need will do are",
    not: "not never",
    pay: "pay charged billed invoiced",
    nothing: "nothing anything penny cent fee fees extra this that it for again",
  },
  [{ pattern: "you have not 3 pay 5 nothing" }, { pattern: "you 3 pay nothing" }],
);

const GERMAN = {
  we: "wir ich unser_team unsere_techniker unser_techniker unsere_werkstatt unsere_kollegen unser_haus unsere_filiale",
  back: "erstatte erstatten erstattet zurueckerstatt* rueckerstatt* ersetze ersetzen erlasse erlassen entschaedige entschaedigen entschaedigt zurueckzahl* zurueckgezahlt zurueckueberw* gutschreiben gutgeschrieben gutzuschreiben erlaesst verguete verguetet vergueten",
  off: "genommen streiche streichen gestrichen storniere stornieren storniert entferne entfernt entfernen abgezogen abziehen herausgenommen rausgenommen ausgebucht halbiere halbiert halbieren verzichte verzichten verzichtet uebernehme uebernehmen uebernommen trage tragen entfaellt entfallen wegfallen spendiere spendieren senken gesenkt",
  fee: "*gebuehr *gebuehren *kosten *zuschlag *porto *zinsen *preis *rechnung *pauschale *selbstbeteiligung",
  good: "*erstattung *gutschein *gutscheine *guthaben *gutschrift *rabatt nachlass preisnachlass *entschaedigung *upgrade bonus* *meilen *punkte *praemie *ausgleich *geschenk *freimonat *freifahrt freigetraenk",
  lies: "liegt wartet steht_ihnen steht_dir steht_bereit bereit hinterlegt bekommen erhalten bekommst erhaeltst gebucht eingerichtet hinzugefuegt aufgebucht aufgeladen",
  yours: "sie ihnen ihr ihrem ihren ihre dir dein deinem deinen du",
  give: "schenke schenken geben gebe gegeben gewaehre gewaehren gewaehrt schicke schicken geschickt sende senden gesendet ueberweise ueberweisen ueberwiesen lege legen buche gebucht stelle ausgestellt veranlasst angewiesen lade geladen spendiere spendieren lasse zukommen",
  free: "kostenlos* kostenfrei* gratis umsonst unentgeltlich* geschenkt aufs_haus auf_uns ohne_berechnung ohne_aufpreis zum_nulltarif ohne_zusaetzliche_kosten ohne_mehrkosten auf_unsere_kosten auf_kulanz kulanterweise aus_kulanz gebuehrenfrei* auf_unsere_rechnung",
  do: "repariere reparieren repariert schicke schicken senden sende liefern tausche tauschen getauscht umbuchen buchen reinigen beheben austauschen installieren abholen verlaengern bekommen erhalten gehen geht uebernachten",
  money: "betrag summe geld cent differenz *betrag zahlung kaution anzahlung *preis *gebuehr eur euro",
  again: "wieder zurueck",
  account: "konto karte kreditkarte ihrem_konto",
  new: "ein_neuer ein_neues eine_neue einen_neuen ersatz ersatzgeraet ersatzlieferung ein_weiteres ein_anderer ein_anderes ein_zweites nachlieferung",
  way: "unterwegs auf_dem_weg verschickt versandt losgeschickt abgeschickt auf_den_weg",
  extend: "verlaenger*",
  term: "abo *abonnement mitgliedschaft garantie *monat *monate *jahr *jahre vertrag tarif laufzeit frist",
  except: "ausnahme ausnahmen",
  make: "mache machen gemacht",
  not: "nicht kein keine keinen keiner keinem nie niemals nichts weder leider_nur",
  wish: "wunsch antrag anfrage frage anliegen beantrag* weiterleiten weitergeleitet leite entscheidet richtlinie status wie formular ob pruef* daten kam kommt gekommen bestaetigung bestaetigungs* e-mail link",
  word: "mein_wort unser_wort verlassen_sie_sich_darauf hoch_und_heilig verlass_dich_darauf",
  keep: "duerfen_sie_behalten koennen_sie_behalten koennen_sie_gern* sie_behalten duerfen_sie_gern*",
  behalten: "behalten",
  muss: "muessen brauchen musst brauchst",
  zahlen: "zahlen bezahlen ueberweisen",
  nichts: "nichts keinen_cent keine_gebuehr",
};

const promisesInGerman = wordGrammar(
  GERMAN,
  [
    { pattern: "we 9 back", unless: "not wish" },
    { pattern: "back we", unless: "not wish" },
    { pattern: "we 9 off 8 fee", unless: "not wish" },
    { pattern: "off 2 we 8 fee", unless: "not wish" },
    { pattern: "fee 9 off", unless: "not wish" },
    { pattern: "good 10 lies", unless: "not wish" },
    { pattern: "lies 9 good", unless: "not wish" },
    { pattern: "we 8 give 8 good", unless: "not wish" },
    { pattern: "give we 8 good", unless: "not wish" },
    { pattern: "we 8 good 6 give", unless: "not wish" },
    { pattern: "we|do 8 do|free 8 free", unless: "not wish" },
    { pattern: "do 8 free", unless: "not wish" },
    { pattern: "free 6 do", unless: "not wish" },
    { pattern: "money 8 again 3 account", unless: "not wish" },
    { pattern: "new 6 way", unless: "not wish" },
    { pattern: "we 6 extend 8 term", unless: "not wish" },
    { pattern: "extend we 8 term", unless: "not wish" },
    { pattern: "term 6 we 6 extend", unless: "not wish" },
    { pattern: "we 6 except", unless: "not wish" },
    { pattern: "except 4 we|make", unless: "not wish" },
    { pattern: "word" },
    { pattern: "keep 4 behalten", unless: "not" },
    { pattern: "keep", unless: "not wish" },
    { pattern: "muss yours 6 nichts 4 zahlen" },
    { pattern: "yours muss 6 nichts 4 zahlen" },
  ],
  "de",
);

const refusalsInEnglish = wordGrammar(
  {
    we: "we i us",
    keep: "keep keeping kept retain retained withhold withheld",
    money: "deposit deposits payment payments fee fees money amount prepayment instalment advance balance",
    stays: "stays remains stay remain forfeited forfeit lost non-negotiable final kept retained withheld",
    with: "with_us in_force in_place due payable as_it_is as_is unchanged ours",
    lost: "forfeited non-negotiable nonrefundable",
    matter:
      "refund refunds refunding swap swapping exchange exchanging exchanges return returning returns cancellation cancelling canceling change changing waiver waiving upgrade compensation reimbursement replacement replacing repair discount discounts extension rebooking transfer early_termination terminating",
    be: "is are was will can",
    not: "not never",
    offered:
      "offer offered possible available allowed permitted option something accept accepted provide provided part included feasible done happen happening foreseen an_option covered approved entertained grant granted do",
    no: "no zero",
    way: "way possibility chance option getting_out getting_around exceptions leeway means entitlement right question_of",
    out: "out leave leaving exit escape",
    contract: "contract agreement membership subscription plan lease",
    locked: "locked tied bound stuck committed",
    until: "until till before for",
    open: "would could whether",
    question: "out_of_the_question off_the_table ruled_out",
    owe: "still_have_to_pay still_need_to_pay have_to_pay_anyway remains_payable",
  },
  [
    { pattern: "money 4 stays 2 with", unless: "not open" },
    { pattern: "money 5 lost", unless: "not" },
    { pattern: "we 3 keep 4 money", unless: "not open" },
    { pattern: "matter 6 be 1 not 5 offered", unless: "open" },
    { pattern: "matter 6 question", unless: "open" },
    { pattern: "no 2 way 5 matter|out" },
    { pattern: "not 3 out 4 contract" },
    { pattern: "no 3 way|out 5 contract" },
    { pattern: "locked 6 contract|until 4 until|contract" },
    { pattern: "owe" },
  ],
  "en",
);

const refusalsInGerman = wordGrammar(
  {
    we: "wir ich uns",
    money: "*anzahlung *kaution *gebuehr betrag geld *guthaben zahlung *preis vorauszahlung *rate",
    keep: "behalten behalte einbehalten einbehaltet",
    lost: "verfaellt verfallen verloren bleibt_bei_uns faellig",
    matter:
      "*tausch *erstattung *stornierung *kuendigung *rueckgabe *umtausch *umbuchung *nachlass *gutschein *entschaedigung *ersatz *aenderung *verlaengerung *reparatur *kulanz *ausnahme *ratenzahlung *rueckzahlung",
    not: "nicht kein keine keinen",
    offered:
      "angeboten moeglich vorgesehen erlaubt gestattet zulaessig akzeptiert gewaehrt bewilligt drin machbar anbieten gewaehren bewilligen akzeptieren",
    out: "heraus raus hinaus",
    contract: "*vertrag abo *abonnement *mitgliedschaft tarif",
    bound: "gebunden verpflichtet",
    until: "bis fuer noch an",
    question: "kommt_nicht_in_frage kommt_nicht_infrage ausgeschlossen scheidet_aus",
    open: "wuerden koennten ob",
  },
  [
    { pattern: "money 4 keep", unless: "not open" },
    { pattern: "keep 4 money", unless: "not open" },
    { pattern: "money 4 lost", unless: "not open" },
    { pattern: "matter 7 not 4 offered", unless: "open" },
    { pattern: "not 5 matter 4 offered", unless: "open" },
    { pattern: "matter 5 question", unless: "open" },
    { pattern: "contract 5 not 4 out" },
    { pattern: "not 5 contract 4 out" },
    { pattern: "until 8 bound|contract 4 bound|contract" },
  ],
  "de",
);

const admissions = wordGrammar(
  {
    our: "our we unser unsere unserer ours wir",
    fault:
      "fault the_blame to_blame mistake negligence neglect carelessness failing failure error schuld fehler versaeumnis fahrlaessigkeit versagen nachlaessigkeit",
    harm: "harm burns burn wound wounds fracture poisoning verbrennung verbrennungen wunde bruch vergiftung damage damages injury injuries injured accident hurt loss losses schaden schaeden verletzung verletzungen unfall verletzt schmerzen schmerzensgeld",
    answer:
      "answer_for take_responsibility accept_responsibility accept_full accept_liability take_full_responsibility make_good stehen_wir_gerade gerade_stehen geradestehen einstehen stehen_wir_ein haften kommen_wir_auf",
    for: "dafuer fuer",
    up: "auf gerade ein",
    come: "kommen stehen komme stehe",
  },
  [
    { pattern: "our 4 fault 12 harm|answer" },
    { pattern: "harm 8 our 3 fault" },
    { pattern: "our 4 answer 4 harm" },
    { pattern: "our 4 fault 5 for come 2 up" },
    { pattern: "for 4 harm 4 come|our 4 up" },
  ],
);

/** Where a text promises, refuses or admits by one of the rules. */
export const promisesIn = (text: string): Place[] =>
  [promisesInEnglish, youKeep, paysNothing, promisesInGerman, assuresInEnglish, assuresInGerman].flatMap((grammar) =>
    grammar(text),
  );
export const refusesIn = (text: string): Place[] =>
  [refusalsInEnglish, refusalsInGerman, deniesInEnglish, deniesInGerman].flatMap((grammar) => grammar(text));
export const admitsIn = (text: string): Place[] => admissions(text);
