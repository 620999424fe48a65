/**
 * What is known of a draft beside its findings. Counts are taken as log(1 + n): the second tool call says more than the
 * twelfth. Shares and yes-or-no lie between 0 and 1.
 */
export const SIGNALS = [
  "words",
  "figures",
  "customer_turns",
  "reads",
  "writes",
  "write_values",
  "failed_calls",
  "repeated_calls",
  "unsupported",
  "partly_supported",
  "doubt",
  "unknown_customer",
  "asks_back",
  "declines",
  "declined_only",
  "objections",
  "nothing_done",
] as const;

/** By name, zeros left out; beside `SIGNALS` one of `channel.*` and one of `language.*`. */
export type Signals = Readonly<Record<string, number>>;
