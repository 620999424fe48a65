let places: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly HTMLElement[]): void {
  places = next;
  for (const listener of listeners) listener();
}

/** Offers a place that messages may take without covering anything. @returns what takes the offer back */
export function offerPlace(place: HTMLElement): () => void {
  publish([...places, place]);
  return () => publish(places.filter((other) => other !== place));
}

/** The first that is to be seen at this width, or null where the page offers none. */
export function placeToTake(): HTMLElement | null {
  return places.find((place) => place.getClientRects().length > 0) ?? null;
}

export function onPlaces(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("resize", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("resize", listener);
  };
}
