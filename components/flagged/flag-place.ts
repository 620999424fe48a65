import { FLAG_STATES, type FlagFilter, RAISERS } from "@/core/review/flagged-view";

/** What the list is narrowed to, as the URL says it; what it does not know is left out. */
export function parseFilter(search: { get(name: string): string | null }): FlagFilter {
  const [state, by, reason] = [search.get("state"), search.get("by"), search.get("reason")];
  return {
    state: FLAG_STATES.find((each) => each === state) ?? null,
    by: RAISERS.find((each) => each === by) ?? null,
    reason: reason?.slice(0, 200) || null,
  };
}

export function listUrl(filter: FlagFilter): string {
  const query = new URLSearchParams();
  for (const name of ["state", "by", "reason"] as const) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  const search = query.toString();
  return search === "" ? "/flagged" : `/flagged?${search}`;
}

export function flagUrl(flag: string): string {
  return `/flagged/${encodeURIComponent(flag)}`;
}
