import type { Fonts } from "./fonts";
import type { Style } from "./look";

/** A place where a long word may be parted, shown as a hyphen if it is. */
const SOFT_HYPHEN = "\u00ad";

/** Text in lines that fit: broken between words, at soft hyphens, and within a word only if nothing else helps. */
export function linesOf(fonts: Fonts, text: string, style: Style, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/(?<= )/)) {
      if (fits(fonts, line + word, style, width)) {
        line += word;
        continue;
      }
      const parts = parted(fonts, line, word, style, width);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    }
    // A line keeps the space that it was broken at: who listens would hear two words as one.
    return [...lines.map((each) => plain(each) + (each.endsWith(" ") ? " " : "")), plain(line)];
  });
}

const plain = (text: string) => text.replaceAll(SOFT_HYPHEN, "").trimEnd();
const fits = (fonts: Fonts, text: string, style: Style, width: number) => fonts.width(plain(text), style) <= width;

/** A line, and a word that does not fit behind it: as whole lines, and the beginning of the next. */
function parted(fonts: Fonts, line: string, word: string, style: Style, width: number): string[] {
  const syllables = word.split(SOFT_HYPHEN);
  for (let most = syllables.length - 1; most > 0; most--) {
    const head = syllables.slice(0, most).join("");
    if (head === "" || !fits(fonts, `${line}${head}-`, style, width)) continue;
    const rest = syllables.slice(most).join(SOFT_HYPHEN);
    return [`${line}${head}-`, ...(fits(fonts, rest, style, width) ? [rest] : parted(fonts, "", rest, style, width))];
  }
  if (line !== "") return [line, ...parted(fonts, "", word, style, width)];
  if (fits(fonts, word, style, width)) return [word];
  const letters = [...plain(word)];
  let most = letters.length - 1;
  while (most > 1 && !fits(fonts, letters.slice(0, most).join(""), style, width)) most -= 1;
  return [letters.slice(0, most).join(""), ...parted(fonts, "", letters.slice(most).join(""), style, width)];
}
