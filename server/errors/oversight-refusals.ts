import type { RefusalEntry } from "./refusal-entry";

/** Why a decision has to wait for a look. */
export const OVERSIGHT_REFUSALS = {
  evidence_unopened: {
    status: 409,
    trpc: "CONFLICT",
    title: "Evidence not opened",
    detail: "Severe findings must be opened before the text is allowed to stand.",
  },
  judgement_first: {
    status: 409,
    trpc: "CONFLICT",
    title: "Judgement first",
    detail: "The second person says what they think before they are shown what the first one did, and decides then.",
  },
} as const satisfies Record<string, RefusalEntry>;
