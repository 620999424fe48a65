"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type DeskPlace, parsePlace, placeUrl } from "./desk-location";

const MOVED = "countersign:moved";

function subscribe(listener: () => void): () => void {
  window.addEventListener(MOVED, listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener(MOVED, listener);
    window.removeEventListener("popstate", listener);
  };
}

/** The address itself, as long as it is one of the desk. */
function addressOr(drawn: string): string {
  const { pathname, search } = window.location;
  return /^\/desk(\/|$)/.test(pathname) ? pathname + search : drawn;
}

/**
 * The place in the URL, and the way to another. Moves with the browser's own history, which Next follows without asking
 * the server for a page: the next item is painted from what is already here. Read from the address and not from Next,
 * which follows in a transition: the item would be painted some frames after its key.
 */
export function useDeskLocation(): { place: DeskPlace; go: (change: Partial<DeskPlace>) => void } {
  const pathname = usePathname();
  const search = useSearchParams();
  const query = search.toString();
  const drawn = query === "" ? pathname : `${pathname}?${query}`;
  const address = useSyncExternalStore(
    subscribe,
    () => addressOr(drawn),
    () => drawn,
  );
  const place = useMemo(() => {
    const { pathname: path, searchParams } = new URL(address, "http://desk");
    return parsePlace(path, searchParams);
  }, [address]);
  const go = useCallback(
    (change: Partial<DeskPlace>) => {
      const url = placeUrl({ ...place, ...change });
      // Asked of the address itself: one act may call twice before the page has been drawn anew.
      if (url === window.location.pathname + window.location.search) return;
      window.history.pushState(null, "", url);
      window.dispatchEvent(new Event(MOVED));
    },
    [place],
  );
  return { place, go };
}
