import { fold } from "@/core/checks/letters";
import { type Tagged, wordGrammar } from "@/core/checks/word-grammar";

/** What a reply can say that it did. `process` stands for all of them: "your request has been processed". */
export const CLAIMED_ACTS = [
  "cancel",
  "refund",
  "book",
  "change",
  "send",
  "delete",
  "access",
  "forward",
  "process",
] as const;
export type ClaimedAct = (typeof CLAIMED_ACTS)[number];

/** Participles; as `wordGrammar` reads them, umlauts as two letters. */
// biome-ignore format: a table
const ENGLISH_DONE: Record<ClaimedAct, string> = {
  cancel: "cancelled canceled terminated revoked voided",
  refund: "refunded reimbursed credited repaid compensated waived discounted recredited re-credited",
  book: "booked rebooked reserved ordered reordered scheduled rescheduled arranged placed",
  change: "changed updated modified amended corrected adjusted upgraded downgraded switched extended renewed added removed replaced swapped applied merged",
  send: "sent resent issued reissued dispatched shipped posted emailed e-mailed mailed",
  delete: "deleted erased closed deactivated purged unsubscribed",
  access: "activated reactivated enabled unlocked blocked unblocked locked reset suspended frozen disabled restored",
  forward: "forwarded escalated transferred reported logged raised handed_over passed_on referred",
  process: "processed initiated submitted completed triggered registered finalised finalized carried_out taken_care_of",
};
// biome-ignore format: a table
const GERMAN_DONE: Record<ClaimedAct, string> = {
  cancel: "storniert gekündigt widerrufen annulliert",
  refund: "erstattet zurückerstattet rückerstattet gutgeschrieben zurücküberwiesen zurückgezahlt überwiesen zurückgebucht erlassen",
  book: "gebucht umgebucht bestellt nachbestellt reserviert vereinbart eingeplant",
  change: "geändert aktualisiert angepasst korrigiert umgestellt verlängert hinzugefügt entfernt umgetauscht ausgetauscht ersetzt hinterlegt eingetragen berichtigt erneuert abgezogen",
  send: "gesendet geschickt verschickt versendet versandt zugeschickt zugesandt ausgestellt abgeschickt losgeschickt",
  delete: "gelöscht geschlossen deaktiviert abgemeldet",
  access: "aktiviert reaktiviert freigeschaltet entsperrt gesperrt zurückgesetzt freigegeben wiederhergestellt",
  forward: "weitergeleitet weitergegeben übergeben gemeldet eskaliert übermittelt",
  process: "veranlasst bearbeitet eingeleitet ausgelöst beauftragt angestoßen durchgeführt abgeschlossen erledigt ausgeführt umgesetzt",
};

const english = wordGrammar<ClaimedAct>(
  {
    ...ENGLISH_DONE,
    me: "i we",
    have: "have",
    passive: "has have",
    been: "been",
    are: "is are",
    were: "was were",
    now: "now just successfully",
    way: "gone_ahead went_ahead",
    yours: "your the this",
    deed: "booking reservation order cancellation refund change changes update upgrade request transfer payment exchange return rebooking registration subscription termination credit",
    finished: "confirmed complete completed done finalised finalized all_set through",
    went: "went_through gone_through",
    made: "made_the made_this made_that made_these made_those made_your",
    ours: "our ours",
    terms:
      "our_opening our_hours our_price* our_term* our_privacy our_polic* our_website our_site our_app our_store our_shop our_rate* our_fee* our_address our_number our_phone our_system* our_service* our_product* our_range our_offer* our_menu our_process*",
    shown: "above below details information instructions steps link links overview summary answer answers list reply",
    open: "if once unless whether should could would cannot can may might must when before after until ensure verify make_sure confirm_that confirm_the not never nobody nothing hope had yet",
  },
  [
    { pattern: "yours 1 deed 0 are 1 finished", unless: "open ours", tag: "process" },
    { pattern: "yours 1 deed 2 went", unless: "open ours", tag: "process" },
    { pattern: "me 2 have 2 made 2 deed", unless: "open shown terms", tag: "process" },
    ...CLAIMED_ACTS.flatMap((tag) => [
      { pattern: `me 3 have 5 ${tag}`, unless: "open shown terms", tag },
      { pattern: `me 2 way 3 ${tag}`, unless: "open shown terms", tag },
      { pattern: `me 0 now 1 ${tag}`, unless: "open shown terms", tag },
      { pattern: `passive 3 been 3 ${tag}`, unless: "open ours", tag },
      { pattern: `are 0 now 1 ${tag}`, unless: "open ours", tag },
      { pattern: `were 0 now 1 ${tag}`, unless: "open ours", tag },
    ]),
  ],
  "en",
);

