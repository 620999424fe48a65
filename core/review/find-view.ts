import type { ItemKind, ItemState, Outcome } from "./words";

/** One thing that a search met. Titles of items come in a second call, as in a queue. */
export type Found =
  | { kind: "item"; id: string; itemKind: ItemKind; state: ItemState; queue: string; flag: string | null; at: string }
  | { kind: "reply"; id: string; outcome: Outcome; at: string }
  | { kind: "decision" | "disposition" | "delivery" | "event"; id: string };
