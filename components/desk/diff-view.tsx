import { MaskedWords } from "@/components/masking/masked-words";
import type { Piece } from "./word-diff";

/** A difference in running text: struck out was removed, underlined was added. The elements say so to screen readers. */
export function DiffView({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, position) => {
    // The pieces of one comparison have no identity beyond their order.
    const key = `${position}${piece.kind}`;
    if (piece.kind === "added") {
      return (
        <ins key={key} className="rounded-sm bg-ok-soft text-ok decoration-1 underline-offset-2">
          {piece.text}
        </ins>
      );
    }
    if (piece.kind === "removed") {
      return (
        <del key={key} className="rounded-sm bg-severe-soft text-severe decoration-1">
          {piece.text}
        </del>
      );
    }
    return (
      <span key={key}>
        <MaskedWords text={piece.text} />
      </span>
    );
  });
}
