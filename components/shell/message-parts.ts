import type english from "@/messages/english";

/** A whole namespace of the messages, or a part of one. */
export type Part = keyof typeof english | `${keyof typeof english}.${string}`;

type Messages = { [key: string]: string | Messages };

/** Of all messages those of the named parts, where they stood. */
export function partsOf(all: Messages, parts: readonly Part[]): Messages {
  return parts.reduce<Messages>((taken, part) => {
    const keys = part.split(".");
    const found = keys.reduce<string | Messages | undefined>(
      (inside, key) => (typeof inside === "object" ? inside[key] : undefined),
      all,
    );
    if (found === undefined) throw new Error(`There are no messages of ${part}.`);
    return together(taken, keys.reduceRight<string | Messages>((inner, key) => ({ [key]: inner }), found) as Messages);
  }, {});
}

/** Both; where they meet in one namespace, its keys of both. */
export function together(one: Messages, other: Messages): Messages {
  const sum: Messages = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const there = sum[key];
    sum[key] = typeof there === "object" && typeof value === "object" ? together(there, value) : value;
  }
  return sum;
}
