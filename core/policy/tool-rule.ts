import type { Severity } from "@/core/review/words";

/*
 * The language of rules over tool calls, proposed actions and the conversation. It is data: nothing in it is run, no
 * regular expression comes from a user, and every test ends after a bounded number of steps. `docs/tool-rules.md` shows
 * it with examples.
 */

export type Literal = string | number | boolean | null;

/** Something to compare. A path that leads nowhere gives no value, and no comparison holds with what has no value. */
export type Operand =
  | Literal
  /** Into this call: `arguments.payment.amount`, `result.status`, `arguments.bags[].price` for all of a list. */
  | { path: string }
  /** Into the newest earlier call that fits: `path` begins with `arguments` or `result`. */
  | { earlier: Lookup; path: string }
  /** How many elements a list has, or how many of them meet `where` (in which `each` is the element). */
  | { count: ListAt; where?: ToolTest }
  /** The sum of a list of numbers. */
  | { sum: ListAt }
  /** How many calls fit, this one included; with `sum`, the sum of that field over them. */
  | { calls: Lookup; sum?: string }
  /** A declared attribute of the customer or the conversation. */
  | { attribute: string }
  /** When the conversation's first message, or the message that is answered, was sent. */
  | { time: "first_message" | "answered_message" }
  /** Hours from the first time to the second. A time without a zone is read with `offset` (`-05:00`), or as UTC. */
  | { hours: [Operand, Operand]; offset?: string }
  | { plus: Operand[] }
  | { minus: [Operand, Operand] }
  | { times: Operand[] };

/** A list of this call, or of the newest earlier call that fits. */
export type ListAt = string | { earlier: Lookup; path: string };

/** Calls of these tools. `same` names fields that must be equal in both calls; in `where`, `earlier` is the call looked at. */
export type Lookup = { tool: string[]; same?: string[]; where?: ToolTest };

/** How two values are compared; a comparison has exactly one of these. */
export type Comparison = {
  is?: Operand;
  is_not?: Operand;
  at_most?: Operand;
  at_least?: Operand;
  less_than?: Operand;
  more_than?: Operand;
  /** One of a list of literals, of a list that a path leads to, or of the names of an object's fields. */
  in?: Literal[] | Operand;
  not_in?: Literal[] | Operand;
  starts_with?: string;
  contains?: string;
  exists?: boolean;
};

export const COMPARISONS = [
  "is",
  "is_not",
  "at_most",
  "at_least",
  "less_than",
  "more_than",
  "in",
  "not_in",
  "starts_with",
  "contains",
  "exists",
] as const satisfies readonly (keyof Comparison)[];

export const SPEAKERS = ["customer", "ai", "agent", "draft"] as const;
export type Speaker = (typeof SPEAKERS)[number];

export type Compared = { value: Operand } & Comparison;

export type ToolTest =
  | { all: ToolTest[] }
  | { any: ToolTest[] }
  | { not: ToolTest }
  | Compared
  /** Each element of a list (`each` in `meets`); an empty list meets everything, what is no list nothing. */
  | { every: ListAt; meets: ToolTest }
  | { some: ListAt; meets: ToolTest }
  /** Such a call was made before this one. */
  | { earlier: Lookup }
  /** The customer said yes to this call; with `naming`, after the AI had named what stands at these paths. */
  | { confirmed: true | { naming: string[] } }
  /** One of these words or phrases was said, whole and whatever its case or accents. */
  | { said: { by: Speaker[]; any_of: (string | { path: string })[] } };

/** Which calls a rule is about: all that is given must hold. `proposed` is an action that the source has not carried out. */
export type ToolRuleScope = { tool?: string[]; writes?: boolean; proposed?: boolean };

/** Wherever `on` and `when` hold for a call, `require` must. */
export type ToolRule = {
  id: string;
  title: { en: string; de: string };
  severity: Severity;
  on: ToolRuleScope;
  when?: ToolTest;
  require: ToolTest;
};
