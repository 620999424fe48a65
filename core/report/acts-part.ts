import type { EventType } from "@/core/audit/event-types";
import type { LoggedEvent } from "./logged-event";
import type { Act, Report } from "./report";
import { ACTS, type ActsOf, LIMITS } from "./words";

/** By the first part of a type's name. */
const HEADING: Partial<Record<string, ActsOf>> = {
  policy: "policies",
  organisation: "people",
  member: "people",
  invitation: "people",
  team: "people",
  reason: "rules",
  source: "sources",
  log: "log",
  export: "exports",
};

/** No rule of the organisation. */
const UNTOLD: readonly EventType[] = [
  "member.password_changed",
  "source.test_requested",
  // What is only proposed changes nothing yet.
  ...(["policy.drafted", "policy.proposed", "policy.replayed", "policy.withdrawn"] as const),
];

/** Acts that are told one by one, since each of them changes who may do what, or what happens by itself. */
export class ActsPart {
  #told = Object.fromEntries(ACTS.map((each) => [each, { rows: [], beyond: 0 }])) as unknown as Report["acts"];

  get held(): number {
    return ACTS.reduce((sum, each) => sum + this.#told[each].rows.length, 0);
  }

  add(event: LoggedEvent, index: number): void {
    const heading = HEADING[event.type.split(".")[0] ?? ""];
    if (!heading || UNTOLD.includes(event.type)) return;
    const list = this.#told[heading];
    if (list.rows.length >= LIMITS.acts) list.beyond += 1;
    else list.rows.push(actOf(event, index));
  }

  finish(): Report["acts"] {
    return this.#told;
  }
}

function actOf(event: LoggedEvent, index: number): Act {
  const { type, at, actor } = event;
  return { index, at, type, by: { ...actor }, about: aboutOf(event), roles: rolesOf(event) };
}

function aboutOf({ data }: LoggedEvent): string | null {
  if ("export" in data) return data.export;
  if ("member" in data) return data.member;
  if ("invitation" in data) return data.invitation;
  if ("team" in data) return typeof data.team === "string" ? data.team : null;
  if ("source" in data && typeof data.source === "string") return data.source;
  if ("reason" in data && typeof data.reason === "string") return data.reason;
  if ("slug" in data) return data.slug;
  if ("key" in data) return data.key;
  return "version" in data ? String(data.version) : null;
}

function rolesOf(event: LoggedEvent): Act["roles"] {
  if (event.type === "member.roles_changed") return event.data.after;
  if (event.type === "member.added") return event.data.roles.map((role) => ({ role, team: null }));
  return event.type === "member.joined" || event.type === "member.invited" ? event.data.roles : null;
}
