/** Building blocks for patterns over English and German text, where `\b` and `\w` know only ASCII. */
export const WORD_START = "(?<![\\p{L}\\p{N}_])";
export const WORD_END = "(?![\\p{L}\\p{N}_])";

/**
 * One pattern for a list of phrases as whole words. A blank stands for any run of blanks, `*` for the rest of a word
 * (at most 20 letters, so that no text can make it slow), and either apostrophe for both.
 */
export function phrasePattern(phrases: readonly string[], flags = "giu"): RegExp {
  const alternatives = [...phrases].sort((a, b) => b.length - a.length).map(phraseSource);
  return new RegExp(`${WORD_START}(?:${alternatives.join("|")})${WORD_END}`, flags);
}

function phraseSource(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, "\\p{L}{0,20}")
    .replace(/['’]/g, "['’´`]?")
    .replace(/ +/g, "\\s{1,3}");
}

/** Lower case without accents, `ß` as `ss`: the form in which words are compared. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/ß/g, "ss");
}

/** Both ways in which a German umlaut is written without one: `Müller` is `muller` and `mueller`. */
export function foldings(word: string): string[] {
  const plain = fold(word);
  const spelled = fold(word.normalize("NFC").toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
  return plain === spelled ? [plain] : [plain, spelled];
}
