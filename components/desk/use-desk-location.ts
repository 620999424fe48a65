"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type DeskPlace, parsePlace, placeUrl } from "./desk-location";

/**
 * The place in the URL, and the way to another. Moves with the browser's own history, which Next follows without asking
 * the server for a page: the next item is painted from what is already here.
 */
export function useDeskLocation(): { place: DeskPlace; go: (change: Partial<DeskPlace>) => void } {
  const pathname = usePathname();
  const search = useSearchParams();
  const place = useMemo(() => parsePlace(pathname, search), [pathname, search]);
  const go = useCallback(
    (change: Partial<DeskPlace>) => {
      const url = placeUrl({ ...place, ...change });
      // Asked of the address itself: one act may call twice before the page has been drawn anew.
      if (url !== window.location.pathname + window.location.search) window.history.pushState(null, "", url);
    },
    [place],
  );
  return { place, go };
}
