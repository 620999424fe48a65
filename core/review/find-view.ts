import type { Masked } from "@/core/privacy/masked-text";
import type { ItemKind, ItemState, Outcome } from "./words";

/**
 * One thing that a search met. Titles of items come in a second call, as in a queue; `place` is where the words that were
 * searched for stand, masked, and null for what was found by a reference.
 */
export type Found =
  | {
      kind: "item";
      id: string;
      itemKind: ItemKind;
      state: ItemState;
      queue: string;
      flag: string | null;
      at: string;
      place: Masked | null;
    }
  | { kind: "reply"; id: string; outcome: Outcome; at: string; place: Masked | null }
  | { kind: "decision" | "disposition" | "delivery" | "event"; id: string };
