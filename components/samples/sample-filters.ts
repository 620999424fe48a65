import { type Filters, filtersIn } from "@/components/shell/url-filters";

export const SAMPLE_FILTERS = ["weeks", "queue"] as const;
export type SampleFilters = Filters<(typeof SAMPLE_FILTERS)[number]>;

export const PERIODS = ["1", "4", "12", "52"] as const;

export function samplesQuery({ weeks, queue }: SampleFilters) {
  return { weeks: Number(PERIODS.find((each) => each === weeks) ?? "4"), queue };
}

export function sampleFiltersIn(search: { get(name: string): string | null }): SampleFilters {
  return filtersIn(SAMPLE_FILTERS, search);
}
