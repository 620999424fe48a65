import { PII_KINDS, type PiiKind } from "./detect/pii-detector";
import type { Masked } from "./masked-text";
import { REVEAL_REASONS, type RevealReason, type RevealVerdict } from "./reveal-words";

export const LONGEST_NOTE = 500;

export type RevealRequest = { reason: RevealReason; note: string | null; kinds: readonly PiiKind[] };

/** What is wrong with a request, by its field; null when nothing is. */
export function revealFault({ reason, note, kinds }: RevealRequest): "reason" | "note" | "kinds" | null {
  if (!REVEAL_REASONS.includes(reason)) return "reason";
  if (reason === "other" && (note ?? "").trim() === "") return "note";
  if ((note ?? "").length > LONGEST_NOTE) return "note";
  if (kinds.length === 0 || !kinds.every((kind) => PII_KINDS.includes(kind))) return "kinds";
  return null;
}

/** One reveal as the privacy officer looks at it. */
export type RevealView = {
  id: string;
  by: { id: string; name: string };
  at: string;
  /** When it ended or will end. */
  until: string;
  running: boolean;
  /** Ended by the member before its time. */
  endedEarly: boolean;
  kinds: PiiKind[];
  reason: RevealReason;
  /** With the customer's own words masked; null where there is none, or the customer was erased. */
  note: Masked | null;
  item: string | null;
  /** Where it was asked for on the page of a decision. */
  record: string | null;
  queue: string | null;
  verdict: RevealVerdict | null;
  reviewed: { by: string; at: string } | null;
  /** Nobody judges their own. */
  own: boolean;
};

export type RevealPage = { rows: RevealView[]; next: string | null; people: { id: string; name: string }[] };
