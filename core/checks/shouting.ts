/** Four letters in a row that are no small ones; without them no word is in capitals. */
const MAY_BE_LOUD = /[^\P{L}a-z]{4}/u;

/** At least four words of four letters and more in capitals, and most of the letters: codes and names do not count as shouting. */
export function isShouted(text: string): boolean {
  if (!MAY_BE_LOUD.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase());
  return loud.length >= 4 && loud.length > words.length * 0.6;
}
