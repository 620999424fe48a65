type Pages = {
  data?: { pages: readonly unknown[] };
  fetchNextPage(options: { cancelRefetch: boolean }): Promise<{
    data?: { pages: readonly unknown[] };
    isError: boolean;
  }>;
};

/**
 * Asks for the page behind the last one. A list that is just being fetched again is let through first: TanStack would
 * cancel that, take the old pages for fresh ones, and what had changed would stay unseen.
 */
export async function fetchNext(pages: Pages): Promise<void> {
  const before = pages.data?.pages.length ?? 0;
  const { data, isError } = await pages.fetchNextPage({ cancelRefetch: false });
  if (!isError && (data?.pages.length ?? 0) <= before) await pages.fetchNextPage({ cancelRefetch: false });
}
