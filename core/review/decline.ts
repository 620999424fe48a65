/** Why somebody lets an item pass by; a closed list, so that nobody has to explain themselves in words. */
export const DECLINE_REASONS = ["conflict_of_interest", "language", "expertise", "distressing", "other"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * Whether everybody present has let an item pass by: of those who could take it, none is left but who leads. Those on a
 * break are not counted.
 */
export function everybodyDeclined(
  present: readonly { id: string; away: boolean; mayTake: boolean; leads: boolean }[],
  declined: ReadonlySet<string>,
): boolean {
  return present.every(({ id, away, mayTake, leads }) => away || !mayTake || leads || declined.has(id));
}
