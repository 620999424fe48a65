/** Where a reply stands in its queue: by urgency, then by when it falls due. */
export type Standing = { urgency: number; minutes: number | null; counts: string };

/** A shift that keeps the order among all that share it; without a deadline something stays last wherever the others go. */
const NO_DEADLINE = "none";

/**
 * Counts the replies that would stand elsewhere among those of the same queue. What shifts alike keeps its order: of each
 * queue the most that shift alike stay where they are, and the others have moved.
 */
export class QueueOrder {
  readonly #shifts = new Map<string, Map<number, Map<string, number>>>();

  add(queue: string, before: Standing, after: Standing, count: number): void {
    const byUrgency = this.#shifts.get(queue) ?? new Map<number, Map<string, number>>();
    this.#shifts.set(queue, byUrgency);
    const raised = after.urgency - before.urgency;
    const byDeadline = byUrgency.get(raised) ?? new Map<string, number>();
    byUrgency.set(raised, byDeadline);
    const shift = deadlineShift(before, after);
    byDeadline.set(shift, (byDeadline.get(shift) ?? 0) + count);
  }

  moved(): number {
    let moved = 0;
    for (const byUrgency of this.#shifts.values()) {
      const stay = [...byUrgency.values()].map(together);
      const all = [...byUrgency.values()].flatMap((shifts) => [...shifts.values()]);
      moved += all.reduce((sum, count) => sum + count, 0) - Math.max(0, ...stay);
    }
    return moved;
  }
}

function together(shifts: ReadonlyMap<string, number>): number {
  const dated = [...shifts].filter(([shift]) => shift !== NO_DEADLINE).map(([, count]) => count);
  return (shifts.get(NO_DEADLINE) ?? 0) + Math.max(0, ...dated);
}

function deadlineShift(before: Standing, after: Standing): string {
  if (before.minutes === null && after.minutes === null) return NO_DEADLINE;
  if (before.minutes === null || after.minutes === null) return `${before.minutes} ${after.minutes}`;
  return `${after.minutes - before.minutes} ${before.counts} ${after.counts}`;
}