const german = wordGrammar<ClaimedAct>(
  {
    ...GERMAN_DONE,
    me: "ich wir",
    have: "habe haben hab",
    passive: "wurde wurden ist sind",
    now: "soeben jetzt nun erfolgreich gerade hiermit umgehend bereits eben",
    worden: "worden",
    yours: "ihre ihr die der deine dein",
    deed: "*buchung bestellung reservierung stornierung kündigung *erstattung *änderung umbuchung überweisung auftrag antrag anfrage rückgabe umtausch gutschrift vertrag zahlung",
    are: "ist sind",
    finished: "bestätigt erledigt abgeschlossen fertig durch",
    ours: "unser unsere unseren unserer",
    terms:
      "unsere_öffnungszeiten unsere_preise unsere_agb unsere_bedingungen unsere_datenschutz* unsere_website unsere_webseite unsere_seite unsere_app unseren_shop unser_sortiment unser_angebot unsere_tarife unsere_richtlinie* unsere_systeme unsere_adresse unsere_nummer unsere_prozesse",
    shown:
      "oben unten folgend folgende folgenden angaben informationen anleitung schritte link links übersicht antwort liste",
    open: "wenn falls sobald ob nachdem bevor bis sollte sollten könnte könnten würde würden kann können nicht nichts kein keine keinen nie niemand noch leider hätte",
  },
  [
    { pattern: "yours 1 deed 0 are 2 finished", unless: "open ours", tag: "process" },
    ...CLAIMED_ACTS.flatMap((tag) => [
      { pattern: `me 1 have 14 ${tag}`, unless: "open shown terms", tag },
      { pattern: `have 1 me 14 ${tag}`, unless: "open shown terms", tag },
      { pattern: `passive 5 now 6 ${tag}`, unless: "open ours", tag },
      { pattern: `passive 9 ${tag} 0 worden`, unless: "open ours", tag },
    ]),
  ],
  "de",
);

/** Where a text tells of an act as done, by whoever speaks or for the customer; wishes, conditions and denials do not. */
export const claimedActsIn = (text: string): Tagged<ClaimedAct>[] => [...english(text), ...german(text)];

const PARTICIPLES = Object.fromEntries(
  CLAIMED_ACTS.map((act) => [
    act,
    new Set(`${ENGLISH_DONE[act]} ${GERMAN_DONE[act]}`.split(" ").map((word) => fold(word.replaceAll("_", " ")))),
  ]),
) as Record<ClaimedAct, Set<string>>;

/** Whether a text has the participle of an act: `status: cancelled`, `cancelled_at`, but not `scheduled_departure`. */
export function tellsOf(text: string, act: ClaimedAct): boolean {
  const words = fold(text).match(/[\p{L}_]+/gu) ?? [];
  return words.some((word) => PARTICIPLES[act].has(word.replace(/_(?:at|on|date|by)$/, "")));
}

// biome-ignore format: a table
const TOOL_STEMS: Record<ClaimedAct, string> = {
  cancel: "cancel terminat revok void storn kuendig kundig widerr",
  refund: "refund reimburs credit repay payout payback pay return compensat waiv discount certificat voucher coupon erstatt gutschr ueberweis",
  book: "book rebook reserv order reorder schedul reschedul plac creat arrang buch bestell termin",
  change: "updat chang modif edit set switch upgrad downgrad adjust add remov reschedul exchang replac extend renew appl patch put amend correct aender anpass",
  send: "send issu ship mail email post dispatch notif grant award certificat voucher label send versend verschick",
  delete: "delet remov clos deactivat eras unsubscrib loesch losch schliess",
  access: "activat reactivat enabl unlock lock block unblock reset suspend freez disabl restor password passwort sperr entsperr freischalt",
  forward: "forward escalat transfer handover handoff report log rais ticket case notify refer weiterleit meld uebergeb",
  process: "",
};
const STEMS = Object.fromEntries(
  CLAIMED_ACTS.map((act) => [act, TOOL_STEMS[act].split(" ").filter(Boolean)]),
) as Record<ClaimedAct, string[]>;
/** Names of tools that look something up, or think: whatever they answered, they have done nothing. */
const LOOKS =
  /^(?:get|find|search|look|list|retriev|fetch|read|check|query|quer|think|calculat|comput|estimat|hol|such|les|pruef|zeig|show|view|describ)/u;

/** Whether a tool of this name does such an act. Every tool that acts at all is enough for "processed". */
export function doesAct(tool: string, act: ClaimedAct): boolean {
  const words = nameWords(tool);
  if (act === "process") return !looksUp(tool);
  return words.some((word) => STEMS[act].some((stem) => word.startsWith(stem)));
}

/** Whether a tool by its name only reads, reckons or thinks. */
export function looksUp(tool: string): boolean {
  return LOOKS.test(nameWords(tool)[0] ?? "");
}

function nameWords(tool: string): string[] {
  const name = tool
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return (
    name
      .replace(/ä/g, "ae")
      .replace(/ö/g, "oe")
      .replace(/ü/g, "ue")
      .replace(/ß/g, "ss")
      .match(/[a-z]+/gu) ?? []
  );
}
