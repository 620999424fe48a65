import { diffWordsWithSpace } from "diff";

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Where two texts differ by whole words. A text that was replaced altogether is not worth a comparison that takes seconds. */
export function wordDiff(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { timeout: 200 });
  if (!changes) return run(before, after);
  return joined(
    changes.map((change) => ({
      kind: change.added ? "added" : change.removed ? "removed" : "same",
      text: change.value,
    })),
  );
}

/** Takes neighbouring changes together, across the blanks between them: a phrase was replaced, not word by word. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = "";
  let added = "";
  for (const [position, piece] of pieces.entries()) {
    if (piece.kind === "removed") removed += piece.text;
    else if (piece.kind === "added") added += piece.text;
    else if (piece.text.trim() === "" && removed !== "" && added !== "" && position < pieces.length - 1) {
      removed += piece.text;
      added += piece.text;
    } else {
      result.push(...run(removed, added), piece);
      removed = "";
      added = "";
    }
  }
  return [...result, ...run(removed, added)];
}

function run(removed: string, added: string): Piece[] {
  const pieces: Piece[] = [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** How many words were taken out and put in. */
export function wordCounts(pieces: readonly Piece[]): { added: number; removed: number } {
  const count = (kind: Piece["kind"]) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, piece) => sum + (piece.text.match(/[^\s]+/g)?.length ?? 0), 0);
  return { added: count("added"), removed: count("removed") };
}
