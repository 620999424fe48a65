/**
 * Python counts characters where we count UTF-16 units: from the one to the other. A place beyond the text's end has
 * none.
 */
export function unitOffsets(text: string): (characters: number) => number | undefined {
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  return (characters) => places[characters];
}
