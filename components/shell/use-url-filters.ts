"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Filters, filterQuery, filtersIn } from "./url-filters";

/** The filters in the URL and the way to others, by the browser's own history: what is listed can be sent, reloaded and gone back to. */
export function useUrlFilters<Name extends string>(names: readonly Name[]) {
  const pathname = usePathname();
  const search = useSearchParams();
  const filters = useMemo(() => filtersIn(names, search), [names, search]);
  const go = useCallback(
    (next: Filters<Name>) => {
      const url = `${pathname}${filterQuery(names, next)}`;
      if (url !== window.location.pathname + window.location.search) window.history.pushState(null, "", url);
    },
    [names, pathname],
  );
  const set = useCallback((change: Filters<Name>) => go({ ...filters, ...change }), [go, filters]);
  return { filters, set, go };
}
