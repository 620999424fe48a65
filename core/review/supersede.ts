import type { DraftState } from "./words";

/** States in which a newer customer message or draft makes a draft pointless. What was sent or settled stays as it is. */
const OPEN: readonly DraftState[] = ["checking", "queued", "awaiting_second", "releasing", "blocked", "stopped"];

export function canBeSuperseded(state: DraftState, alreadySent: boolean): boolean {
  return !alreadySent && OPEN.includes(state);
}

/**
 * Whether a draft is too late on arrival: the customer has written since the message it answers, or a draft that
 * answers something later is already here. Positions count messages of the conversation.
 */
export function lateOnArrival(
  answersPosition: number,
  lastCustomerPosition: number,
  latestAnswersPosition: number | null,
): boolean {
  return (
    lastCustomerPosition > answersPosition ||
    (latestAnswersPosition !== null && latestAnswersPosition > answersPosition)
  );
}

/** States that a stop sends back to hold. */
export const IN_FLIGHT: readonly DraftState[] = ["checking", "queued", "awaiting_second", "releasing"];
