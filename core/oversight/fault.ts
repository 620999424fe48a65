/** What a planted draft gets wrong. A closed list, so that figures can be told by it. */
export const FAULTS = [
  "other_customers_data",
  "wrong_figure",
  "unsupported_promise",
  "injected_instruction",
  "wrong_answer",
  "tone",
  "secret_told",
  "unsafe_advice",
] as const;
export type Fault = (typeof FAULTS)[number];
