import type { SentState } from "@/server/services/alert/read-sent";

export const SENT_STATES = ["open", "sent", "failed"] as const satisfies readonly SentState[];

/** The state that an address names, if there is such a one. */
export function sentFilter(given: string | null | undefined): SentState | undefined {
  return SENT_STATES.find((state) => state === given);
}
