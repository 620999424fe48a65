import type { QueryClient, QueryFilters } from "@tanstack/react-query";

/**
 * Fetches again what a change may have made old. A first fetch that is under way may have read before the change, and
 * TanStack joins it instead of asking anew (`Query.fetch`: only a query with data cancels): it is asked once more when
 * it is back.
 */
export async function fetchAgain(queryClient: QueryClient, filters: QueryFilters): Promise<void> {
  const first = queryClient
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: "fetching" })
    .filter(({ state }) => state.data === undefined);
  const settled = queryClient.invalidateQueries(filters);
  if (first.length === 0) return settled;
  await settled;
  await Promise.all(first.map(({ queryKey }) => queryClient.invalidateQueries({ queryKey, exact: true })));
}
