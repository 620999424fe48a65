import { HIGHEST_LEVEL, judgesSentText, liveClaim, type ReviewCase } from "./case";

/** What the worker does with an item that waits: what is due, wait a little and look again, or nothing any more. */
export type OwnMotion = "go" | "wait" | "over";

/** Whether an item moves up now. Whoever holds it may finish; under a stop or a restriction nothing happens by itself. */
export function mayStep(c: ReviewCase, now: number): OwnMotion {
  if (!open(c)) return "over";
  return frozen(c) || liveClaim(c, now) ? "wait" : "go";
}

/**
 * Whether its customer is told now that somebody is looking into it: only where a reply of ours is still held, and once in
 * one wait. It takes nothing from whoever holds the item.
 */
export function mayTellCustomer(c: ReviewCase, told: boolean): OwnMotion {
  if (!open(c) || judgesSentText(c) || told) return "over";
  if (frozen(c)) return "wait";
  return c.draftState === "queued" || c.draftState === "awaiting_second" ? "go" : "over";
}

/** A step goes one level up, and stays where there is none above. */
export function levelAbove(level: number): number {
  return Math.min(level + 1, HIGHEST_LEVEL);
}

function open({ item, draftState }: ReviewCase): boolean {
  return (item.state === "queued" || item.state === "claimed") && draftState !== "superseded";
}

function frozen({ stopped, restricted, draftState }: ReviewCase): boolean {
  return stopped || restricted || draftState === "stopped";
}
