import type { Finding, Span } from "@/core/checks/check";
import type { RuleTrace } from "@/core/policy/policy";
import type { Outcome } from "@/core/review/words";

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

/** The smallest change that would have led to release: findings to be lifted, as found by evaluating the policy again without them. */
export type Counterfactual =
  | { kind: "released_anyway" }
  | { kind: "without_findings"; findings: number[]; sentences: Span[] }
  | { kind: "no_change_of_text"; reason: "context" | "policy" };

/** Stored with every disposition, readable years later without the code that made it. `schema` is the version of this shape. */
export type Explanation = {
  schema: 1;
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
};
