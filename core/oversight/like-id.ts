/** So many characters must differ, or two of a shape could meet. */
const ENOUGH = 8;

/**
 * Another identifier of the same shape: digits stay digits, hexadecimal stays hexadecimal; where a last part is no plain
 * word, its letters change too. Words before it (`conversation-`, `TCK`) stay.
 * @param draw a number from 0 up to 1 for each place asked for
 */
export function likeId(sample: string, draw: () => number): string {
  const hex = /^[0-9a-f]{8}[0-9a-f-]{8,}$/i.test(sample);
  const last = sample.slice(Math.max(...["-", "_", ":", ".", "/"].map((each) => sample.lastIndexOf(each))) + 1);
  const mixed = /\d/.test(last) && /[a-z]/i.test(last) ? sample.length - last.length : sample.length;
  let changed = 0;
  const made = [...sample].map((character, at) => {
    const from = alphabet(character, hex, at >= mixed);
    if (from === null) return character;
    changed += 1;
    return pick(from, draw());
  });
  while (changed < ENOUGH) {
    made.push(pick("0123456789", draw()));
    changed += 1;
  }
  return made.join("");
}

function alphabet(character: string, hex: boolean, letters: boolean): string | null {
  if (hex) return /[0-9a-f]/.test(character) ? "0123456789abcdef" : /[A-F]/.test(character) ? "0123456789ABCDEF" : null;
  if (/\d/.test(character)) return "0123456789";
  if (!letters) return null;
  return /[a-z]/.test(character)
    ? "abcdefghijkmnpqrstuvwxyz"
    : /[A-Z]/.test(character)
      ? "ABCDEFGHJKLMNPQRSTUVWXYZ"
      : null;
}

function pick(from: string, chance: number): string {
  return from[Math.min(from.length - 1, Math.floor(chance * from.length))] ?? "0";
}
