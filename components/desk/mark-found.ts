import type { Occurrence } from "./occurrences";

/** Names of the highlights in `app/globals.css`. */
const FOUND = "found";
const HERE = "found-here";

/**
 * Marks every occurrence in what is drawn, and one of them as the one looked at. With the browser's own highlights (CSS
 * Custom Highlight API): the text itself is left alone. Where a browser has none, the place is still scrolled to.
 */
export function markFound(pane: HTMLElement, pattern: RegExp | null, here: Occurrence | null): void {
  if (typeof Highlight === "undefined") return;
  const found = new Highlight();
  const current = new Highlight();
  current.priority = 1;
  if (pattern !== null) {
    for (const said of pane.querySelectorAll<HTMLElement>("[data-said]")) {
      for (const [nth, range] of rangesIn(said, pattern).entries()) {
        found.add(range);
        if (here?.entry === said.dataset.said && here?.nth === nth) current.add(range);
      }
    }
  }
  CSS.highlights.set(FOUND, found);
  CSS.highlights.set(HERE, current);
}

export function clearFound(): void {
  if (typeof Highlight === "undefined") return;
  CSS.highlights.delete(FOUND);
  CSS.highlights.delete(HERE);
}

/** A match may begin in one text node and end in another: marks and placeholders cut a text into several. */
function rangesIn(element: HTMLElement, pattern: RegExp): Range[] {
  const pieces: { node: Text; from: number }[] = [];
  let whole = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("button") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    pieces.push({ node, from: whole.length });
    whole += node.data;
  }
  const placeOf = (at: number) => {
    const piece = pieces.findLast(({ from }) => from <= at);
    return piece ? ([piece.node, at - piece.from] as const) : null;
  };
  return [...whole.matchAll(pattern)].flatMap((match) => {
    const begin = placeOf(match.index);
    const last = placeOf(match.index + match[0].length - 1);
    if (!begin || !last) return [];
    const range = new Range();
    range.setStart(...begin);
    range.setEnd(last[0], last[1] + 1);
    return [range];
  });
}
