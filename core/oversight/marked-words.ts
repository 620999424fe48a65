export type MarkedPart = { text: string; faulty: boolean };

/** A text in parts, with the passages in it marked; where they overlap they are one. */
export function markedWords(text: string, passages: readonly string[]): MarkedPart[] {
  const marked = new Uint8Array(text.length);
  for (const passage of passages.filter((each) => each !== "")) {
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + passage.length))
      marked.fill(1, at, at + passage.length);
  }
  const parts: MarkedPart[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[from]) continue;
    parts.push({ text: text.slice(from, at), faulty: marked[from] === 1 });
    from = at;
  }
  return parts;
}
