import { wilson } from "@/core/insight/wilson";
import type { Rate } from "./report";

/** A rate while it is counted. */
export type Counted = { cases: number; of: number };

export const noRate = (): Counted => ({ cases: 0, of: 0 });
export const rateOf = ({ cases, of }: Counted): Rate => ({ cases, of, ...wilson(cases, of) });
