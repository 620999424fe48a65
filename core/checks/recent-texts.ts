/** Longer texts are read anew: what is remembered must stay small. */
const LONGEST = 20_000;

/**
 * `read`, which gives the same for the same text, with what it gave for the last few texts: a draft is asked for its
 * identifiers and figures by many. What comes back is shared and must not be changed.
 */
export function rememberingRecent<T>(read: (text: string) => T, most: number): (text: string) => T {
  const recent = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (text.length > LONGEST) return result;
    if (recent.size >= most) recent.delete(recent.keys().next().value ?? "");
    recent.set(text, result);
    return result;
  };
}
