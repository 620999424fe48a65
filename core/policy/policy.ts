import type { CheckId, FindingCode } from "@/core/checks/check";
import type { OnExpiry, Outcome, Severity } from "@/core/review/words";

/** One condition of a rule; all given parts must hold. Lists mean "any of". */
export type Condition = {
  finding?: FindingCode[];
  check?: CheckId[];
  /** At least one finding of this severity or worse. */
  severity_at_least?: Severity;
  channel?: string[];
  language?: string[];
  source?: string[];
  model?: string[];
  prompt_version?: string[];
  already_sent?: boolean;
  confidence_below?: number;
  /** Declared attributes of the customer or conversation. */
  attribute?: Record<string, string[]>;
};

/** An ordered rule: the first whose condition holds decides. `deadline_minutes` counts from intake. */
export type Rule = {
  id: string;
  title: { en: string; de: string };
  when: Condition;
  then: Outcome;
  queue?: string;
  deadline_minutes?: number;
  on_expiry?: OnExpiry;
};

export type Policy = {
  version: number;
  name: string;
  claim_seconds: number;
  undo_seconds: number;
  queues: { id: string; title: { en: string; de: string }; escalates_to: string }[];
  holding_reply: { en: string; de: string };
  rules: Rule[];
};

/** Which rule decided and what each earlier rule lacked; enough to read the decision without the policy file. */
export type RuleTrace = {
  policyVersion: number;
  decidedBy: string;
  title: { en: string; de: string };
  /** Positions in the list of findings that made the deciding rule hold. */
  because: number[];
  steps: { rule: string; held: boolean; failed: string[] }[];
};

/** What the policy says of one draft. Queue, deadline and on_expiry are null for `release` and `block`. */
export type Verdict = {
  outcome: Outcome;
  queue: string | null;
  deadlineMinutes: number | null;
  onExpiry: OnExpiry | null;
  trace: RuleTrace;
};
