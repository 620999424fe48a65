import { type Filters, filtersIn } from "@/components/shell/url-filters";

export const ATTENTION_FILTERS = ["days", "queue", "source"] as const;
export type AttentionFilters = Filters<(typeof ATTENTION_FILTERS)[number]>;

export const PERIODS = ["30", "90", "365"] as const;

export function attentionQuery({ days, queue, source }: AttentionFilters) {
  return { days: Number(PERIODS.find((each) => each === days) ?? "90"), queue, source };
}

export function attentionFiltersIn(search: { get(name: string): string | null }): AttentionFilters {
  return filtersIn(ATTENTION_FILTERS, search);
}
