import type { QueueRow } from "@/core/review/desk-view";

type Row = Pick<QueueRow, "id" | "claimedBy" | "assignedTo" | "state"> & Partial<Pick<QueueRow, "passes">>;

/** Whether this person could take the row now, and it is for them. */
export function takeable(row: Row, me: string): boolean {
  if (row.state === "done" || row.state === "withdrawn" || row.passes) return false;
  return isMineOrFree(row.claimedBy?.id ?? null, me) && isMineOrFree(row.assignedTo?.id ?? null, me);
}

function isMineOrFree(whose: string | null, me: string): boolean {
  return whose === null || whose === me;
}

/**
 * The row to open when the current one is decided or skipped: the next one down that nobody else holds, then from the
 * top; rows skipped before only when nothing else is left. `anchor` is where the current row stood, if it is gone.
 */
export function nextToTake(
  rows: readonly Row[],
  current: string | null,
  anchor: number,
  rules: { me: string; skipped: ReadonlySet<string> },
): string | null {
  const found = rows.findIndex((row) => row.id === current);
  const from = found >= 0 ? found + 1 : Math.max(0, anchor);
  const inOrder = [...rows.slice(from), ...rows.slice(0, from)].filter(
    (row) => row.id !== current && takeable(row, rules.me),
  );
  return (inOrder.find((row) => !rules.skipped.has(row.id)) ?? inOrder[0])?.id ?? null;
}

/** The neighbour up or down, without wrapping: moving through a list ends at its ends. */
export function neighbour(rows: readonly Row[], current: string | null, anchor: number, step: 1 | -1): string | null {
  if (rows.length === 0) return null;
  const found = rows.findIndex((row) => row.id === current);
  if (found >= 0) return rows[found + step]?.id ?? null;
  if (current === null) return rows[0]?.id ?? null;
  return rows[step === 1 ? anchor : anchor - 1]?.id ?? null;
}
