const MOST = 40;

/** A code for a new reason, made of its English title; unlike every code that was ever used, since old decisions keep theirs. */
export function reasonCode(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, MOST)
    .replace(/^_+|_+$/g, "");
  const base = plain === "" ? "reason" : plain;
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(code)) return code;
  }
}
