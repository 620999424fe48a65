import type { Finding } from "@/core/checks/check";
import type { Authorship } from "@/core/privacy/privacy-policy";
import type { DraftState, Outcome } from "@/core/review/words";

/** A finding as the source may see it: codes and places in its own draft, offsets in UTF-16 code units. */
export type FindingAnswer = Pick<Finding, "code" | "severity" | "params"> & { spans: [start: number, end: number][] };

/** What the policy said; moments are ISO 8601. */
export type DispositionAnswer = {
  outcome: Outcome;
  queue: string | null;
  /** The id of the rule that decided. */
  rule: string;
  findings: FindingAnswer[];
  due_at: string | null;
};

/**
 * All null until it is released. `text` is then exactly what was approved and goes to the customer: `body`, which may
 * differ from the draft, and below it `disclosure`, what its reader is told.
 */
export type ReleasedAnswer = {
  text: string | null;
  body: string | null;
  disclosure: string | null;
  authorship: Authorship | null;
  receipt_url: string | null;
};

export type DraftAnswer = ReleasedAnswer & {
  id: string;
  external_id: string;
  state: DraftState;
  disposition: DispositionAnswer | null;
  received_at: string;
  released_at: string | null;
  delivered_at: string | null;
};
