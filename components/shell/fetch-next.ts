type Pages = { isRefetching: boolean; fetchNextPage(): Promise<unknown>; refetch(): Promise<unknown> };

/**
 * Asks for the page behind the last one. TanStack cancels a refetch for it, takes the old pages for fresh ones, and what
 * had changed would stay unseen: the list is then fetched again behind it. Nobody waits for the refetch, which under many
 * changes never ends.
 */
export async function fetchNext(pages: Pages): Promise<void> {
  const lost = pages.isRefetching;
  await pages.fetchNextPage();
  if (lost) await pages.refetch();
}
