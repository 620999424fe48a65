import type { DecisionKind } from "@/core/review/words";
import { CATCHING, type PlantCase } from "./plant-case";

/**
 * Whether a decision caught the fault of a planted draft: a kind that its keeper counts, and where it writes a text, one
 * in which none of the faulty words is left.
 */
export function caughtFault(
  plant: Pick<PlantCase, "faulty" | "caught_by">,
  kind: DecisionKind,
  text: string | null,
): boolean {
  const counts = CATCHING.some((each) => each === kind) && plant.caught_by.some((each) => each === kind);
  if (!counts) return false;
  if (kind !== "edit" && kind !== "reply") return true;
  const left = plain(text ?? "");
  return plant.faulty.every((passage) => !left.includes(plain(passage)));
}

/** Case, spaces and the look of quotation marks and dashes are no difference. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’‚‛´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
