type Place = { start: number; end: number };

/** In order of place, the longer of two that begin together first, and none that overlaps an earlier one. */
export function withoutOverlaps<T extends Place>(places: T[]): T[] {
  const kept: T[] = [];
  let taken = 0;
  for (const place of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start < taken) continue;
    kept.push(place);
    taken = place.end;
  }
  return kept;
}

/** Whether one of `places`, in order and without overlaps, shares a character with the given place. */
export function overlapsOne(places: readonly Place[], start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && next.start < end;
}
