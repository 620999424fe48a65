import type { Authorship, PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import type { DecisionKind } from "@/core/review/words";

export type Disclosures = PrivacyPolicyBody["disclosure"];
/** The languages in which a customer is told who wrote a reply. */
export type ReaderLanguage = "en" | "de";

/** A text as it goes out: what was approved, and below it what its reader is told about it. */
export type DisclosedText = { text: string; body: string; footer: string };

/** German to whoever is written to in German; English to everybody else, for nobody shall be left untold. */
export function readerLanguage(language: string): ReaderLanguage {
  return /^de\b/i.test(language) ? "de" : "en";
}

/** What stands under a text: who wrote it, and where its reader learns more. Empty when there is nothing to say. */
export function footerOf(
  disclosures: Disclosures,
  language: string,
  authorship: Authorship,
  receiptUrl: string | null,
): string {
  const says = disclosures[readerLanguage(language)];
  const link = receiptUrl !== null && disclosures.receipt_link ? `${says.receipt} ${receiptUrl}` : "";
  return [says[authorship].trim(), link].filter((line) => line !== "").join("\n");
}

/** The one way in which an approved text and its footer become what goes out. */
export function discloseIn(body: string, footer: string): DisclosedText {
  return { text: footer === "" ? body : `${body}\n\n${footer}`, body, footer };
}

/** What went out, in its two parts again. `bodyLength` null: from before there were footers. */
export function partsOf(text: string, bodyLength: number | null): DisclosedText {
  if (bodyLength === null || bodyLength >= text.length) return { text, body: text, footer: "" };
  return { text, body: text.slice(0, bodyLength), footer: text.slice(bodyLength).replace(/^\n+/, "") };
}

/** So many words in a row, the same in both texts, are not there by chance; of a very short text half is enough. */
const RUN = 3;

/**
 * Who wrote a text that a person let out. An edit in which not three words in a row are the AI's any more is a person's
 * text; a person's own reply of which half or more are the AI's words is the AI's text, revised. A correction is always a
 * person's: it may well quote what it corrects.
 */
export function authorshipOf(kind: DecisionKind, ai: string | null, text: string): Authorship {
  if (kind === "approve") return "ai_approved";
  if (kind === "correct" || ai === null) return "person";
  if (text.trim() === ai.trim()) return "ai_approved";
  const kept = keptShare(ai, text);
  if (kind === "edit") return kept > 0 ? "ai_edited" : "person";
  return kept >= 0.5 ? "ai_edited" : "person";
}

/** The share of a text's words that stand in it in runs of the AI's: 0 when nothing of the AI's is left. */
export function keptShare(ai: string, text: string): number {
  const [theirs, ours] = [wordsOf(ai), wordsOf(text)];
  const run = Math.min(RUN, Math.max(1, Math.floor(theirs.length / 2)), ours.length);
  if (theirs.length === 0 || run === 0) return 0;
  const known = new Set(theirs.slice(run - 1).map((_, at) => theirs.slice(at, at + run).join(" ")));
  const kept = new Set<number>();
  for (let at = 0; at + run <= ours.length; at += 1)
    if (known.has(ours.slice(at, at + run).join(" "))) for (let n = at; n < at + run; n += 1) kept.add(n);
  return kept.size / ours.length;
}

const SEGMENTS = new Intl.Segmenter("en", { granularity: "word" });

/** Also of languages that put no spaces between their words. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of SEGMENTS.segment(text.normalize("NFC").toLowerCase()))
    if (isWordLike) words.push(segment);
  return words;
}
