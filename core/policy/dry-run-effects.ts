import type { DecidedCounts, DryRun, DryRunMove } from "@/core/policy/dry-run";
import { type DecisionKind, type Outcome, OVERRULING } from "@/core/review/words";

/** What a change of outcome means to people, the weightiest first. */
export const EFFECTS = [
  "released",
  "held",
  "blocked",
  "unblocked",
  "second_person",
  "one_person",
  "sampled",
  "not_sampled",
  "unflagged",
  "flagged",
  "otherwise",
] as const;
export type Effect = (typeof EFFECTS)[number];

export type EffectCount = { effect: Effect; count: number; decided: DecidedCounts; examples: DryRunMove["examples"] };

const GOES_OUT: readonly Outcome[] = ["release", "sample"];

/** Of a reply that had gone out already, only whether somebody looks at it can change. */
export function effectOf({ from, to, sent }: Pick<DryRunMove, "from" | "to" | "sent">): Effect {
  const [went, goes] = [GOES_OUT.includes(from), GOES_OUT.includes(to)];
  if (sent) return went === goes ? "otherwise" : goes ? "unflagged" : "flagged";
  if (went && goes) return to === "sample" ? "sampled" : "not_sampled";
  if (goes) return "released";
  if (to === "block") return "blocked";
  if (went) return "held";
  if (from === "block") return "unblocked";
  return to === "two_person" ? "second_person" : "one_person";
}

/** The same counts by what they mean. */
export function effectsOf({ moves }: Pick<DryRun, "moves">): EffectCount[] {
  return EFFECTS.flatMap((effect) => {
    const found = moves.filter((move) => effectOf(move) === effect);
    if (found.length === 0) return [];
    const decided: DecidedCounts = {};
    for (const move of found)
      for (const [kind, count] of Object.entries(move.decided) as [DecisionKind | "nobody", number][])
        decided[kind] = (decided[kind] ?? 0) + count;
    return [
      {
        effect,
        count: found.reduce((sum, move) => sum + move.count, 0),
        decided,
        examples: found.flatMap((move) => move.examples),
      },
    ];
  });
}

/** How many of them a person did not let stand as they were. */
export function overruledOf(decided: DecidedCounts): number {
  return OVERRULING.reduce((sum, kind) => sum + (decided[kind] ?? 0), 0);
}
