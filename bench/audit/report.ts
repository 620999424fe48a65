/** `more`: at least the goal is good; `less`: at most. */
export type Measure = {
  name: string;
  value: number;
  unit: string;
  goal: number | null;
  good: "more" | "less";
  met: boolean | null;
};

export function measured(
  name: string,
  value: number,
  unit: string,
  goal: { least: number } | { most: number } | null = null,
): Measure {
  const rounded = Number(value.toPrecision(4));
  if (goal === null) return { name, value: rounded, unit, goal: null, good: "more", met: null };
  return "least" in goal
    ? { name, value: rounded, unit, goal: goal.least, good: "more", met: value >= goal.least }
    : { name, value: rounded, unit, goal: goal.most, good: "less", met: value <= goal.most };
}

export function line({ name, value, unit, goal, good, met }: Measure): string {
  const told = goal === null ? "" : `   at ${good === "more" ? "least" : "most"} ${goal}: ${met ? "met" : "NOT met"}`;
  return `${name.padEnd(64)}${String(value).padStart(12)} ${unit}${told}`;
}

const READING = {
  decisions:
    "Claim and approve over HTTP, two requests a step, 16 connections, the real web server and authorization, row-level security, encryption on both sides. On: the event inserted in each transaction, its trigger, and the sealer running beside it. Off: a web bundle that leaves the insert out, the trigger disabled, no sealer. Medians of rounds that take turns at being first; the ratio is the median of the rounds'.",
  burst:
    "16 writers on one pool, one event of a decision a transaction, as fast as they go, the real sealer beside them. Sealed: until the newest checkpoint covers every event that is there.",
  tree: "The root over all leaves as the verifier makes it (each leaf's bytes hashed, then the nodes), beside one crypto.hash of each leaf's bytes with the digest as bytes; parts of both take turns, and their times are added up. Beside it the same with a digest as text, which is the cheapest that Node gives. Parsing is what the verifier does to an event before it believes it.",
  export:
    "An export as the worker builds it, beside COPY of the same rows to a file by the same role. The goal is compared with the bundle proper (events, proofs, checkpoints, keys, the signed manifest: what COPY copies and what proves it), timed within the whole export while two threads beside make the tables: until the last of its files was written, and again from the drawn report to the signed manifest, for which every file was synced to the disk; the copied file is not synced. The other rate is of the whole export, with both tables, the counts and the PDF, the bundle synced.",
  memory:
    "`countersign export` and the bundle's verifier, each a process of its own with all its threads: the most memory resident at any moment, as the kernel counts it, with what of shared libraries was in it.",
  proofs:
    "Tiles of a tree in memory, grown leaf by leaf. Making a proof: hashes out of the tiles, to the proof. A size in bytes is 32 times its hashes.",
  flips: "One bit anywhere in a small bundle flipped, the whole bundle verified; every one must be found.",
};

type Results = {
  measures: readonly Measure[];
  /** Parts that broke off: what others found stands all the same. */
  failed: readonly { part: string; error: string }[];
  /** One-minute load averages before each part, and the machine's cores. */
  load: { cores: number; before: Record<string, number> };
};

/** Prints, as the last line, one JSON object. */
export function report({ measures, failed, load }: Results): void {
  const met = failed.length === 0 && measures.every((measure) => measure.met !== false);
  console.log(JSON.stringify({ bench: "audit", met, measures, failed, load, reading: READING }));
}
