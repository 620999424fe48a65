import { type Filters, filtersIn } from "@/components/shell/url-filters";

export const OVERSIGHT_FILTERS = ["from", "to", "queue"] as const;
export type OversightFilters = Filters<(typeof OVERSIGHT_FILTERS)[number]>;

export function oversightFiltersIn(search: { get(name: string): string | null }): OversightFilters {
  return filtersIn(OVERSIGHT_FILTERS, search);
}
