import type { Finding } from "@/core/checks/check";
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

/** `text` is null until it is released, and then exactly what was approved, which may differ from the draft. */
export type DraftAnswer = {
  id: string;
  external_id: string;
  state: DraftState;
  text: string | null;
  disposition: DispositionAnswer | null;
  received_at: string;
  released_at: string | null;
  delivered_at: string | null;
};
