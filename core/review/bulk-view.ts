import type { CheckId, FindingCode } from "@/core/checks/check";
import type { Masked } from "@/core/privacy/masked-text";
import type { Apart, BulkDecision, BulkState, FellOut } from "./bulk";
import type { UnsentForAll } from "./unsent-work";

/** Items that wait for the same finding in the same queue. */
export type AlikeGroup = {
  queue: string;
  queueTitle: { en: string; de: string };
  check: CheckId;
  code: FindingCode;
  /** How many may be decided together; never more than the policy lets be taken at once are taken. */
  together: number;
  /** How many may not, by the first reason. */
  apart: { why: Apart; count: number }[];
};

/** What may be decided together now. `limits` is null where the policy lets nothing be. */
export type AlikeView = {
  limits: { riskBelow: number; most: number } | null;
  /** The reader's own that is under way. */
  underWay: string | null;
  groups: AlikeGroup[];
  /** What waits for no finding at all, or for one that nothing may be decided together by. */
  apart: { why: Apart; count: number }[];
  /** Only so many were looked through; more waits. */
  lookedThrough: number | null;
};

export type BulkRowView = {
  id: string;
  sampled: boolean;
  opened: boolean;
  leftOut: boolean;
  fellOut: FellOut | null;
  decided: boolean;
  undone: boolean;
  title: Masked;
  preview: Masked;
};

export type BulkView = {
  id: string;
  state: BulkState;
  queueTitle: { en: string; de: string };
  check: CheckId;
  code: FindingCode;
  /** Until when its items are held. */
  until: string;
  /** Nobody opened or decided anything in time. */
  expired: boolean;
  kind: BulkDecision | null;
  reason: string | null;
  /** How many of the sample are still to be read. */
  unread: number;
  remaining: number;
  /** How many are drawn in all. */
  sample: number;
  /** Until when all of it can be taken back; null where nothing can. */
  undoUntil: string | null;
  undone: boolean;
  /** For how long approvals can be taken back; 0 where they leave at once. */
  undoSeconds: number;
  /** What the reader has begun to say of all of them. */
  unsent: UnsentForAll | null;
  rows: BulkRowView[];
};
