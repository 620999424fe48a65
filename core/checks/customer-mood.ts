import type { Check, CheckMessage, Span } from "@/core/checks/check";
import { customerMessages } from "@/core/checks/context";
import { phrasePattern } from "@/core/checks/letters";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

/** How many of the customer's last messages show their mood now. */
const RECENT = 2;
const UPSET = 2;

/** One of these is enough. */
// biome-ignore format: a table
const STRONG = phrasePattern([
  "furious", "outrag*", "disgust*", "unacceptable", "ridiculous", "scam", "scammed", "scammers", "fraud", "fraudulent", "ripped off", "rip-off", "incompeten*", "worst", "appalling", "livid", "fed up",
  "sick of", "sick and tired", "useless", "pathetic", "horrible", "terrible service", "what the hell", "wtf", "bullshit", "damn", "idiots", "liars", "never again", "lawyer", "attorney", "sue you", "legal action",
  "take you to court", "file a complaint", "formal complaint", "lodge a complaint", "consumer protection", "ombudsman", "chargeback", "go to the press", "report you",
  "unverschämt*", "frechheit", "skandal*", "unfassbar", "inakzeptabel", "nicht akzeptabel", "lächerlich", "betrug", "betrüger", "abzocke", "abgezockt", "unmöglich von", "saftladen", "zum kotzen", "verarsch*",
  "scheiß*", "verdammt*", "stinksauer", "stocksauer", "wütend", "nie wieder", "anwalt", "anwältin", "rechtsanwalt", "rechtliche schritte", "anzeige erstatten", "verklage*", "verbraucherzentrale", "verbraucherschutz",
  "schlichtungsstelle", "beschwerde einreichen", "offizielle beschwerde", "ich beschwere mich", "die nase voll", "reicht es mir", "reicht mir", "katastrophe", "katastrophal*", "bodenlos*",
]);
/** Two of these, or one with shouting, are enough. */
// biome-ignore format: a table
const MILD = phrasePattern([
  "frustrat*", "annoyed", "annoying", "angry", "upset", "disappointed", "disappointing", "unhappy", "dissatisfied", "terrible", "awful", "bad experience", "waste of time", "wasting my time", "inconvenien*", "unfair",
  "still waiting", "how long", "again and again", "third time", "not happy", "no help", "not helpful", "unhelpful", "complaint", "complain", "mess", "nightmare", "tired of", "can't believe", "upsetting", "stressful",
  "verärgert", "ärgerlich", "genervt", "nervt", "enttäuscht*", "enttäuschend*", "unzufrieden", "sauer", "frustriert*", "schlecht*", "zumutung", "unglaublich", "wartezeit", "warte immer noch", "warte noch immer", "zum dritten mal",
  "schon wieder", "immer noch nicht", "beschwerde", "beschweren", "zeitverschwendung", "ärger", "chaos", "albtraum", "nicht hilfreich", "hilft mir nicht",
]);
const STRENGTHENED = phrasePattern([
  "very",
  "so",
  "extremely",
  "really",
  "absolutely",
  "totally",
  "completely",
  "incredibly",
  "sehr",
  "so",
  "extrem",
  "wirklich",
  "absolut",
  "total",
  "völlig",
  "echt",
  "mehr als",
]);

/**
 * The customer is upset: words of anger, threats of a complaint or a lawyer, shouting, in their last two messages.
 * Source of truth: a list of English and German phrases, so a weak sign; it asks for a person, it never blocks.
 */
export const customerMood: Check = {
  id: "customer_mood",
  version: VERSION,
  run(input) {
    const spans = customerMessages(input)
      .slice(-RECENT)
      .flatMap((message) => upsetSpans(message));
    if (spans.length === 0) return [];
    return [
      {
        check: "customer_mood",
        version: VERSION,
        code: "customer_upset",
        severity: "warning",
        params: { words: spans[0]?.text ?? "" },
        spans,
      },
    ];
  },
};

function upsetSpans(message: CheckMessage): Span[] {
  const text = message.text.slice(0, 20_000);
  const strong = [...text.matchAll(STRONG)];
  const mild = [...text.matchAll(MILD)];
  if (strong.length === 0 && mild.length === 0 && !isShouted(text)) return [];
  let score = strong.length * 2 + mild.length;
  for (const match of mild) if (endsStrengthened(text.slice(Math.max(0, match.index - 14), match.index))) score += 0.5;
  if (isShouted(text)) score += 1;
  if (/[!?]{2,}/.test(text)) score += 0.5;
  if (score < UPSET) return [];
  const matches =
    strong.length + mild.length > 0 ? [...strong, ...mild] : [...text.matchAll(/\S[^\n]{0,79}/gu)].slice(0, 1);
  return matches
    .map((match) => ({
      place: { in: "message" as const, id: message.id },
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }))
    .sort((a, b) => a.start - b.start);
}

function endsStrengthened(before: string): boolean {
  return [...before.matchAll(STRENGTHENED)].some((match) => before.slice(match.index + match[0].length).trim() === "");
}

/** At least four words of four letters and more in capitals, and most of the letters: codes and names do not count as shouting. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase());
  return loud.length >= 4 && loud.length > words.length * 0.6;
}
