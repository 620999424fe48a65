import type { CheckId, FindingCode } from "@/core/checks/check";
import type { Escalation, WorkingHours } from "@/core/policy/escalation";
import type { Oversight } from "@/core/policy/oversight";
import type { ToolRule } from "@/core/policy/tool-rule";
import type { OnExpiry, Outcome, Severity } from "@/core/review/words";
import type { RiskModel } from "@/core/risk/risk-model";

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
  /** The risk that the policy's own model gives, 0 to 1. Never holds without a model. */
  risk_at_least?: number;
  /** Declared attributes of the customer or conversation. */
  attribute?: Record<string, string[]>;
};

/** An ordered rule: the first whose condition holds decides. `deadline_minutes` counts from intake, around the clock unless told otherwise. */
export type Rule = {
  id: string;
  title: { en: string; de: string };
  when: Condition;
  then: Outcome;
  queue?: string;
  deadline_minutes?: number;
  /** Minutes in which nobody works do not count. */
  deadline_counts?: "working_hours";
  on_expiry?: OnExpiry;
};

/** How the external judge is asked: its opinion is one finding among others, never more severe than `most_severe`. */
export type JudgeSettings = { time_limit_ms: number; concern_at_least: number; most_severe: Severity };

export type Policy = {
  version: number;
  name: string;
  claim_seconds: number;
  undo_seconds: number;
  queues: { id: string; title: { en: string; de: string }; escalates_to: string }[];
  holding_reply: { en: string; de: string };
  rules: Rule[];
  /** Checks that are left out: what they would find, this organisation does not want to hear. */
  checks_off?: CheckId[];
  /** What tool calls and proposed actions must keep to. */
  tool_rules?: ToolRule[];
  /** The external judge; without this field it is not asked. */
  judge?: JudgeSettings;
  /** Orders queues and answers `risk_at_least`. A new fit is a new version of the policy. */
  risk?: RiskModel;
  oversight?: Oversight;
  escalation?: Escalation;
  working_hours?: WorkingHours;
  /** Items may be decided together only below this risk, and at most so many; without this field, none. */
  bulk?: { risk_below: number; most: number };
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
  /** Which of these minutes count; all of them without it. */
  deadlineCounts?: "working_hours";
  onExpiry: OnExpiry | null;
  trace: RuleTrace;
};
