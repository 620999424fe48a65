/** A call as a rule sees it; a proposed action has no result. */
export type RuledCall = { name: string; arguments: unknown; result?: unknown; writes: boolean; proposed: boolean };

/** Everything that a rule may look at. */
export type ToolRuleFacts = {
  /** In the order in which they were made, what is only proposed at the end. */
  calls: readonly RuledCall[];
  /** Oldest first. */
  messages: readonly { role: "customer" | "ai" | "agent" | "system"; text: string; sentAt: string }[];
  draft: string;
  attributes: Readonly<Record<string, string>>;
  confirmed(call: RuledCall, named: readonly (string | number)[]): boolean;
};
