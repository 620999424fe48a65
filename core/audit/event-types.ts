import type { z } from "zod";
import { ALERT_EVENTS } from "./event-types/alerts";
import { ESCALATION_EVENTS } from "./event-types/escalation";
import { DECIDED, DECIDED_ANY_REASON, STOP_SET } from "./event-types/fields";
import { LOG_EVENTS } from "./event-types/log";
import { MAIL_EVENTS } from "./event-types/mail";
import { ORGANISATION_EVENTS } from "./event-types/organisation";
import { OVERSIGHT_EVENTS } from "./event-types/oversight";
import { OVERSIGHT_REPORT_EVENTS } from "./event-types/oversight-report";
import { PLANTED_EVENTS } from "./event-types/planted";
import { PRIVACY_EVENTS } from "./event-types/privacy";
import { REQUEST_EVENTS } from "./event-types/request";
import { REVIEW_EVENTS } from "./event-types/review";
import { REVIEWER_EVENTS } from "./event-types/reviewers";
import { SAMPLE_EVENTS } from "./event-types/sample";
import { SPEED_EVENTS } from "./event-types/speed";

/**
 * The closed set of events: type, version and the exact shape of `data`. A shape once released is never changed; a new
 * version stands beside it. No field here may hold a customer's word: texts appear as commitments only.
 */
export const EVENT_TYPES = {
  ...ORGANISATION_EVENTS,
  ...REVIEW_EVENTS,
  ...SAMPLE_EVENTS,
  ...OVERSIGHT_EVENTS,
  ...OVERSIGHT_REPORT_EVENTS,
  ...PLANTED_EVENTS,
  ...PRIVACY_EVENTS,
  ...REQUEST_EVENTS,
  ...LOG_EVENTS,
  ...ALERT_EVENTS,
  ...MAIL_EVENTS,
  ...SPEED_EVENTS,
  ...ESCALATION_EVENTS,
  ...REVIEWER_EVENTS,
} as const satisfies Record<string, { version: number; data: z.ZodType }>;

export type EventType = keyof typeof EVENT_TYPES;
export type EventData<T extends EventType> = z.infer<(typeof EVENT_TYPES)[T]["data"]>;

/** Shapes that are no longer written; what is stored in them stays valid for ever. */
const EARLIER: Partial<Record<EventType, Readonly<Record<number, z.ZodType>>>> = {
  "item.decided": { 1: DECIDED, 2: DECIDED_ANY_REASON },
  "stop.set": { 1: STOP_SET },
};

/** The shape that a type promises in a version; null when there never was one. */
export function shapeOf(type: EventType, version: number): z.ZodType | null {
  const now = EVENT_TYPES[type];
  return now.version === version ? now.data : (EARLIER[type]?.[version] ?? null);
}
