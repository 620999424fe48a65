import { diffWordsWithSpace } from "diff";

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Where two texts differ by whole words. A text that was replaced altogether is not worth a comparison that takes seconds. */
export function wordDiff(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { timeout: 200 });
  if (!changes) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.map((change) => ({
    kind: change.added ? "added" : change.removed ? "removed" : "same",
    text: change.value,
  }));
}

/** How many words were taken out and put in. */
export function wordCounts(pieces: readonly Piece[]): { added: number; removed: number } {
  const count = (kind: Piece["kind"]) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, piece) => sum + (piece.text.match(/[^\s]+/g)?.length ?? 0), 0);
  return { added: count("added"), removed: count("removed") };
}
