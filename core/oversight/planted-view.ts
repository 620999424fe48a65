import type { FindingCode } from "@/core/checks/check";
import type { Share } from "@/core/insight/oversight-report";
import type { DecisionKind, Outcome } from "@/core/review/words";
import type { Fault } from "./fault";
import type { MarkedPart } from "./marked-words";
import type { PlantCase } from "./plant-case";

/** What the policy in force says of a case: what is held can be planted, all else would go out or reach nobody. */
export type CaseVerdict = {
  plantable: boolean;
  outcome: Outcome;
  rule: { id: string; title: { en: string; de: string } };
  queue: string | null;
  findings: FindingCode[];
};

export type LibraryCase = {
  id: string;
  version: number;
  starter: string | null;
  retired: boolean;
  madeAt: string;
  body: PlantCase;
  /** Null for one that is retired, and where there is no source to come from. */
  verdict: CaseVerdict | null;
  decided: number;
  caught: number;
  repeated: number;
};

export type QueueTitles = Record<string, { en: string; de: string }>;

export type Library = {
  cases: LibraryCase[];
  queues: QueueTitles;
  /** How many of the cases that come with Countersign are not taken over yet. */
  starters: number;
  channels: string[];
};

/** Of those that were decided by somebody who had not met the case before; `queue` is null for all together. */
export type CatchRate = {
  queue: string | null;
  caught: Share;
  repeated: number;
  /** Left empty, since too few people stand behind it. */
  fewPeople: boolean;
};

/** Of a period, first to last day. `share` is what the policy in force puts in, null where it plants nothing. */
export type CatchRates = {
  from: string;
  to: string;
  all: CatchRate;
  queues: CatchRate[];
  titles: QueueTitles;
  share: number | null;
};

/** What whoever decided is told at once: that it was planted, and where its fault stood. */
export type PlantedReceipt = {
  caught: boolean;
  /** Counted in no rate, since they had decided the same case before. */
  repeat: boolean;
  kind: DecisionKind;
  fault: Fault;
  wrong: { en: string; de: string };
  why: { en: string; de: string };
  draft: MarkedPart[];
};
