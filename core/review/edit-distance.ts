import { diffWordsWithSpace } from "diff";

/** Characters inserted plus characters deleted between two texts, compared word by word: 0 means unchanged. */
export function editDistance(before: string, after: string): number {
  if (before === after) return 0;
  return diffWordsWithSpace(before, after).reduce(
    (sum, part) => sum + (part.added || part.removed ? part.value.length : 0),
    0,
  );
}
