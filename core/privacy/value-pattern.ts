import type { PiiKind } from "./detect/pii-detector";

/** Of one letter there is nothing to tell; a single letter of a name stands everywhere. */
const SHORTEST = 2;

type Sought = {
  source: string;
  /** What stands in every text in which the value does, as it is or in small letters; null where that cannot be told. */
  sign: { in: "text" | "small"; words: string } | null;
};

/**
 * Finds whole values in any text, longest first; names as they are written, anything else in whatever case. A pattern over
 * all of them takes longer to be made than most texts to be read, so each text gets one over those that may stand in it.
 */
export class ValueFinder {
  readonly #sought: readonly Sought[];
  readonly #patterns = new Map<string, RegExp>();

  constructor(values: readonly { kind: PiiKind; value: string }[]) {
    const bySource = new Map(values.map((each) => [sourceOf(each), signOf(each)]));
    this.#sought = [...bySource]
      .map(([source, sign]) => ({ source, sign }))
      .filter(({ source }) => source !== "")
      .sort((a, b) => b.source.length - a.source.length);
  }

  /** The text with what `instead` gives for each value in it. */
  replace(text: string, instead: (value: string) => string): string {
    const pattern = this.#patternFor(text);
    return pattern === null ? text : text.replace(pattern, instead);
  }

  #patternFor(text: string): RegExp | null {
    const small = text.toLowerCase();
    let alternatives = "";
    for (const { source, sign } of this.#sought) {
      if (sign !== null && !(sign.in === "text" ? text : small).includes(sign.words)) continue;
      alternatives += alternatives === "" ? source : `|${source}`;
    }
    if (alternatives === "") return null;
    const known = this.#patterns.get(alternatives);
    if (known !== undefined) return known;
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "gu");
    this.#patterns.set(alternatives, pattern);
    return pattern;
  }
}

/** Letters beyond ASCII do not all become small one by one: what has any of them is looked for everywhere. */
const ASCII = /^[!-~]+$/;

/** The first word, since how much space follows it is not told. */
function signOf({ kind, value }: { kind: PiiKind; value: string }): Sought["sign"] {
  const words = value.trim().split(/\s+/)[0] ?? "";
  if (kind === "person") return { in: "text", words };
  return ASCII.test(words) ? { in: "small", words: words.toLowerCase() } : null;
}

function sourceOf({ kind, value }: { kind: PiiKind; value: string }): string {
  const words = value.trim();
  if (words.length < SHORTEST) return "";
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
  // A pattern has one case rule for all of it: letters of anything but a name stand for both cases.
  return kind === "person" ? escaped : eitherCase(escaped);
}

function eitherCase(escaped: string): string {
  return escaped.replace(/\\.\+?|\p{L}/gu, (letter) => {
    if (letter.startsWith("\\")) return letter;
    const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
    return lower !== upper && lower.length === upper.length ? `[${lower}${upper}]` : letter;
  });
}
