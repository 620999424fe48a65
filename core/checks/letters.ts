/** Building blocks for patterns over English and German text, where `\b` and `\w` know only ASCII. */
const WORD_START = "(?<![\\p{L}\\p{N}_])";
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that need no folding.
const ASCII = /^[\x00-\x7f]*$/;

/** Lower case without accents, `ß` as `ss`: the form in which words are compared. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss");
}

/** Both ways in which a German umlaut is written without one: `Müller` is `muller` and `mueller`. */
export function foldings(word: string): string[] {
  const plain = fold(word);
  if (ASCII.test(word)) return [plain];
  const spelled = fold(word.normalize("NFC").toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
  return plain === spelled ? [plain] : [plain, spelled];
}

/** Whether a folded text has `word`, itself folded, as a whole word. */
export function hasWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (
      !LETTER_BEFORE.test(folded.slice(Math.max(0, at - 2), at)) &&
      !LETTER.test(folded.slice(at + word.length, at + word.length + 2))
    )
      return true;
  }
  return false;
}

const LETTER = /^\p{L}/u;
const LETTER_BEFORE = /\p{L}$/u;
