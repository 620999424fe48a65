import type { Masked } from "@/core/privacy/masked-text";
import type { DeclineReason } from "./decline";

/** What of an item is told at a glance, before anything more is read. */
export type AsideMark = {
  /** Notes that were left for whoever comes next. */
  notes: number;
  /** How many declined it, for who leads the queue; for others 0. */
  declines: number;
  /** The reader declined it. */
  declined: DeclineReason | null;
};

/** What the last ones who held an item left behind. */
export type Aside = {
  notes: { id: string; by: string; at: string; text: Masked }[];
  /** For who leads the queue. */
  declines: { by: string; at: string; reason: DeclineReason }[];
};
