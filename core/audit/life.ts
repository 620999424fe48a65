import { DRAFT_STATES, type DraftState } from "@/core/review/words";
import type { EventFields, LifeStep, ListedEvent, Milestone } from "./audit-view";

/** What happened to a reply, in order, with the time between and what each step made of it. Events are oldest first. */
export function stepsOf(events: readonly ListedEvent[]): LifeStep[] {
  const steps: LifeStep[] = [];
  let state: DraftState | null = null;
  for (const [position, event] of events.entries()) {
    const before: DraftState | null = state;
    const after: DraftState | null = stateAfter(event, events.slice(0, position)) ?? before;
    const previous = events[position - 1];
    const sinceMs = previous ? Math.max(0, Date.parse(event.at) - Date.parse(previous.at)) : null;
    steps.push({ ...event, sinceMs, before, after });
    state = after;
  }
  return steps;
}

/** The state that an event says or implies; null where it leaves the reply as it was. */
function stateAfter({ type, data }: ListedEvent, earlier: readonly ListedEvent[]): DraftState | null {
  switch (type) {
    case "draft.queued":
      return "queued";
    case "draft.handed_over":
      return "handed_over";
    case "draft.superseded":
      return "superseded";
    case "decision.undone":
      return beforeDecision(data, earlier);
    case "release.released":
      return data.kind === "reply" ? "released" : null;
    case "release.returned":
      return data.because === "seen_changed" ? "queued" : null;
    case "delivery.attempted":
      return afterDelivery(data);
    default:
      return DRAFT_STATES.find((each) => each === data.state) ?? null;
  }
}

/** An undone decision gives the reply back to whoever it waited for. */
function beforeDecision(data: EventFields, earlier: readonly ListedEvent[]): DraftState {
  const decided = earlier.find((each) => each.type === "item.decided" && each.data.decision === data.decision);
  return decided?.data.item_kind === "second_look" ? "awaiting_second" : "queued";
}

/** Only the delivery of the reply itself moves it. */
function afterDelivery(data: EventFields): DraftState | null {
  if (data.type !== "draft.released") return null;
  if (data.delivered === true) return "delivered";
  return data.final === true ? "delivery_failed" : null;
}

const FIRST: readonly { what: Milestone; is: (event: ListedEvent) => boolean }[] = [
  { what: "received", is: ({ type }) => type === "draft.received" || type === "flag.raised" },
  { what: "judged", is: ({ type }) => type === "draft.disposed" },
  { what: "claimed", is: ({ type }) => type === "item.claimed" },
];
const LAST: readonly { what: Milestone; is: (event: ListedEvent) => boolean }[] = [
  { what: "decided", is: ({ type, data }) => type === "item.decided" && data.item_kind !== "second_look" },
  { what: "second", is: ({ type, data }) => type === "item.decided" && data.item_kind === "second_look" },
  { what: "released", is: ({ type }) => type === "release.released" },
  { what: "delivered", is: ({ type, data }) => type === "delivery.attempted" && data.delivered === true },
];

/** When a reply reached each point that counts: the first time it came and was taken up, the last time it was decided and left. */
export function milestonesOf(events: readonly ListedEvent[]): { what: Milestone; at: string }[] {
  const undone = new Set(events.filter(({ type }) => type === "decision.undone").map(({ data }) => data.decision));
  const standing = events.filter(({ type, data }) => type !== "item.decided" || !undone.has(data.decision));
  const found = [
    ...FIRST.map(({ what, is }) => ({ what, event: standing.find(is) })),
    ...LAST.map(({ what, is }) => ({ what, event: standing.findLast(is) })),
  ];
  return found.flatMap(({ what, event }) => (event ? [{ what, at: event.at }] : []));
}
