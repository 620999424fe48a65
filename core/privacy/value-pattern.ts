import type { PiiKind } from "./detect/pii-detector";

/** Of one letter there is nothing to tell; a single letter of a name stands everywhere. */
const SHORTEST = 2;

/** One pattern for whole values, longest first; names as they are written, anything else in whatever case. Null for no values. */
export function valuePattern(values: readonly { kind: PiiKind; value: string }[]): RegExp | null {
  const sources = [...new Set(values.map(sourceOf))]
    .filter((source) => source !== "")
    .sort((a, b) => b.length - a.length);
  if (sources.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "gu");
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
