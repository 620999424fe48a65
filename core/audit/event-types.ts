import type { z } from "zod";
import { DECIDED, STOP_SET } from "./event-types/fields";
import { LOG_EVENTS } from "./event-types/log";
import { ORGANISATION_EVENTS } from "./event-types/organisation";
import { PRIVACY_EVENTS } from "./event-types/privacy";
import { REQUEST_EVENTS } from "./event-types/request";
import { REVIEW_EVENTS } from "./event-types/review";

/**
 * The closed set of events: type, version and the exact shape of `data`. A shape once released is never changed; a new
 * version stands beside it. No field here may hold a customer's word: texts appear as commitments only.
 */
export const EVENT_TYPES = {
  ...ORGANISATION_EVENTS,
  ...REVIEW_EVENTS,
  ...PRIVACY_EVENTS,
  ...REQUEST_EVENTS,
  ...LOG_EVENTS,
} as const satisfies Record<string, { version: number; data: z.ZodType }>;

export type EventType = keyof typeof EVENT_TYPES;
export type EventData<T extends EventType> = z.infer<(typeof EVENT_TYPES)[T]["data"]>;

/** Shapes that are no longer written; what is stored in them stays valid for ever. */
const EARLIER: Partial<Record<EventType, Readonly<Record<number, z.ZodType>>>> = {
  "item.decided": { 1: DECIDED },
  "stop.set": { 1: STOP_SET },
};

/** The shape that a type promises in a version; null when there never was one. */
export function shapeOf(type: EventType, version: number): z.ZodType | null {
  const now = EVENT_TYPES[type];
  return now.version === version ? now.data : (EARLIER[type]?.[version] ?? null);
}
