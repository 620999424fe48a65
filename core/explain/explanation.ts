import type { Finding, Span } from "@/core/checks/check";
import type { JudgeRecord } from "@/core/judge/judge";
import type { RuleTrace } from "@/core/policy/policy";
import type { Outcome } from "@/core/review/words";
import type { Risk } from "@/core/risk/score";

/** What stands behind one sentence of the draft. `missing` are its figures that the source sentence does not hold. */
export type SentenceSupport = {
  sentence: Span;
  /** `none`: no source is close enough; `courtesy`: says nothing that could be true or false. */
  verdict: "supported" | "partial" | "none" | "courtesy";
  source: Span | null;
  /** Overlap in [0, 1], idf-weighted; 0 without a source. */
  score: number;
  missing: string[];
};

/** One thing that could have been otherwise: in the draft, in the conversation, or in what was declared beside them. */
export type Change =
  | { kind: "removed"; sentence: Span }
  /** `source` are the words that carry what would have stood there; null where nothing but the customer's record does. */
  | { kind: "replaced"; words: Span; by: string; source: Span | null }
  | { kind: "confirmed"; tool: string }
  | { kind: "unsaid"; words: Span }
  | { kind: "confident"; confidence: number }
  | { kind: "attribute"; name: string; value: string }
  | { kind: "no_objection" };

/** Changes with which all checks and the policy, run again on what was changed, let the draft go out; none of them can be left out. */
export type ProvenChange = {
  changes: Change[];
  outcome: "release" | "sample";
  rule: string;
  title: { en: string; de: string };
};

/**
 * The smallest change that would have led to release: findings to be lifted, as found by evaluating the policy again
 * without them, and `proven`, the changes that were carried out to see it. Null: nobody tried (schema 1), or nothing
 * that was tried did it.
 */
export type Counterfactual =
  | { kind: "released_anyway" }
  | { kind: "without_findings"; findings: number[]; sentences: Span[]; proven: ProvenChange[] | null }
  | { kind: "no_change_of_text"; reason: "context" | "policy"; proven: ProvenChange[] | null };

/**
 * Stored with every disposition, readable years later without the code that made it. `schema` is the version of this
 * shape; whatever is stored is read through `readExplanation`, which lifts older ones to it.
 */
export type Explanation = {
  schema: 2;
  used: {
    provider: string;
    model: string;
    agent: string;
    promptVersion: string;
    documents: { id: string; title: string; kind: string; party: "first" | "third"; version: string | null }[];
    toolCalls: { name: string; writes: boolean }[];
    messages: number;
  };
  findings: Finding[];
  support: SentenceSupport[];
  trace: RuleTrace;
  outcome: Outcome;
  counterfactual: Counterfactual;
  /** How the external judge was asked, and whether it answered. Left out where the policy asks none. */
  judge?: JudgeRecord;
  /** What the policy's model said, and what each thing added to it. Left out where the policy has no model. */
  risk?: Risk;
};
