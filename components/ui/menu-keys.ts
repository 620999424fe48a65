/** Where a key leads in a menu of so many rows, from the row that has the focus (-1: none has); null where it leads nowhere. */
export function rowAfterKey(key: string, rows: { count: number; at: number }): number | null {
  const { count, at } = rows;
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return at <= 0 ? count - 1 : at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The next row whose words begin with the letter, after the one that has the focus and round to it; null where none does. */
export function rowAfterLetter(letter: string, labels: readonly string[], at: number): number | null {
  if ([...letter].length !== 1 || letter.trim() === "") return null;
  const wanted = letter.toLowerCase();
  for (let step = 1; step <= labels.length; step += 1) {
    const row = (Math.max(at, -1) + step) % labels.length;
    if (labels[row]?.trim().toLowerCase().startsWith(wanted)) return row;
  }
  return null;
}
