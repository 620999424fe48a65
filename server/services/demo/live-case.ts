import type { DemoAgent, DemoCase } from "./demo-case";
import type { LivePick } from "./live-pick";

/** A conversation of the stream: its first turn, what the customer writes next and the answer to that, and how it may be flagged. */
export type LiveCase = Omit<DemoCase, "id" | "acts" | "next" | "language" | "channel"> & {
  again: { says: string; reply: string; confidence: number };
  flag: { reason: string; note: string };
};

/** `faulty` asks for a reply that a check holds; without it nothing is wrong with what the AI writes. */
export type LiveTemplate = { agent: DemoAgent; write(pick: LivePick, faulty: boolean): LiveCase };
