export type Filters<Name extends string> = Partial<Record<Name, string>>;

/** What of an address are filters of these names; empty ones ask nothing. */
export function filtersIn<Name extends string>(
  names: readonly Name[],
  search: { get(name: string): string | null },
): Filters<Name> {
  const found: Filters<Name> = {};
  for (const name of names) {
    const value = search.get(name)?.trim();
    if (value) found[name] = value;
  }
  return found;
}

/** The same as a query, in the order of the names: one list has one address. */
export function filterQuery<Name extends string>(names: readonly Name[], filters: Filters<Name>): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  const search = query.toString();
  return search === "" ? "" : `?${search}`;
}

/** What a page is given as its search parameters, to be asked by name; of several the first counts. */
export function searchOf(given: Record<string, string | string[] | undefined>) {
  return { get: (name: string) => [given[name]].flat()[0] ?? null };
}
