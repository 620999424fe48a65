/** A word, a run of digits or one mark; `lines` counts the line breaks before it. */
export type Token = { text: string; start: number; end: number; lines: number };

/** Hyphens and apostrophes join words; the English possessive is a token of its own. */
const TOKEN = /[\p{L}\p{M}]+(?:[-'’](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let behind = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    let lines = 0;
    for (let at = behind; at < index; at++) if (text.charCodeAt(at) === 10) lines++;
    behind = index + token.length;
    tokens.push({ text: token, start: index, end: behind, lines });
  }
  return tokens;
}
