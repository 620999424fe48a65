import { type Filters, filtersIn } from "@/components/shell/url-filters";

export const DECISION_FILTERS = [
  "view",
  "from",
  "to",
  "person",
  "kind",
  "outcome",
  "finding",
  "source",
  "model",
  "prompt",
  "language",
  "queue",
  "rule",
] as const;
export type DecisionFilter = (typeof DECISION_FILTERS)[number];
export type DecisionFilters = Filters<DecisionFilter>;

export type View = "people" | "policy";

/** What is asked of the list: filters of the other view are not asked. */
export function decisionQuery({ view, person, kind, outcome, ...rest }: DecisionFilters) {
  if (view === "policy") return { ...rest, view: "policy" as const, outcome };
  return { ...rest, view: "people" as const, person, kind };
}

export function decisionFiltersIn(search: { get(name: string): string | null }): DecisionFilters {
  return filtersIn(DECISION_FILTERS, search);
}
