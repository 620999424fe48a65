import type { PLACES } from "./places";

/** The letter that follows G and leads to a room; free of the desk's own letters only because G comes first. */
export const GO_KEYS = {
  home: "H",
  desk: "D",
  queues: "Q",
  flagged: "F",
  decisions: "E",
  oversight: "O",
  audit: "A",
  policy: "P",
  privacy: "R",
  admin: "M",
} as const satisfies Record<"home" | (typeof PLACES)[number]["name"], string>;

export type GoTo = keyof typeof GO_KEYS;

/** How long G waits for its letter. */
export const GO_WITHIN_MS = 1_500;

/** What a press means for moving between rooms: G starts, the next letter goes; anything else ends the wait and is left to others. */
export function goStep(
  key: string,
  at: number,
  startedAt: number | null,
): { startedAt: number | null; to: GoTo | null; taken: boolean } {
  const letter = key.toUpperCase();
  const waiting = startedAt !== null && at - startedAt <= GO_WITHIN_MS;
  if (!waiting) return { startedAt: letter === "G" ? at : null, to: null, taken: letter === "G" };
  const found = (Object.entries(GO_KEYS) as [GoTo, string][]).find(([, each]) => each === letter);
  // Whatever follows G is swallowed: a slip must not approve a reply.
  return { startedAt: null, to: found?.[0] ?? null, taken: key.length === 1 };
}
