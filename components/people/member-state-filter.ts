export const MEMBER_STATES = ["all", "active", "disabled"] as const;
export type StateFilter = (typeof MEMBER_STATES)[number];

export function isStateFilter(value: string | undefined): value is StateFilter {
  return MEMBER_STATES.some((state) => state === value);
}
