import type { DecisionKind, ItemKind, Priority, ReasonCode } from "@/core/review/words";
import type { DemoPerson } from "./demo-accounts";

/** What somebody does about a conversation, `after` so many minutes since its first draft came. */
export type DemoAct = { after: number } & (
  | ({ kind: "decide" } & DemoDecision)
  | { kind: "undo"; by: DemoPerson }
  /** Takes the item and keeps it. */
  | { kind: "claim"; by: DemoPerson }
  | { kind: "assign"; by: DemoPerson; to: DemoPerson }
  | { kind: "prioritise"; by: DemoPerson; priority: Priority }
  | { kind: "flag"; raisedBy: "source" | "customer" | "person"; reason: string; note: string }
  | { kind: "outcome"; score: number | null; reopened: boolean | null }
);

export type DemoDecision = {
  by: DemoPerson;
  decision: DecisionKind;
  text?: string;
  reason?: ReasonCode;
  note?: string;
  /** Which of several items that wait for the conversation. */
  of?: ItemKind;
};

type More = Pick<DemoDecision, "reason" | "note" | "of">;

export function approve(by: DemoPerson, after: number, more: More = {}): DemoAct {
  return { kind: "decide", after, by, decision: "approve", ...more };
}

export function edit(by: DemoPerson, after: number, text: string, more: More = {}): DemoAct {
  return { kind: "decide", after, by, decision: "edit", text, ...more };
}

/** A person's own words instead of the draft. */
export function reply(by: DemoPerson, after: number, text: string, more: More = {}): DemoAct {
  return { kind: "decide", after, by, decision: "reply", text, ...more };
}

export function reject(by: DemoPerson, after: number, reason: ReasonCode, note: string): DemoAct {
  return { kind: "decide", after, by, decision: "reject", reason, note };
}

export function escalate(by: DemoPerson, after: number, reason: ReasonCode, note: string): DemoAct {
  return { kind: "decide", after, by, decision: "escalate", reason, note };
}

export function handOver(by: DemoPerson, after: number, note: string): DemoAct {
  return { kind: "decide", after, by, decision: "hand_over", reason: "wants_a_person", note };
}

/** On something already sent. */
export function noAction(by: DemoPerson, after: number, note: string, more: More = {}): DemoAct {
  return { kind: "decide", after, by, decision: "no_action", note, ...more };
}

/** On something already sent: a new message to the customer. */
export function correct(by: DemoPerson, after: number, text: string, more: More): DemoAct {
  return { kind: "decide", after, by, decision: "correct", text, ...more };
}

export function undo(by: DemoPerson, after: number): DemoAct {
  return { kind: "undo", after, by };
}

export function holds(by: DemoPerson, after: number): DemoAct {
  return { kind: "claim", after, by };
}

/** A lead gives it to somebody. */
export function assigned(by: DemoPerson, after: number, to: DemoPerson): DemoAct {
  return { kind: "assign", after, by, to };
}

/** A lead puts it first or last. */
export function prioritised(by: DemoPerson, after: number, priority: Priority): DemoAct {
  return { kind: "prioritise", after, by, priority };
}

export function flagged(
  raisedBy: "source" | "customer" | "person",
  after: number,
  reason: string,
  note: string,
): DemoAct {
  return { kind: "flag", after, raisedBy, reason, note };
}

/** The customer's stars, from one to five. */
export function rated(after: number, score: number): DemoAct {
  return { kind: "outcome", after, score, reopened: null };
}

export function cameBack(after: number, reopened = true): DemoAct {
  return { kind: "outcome", after, score: null, reopened };
}

/** Minutes. */
export const HOUR = 60;
export const DAY = 24 * HOUR;
