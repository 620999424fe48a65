import { EVENT_TYPES, type EventType } from "./event-types";

/** How the audit page sorts event types, for whoever knows what happened but not what it is called. */
export const EVENT_GROUPS = [
  "received",
  "replies",
  "work",
  "decisions",
  "delivery",
  "people",
  "rules",
  "sources",
  "privacy",
  "alerts",
  "log",
] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

/** By the first part of a type's name; what is not named here belongs to the organisation's rules. */
const GROUP_OF: Record<string, EventGroup> = {
  messages: "received",
  subjects: "received",
  documents: "received",
  flag: "received",
  outcome: "received",
  draft: "replies",
  item: "work",
  queue: "work",
  bulk: "work",
  decision: "decisions",
  evidence: "work",
  review: "work",
  sample: "work",
  plant: "work",
  plant_case: "rules",
  release: "delivery",
  delivery: "delivery",
  member: "people",
  session: "people",
  invitation: "people",
  team: "people",
  customer: "people",
  conversation: "people",
  source: "sources",
  alert: "alerts",
  alert_rule: "alerts",
  alert_endpoint: "alerts",
  mail: "alerts",
  log: "log",
  export: "log",
  oversight_report: "log",
  subject: "privacy",
  privacy: "privacy",
  personal_data: "privacy",
  reveal: "privacy",
  correction: "privacy",
  retention: "privacy",
  legal_hold: "privacy",
  restriction: "privacy",
  subject_request: "privacy",
  erasure: "privacy",
  receipt: "privacy",
  incident: "privacy",
  key: "privacy",
};

export function groupOf(type: EventType): EventGroup {
  if (type === "item.decided") return "decisions";
  return GROUP_OF[type.split(".")[0] ?? ""] ?? "rules";
}

export function typesIn(group: EventGroup): EventType[] {
  return (Object.keys(EVENT_TYPES) as EventType[]).filter((type) => groupOf(type) === group);
}

/** What a filter's value stands for: one type, or all of a group; null when it is neither. */
export function typesNamed(name: string): EventType[] | null {
  if (Object.hasOwn(EVENT_TYPES, name)) return [name as EventType];
  const group = EVENT_GROUPS.find((each) => each === name);
  return group ? typesIn(group) : null;
}
