import type { EventOptions, EventPage } from "@/core/audit/audit-view";
import { typesNamed } from "@/core/audit/event-groups";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import {
  eventPage,
  eventPageAbout,
  eventPageFromIndex,
  eventPageOfActor,
  eventPageOfSystem,
  eventPageOfTypes,
  type ListedEventRow,
} from "@/db/repositories/event";
import { memberNames, sourceNames } from "@/db/repositories/name";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { isDay, momentsOf, PAGE, pageOf, placeOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack, type KeptBackAll } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { isKeptBack, withoutWords } from "./kept-events";
import { openEvents } from "./open-events";

/** What is asked of the record: everything given must hold. */
export type EventQuery = {
  /** An event type, or a group of them. */
  type?: string;
  /** A member or a source by id, or `system`. */
  actor?: string;
  /** A draft or an item by id. */
  about?: string;
  /** Days, both inclusive, in the organisation's time zone. */
  from?: string;
  to?: string;
  /** Where in the log to begin, downwards; with nothing else beside it. */
  index?: string;
};

export const SYSTEM = "system";

/** One page of the record, newest first. Who holds the permission sees all of it; nobody sees a part. */
export async function readEventPage(
  rt: Runtime,
  member: MemberContext,
  input: EventQuery & { cursor?: string },
): Promise<Result<EventPage>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  if (input.index !== undefined) return readFromIndex(rt, member, { ...input, index: input.index });
  const from = placeOf(input.cursor);
  const types = input.type === undefined ? null : typesNamed(input.type);
  const invalid = invalidField(input, types) ?? (from ? null : "cursor");
  if (invalid || !from) return refused("invalid_field", { field: invalid ?? "cursor" });
  const { since, until } = await momentsOf(rt, member.orgId, input);
  const place = [member.orgId, from.at, from.id, since, until, PAGE + 1];
  const [rows] = await read(rt.pool, member.orgId, [pageStatement(input, types, place)]);
  const page = pageOf(rows, (row) => ({ at: row.place, id: row.event_id }));
  const kept = await keptFrom(rt, member);
  // Whoever asks for a type or a person would learn from an empty row that it is one of those.
  const tells = input.type !== undefined || input.actor !== undefined;
  const shown = tells ? page.rows.filter((row) => !isKeptBack(kept, row)) : page.rows;
  return done({ rows: await openListed(rt, member.orgId, shown, kept), next: page.next });
}

async function keptFrom(rt: Runtime, member: MemberContext): Promise<KeptBackAll> {
  return allKeptBack(rt, await organisationContext(rt, member.orgId), member);
}

const INDEX = /^\d{1,15}$/;

/** A page of the log itself, the given index first; its cursor is the index that the next one begins with. */
async function readFromIndex(
  rt: Runtime,
  member: MemberContext,
  { cursor, index, ...others }: EventQuery & { index: string; cursor?: string },
): Promise<Result<EventPage>> {
  const from = cursor ?? index;
  if (!INDEX.test(from)) return refused("invalid_field", { field: "index" });
  const other = Object.entries(others).find(([, asked]) => asked !== undefined);
  if (other) return refused("invalid_field", { field: other[0] });
  const { orgId } = member;
  const [rows] = await read(rt.pool, orgId, [eventPageFromIndex(orgId, from, PAGE)]);
  const last = Number(rows.at(-1)?.index ?? 0);
  const opened = await openListed(rt, orgId, rows, await keptFrom(rt, member));
  return done({ rows: opened, next: last > 0 ? String(last - 1) : null });
}

/** Events of a list with their indexes. */
async function openListed(
  rt: Runtime,
  orgId: string,
  rows: readonly ListedEventRow[],
  kept: KeptBackAll,
): Promise<EventPage["rows"]> {
  const opened = await openEvents(rt, orgId, rows);
  return rows.flatMap((row, position) => {
    const event = opened[position];
    if (!event) return [];
    const index = row.index === null ? null : Number(row.index);
    return [{ ...(isKeptBack(kept, row) ? withoutWords(event) : event), index }];
  });
}

/** Whom the filter of people offers: everybody there ever was, and every source. */
export async function readEventOptions(rt: Runtime, member: MemberContext): Promise<Result<EventOptions>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  const [members, sources] = await read(rt.pool, member.orgId, [
    memberNames(member.orgId, null),
    sourceNames(member.orgId),
  ]);
  return done({
    people: members.map((m) => ({ id: m.user_id, name: m.name, disabled: m.disabled })),
    sources: sources.map((s) => ({ id: s.source_id, name: s.name })),
  });
}

function invalidField(q: EventQuery, types: string[] | null): string | null {
  if (q.type !== undefined && types === null) return "type";
  if (q.actor !== undefined && q.actor !== SYSTEM && !isUuid(q.actor)) return "actor";
  if (q.about !== undefined && !isUuid(q.about)) return "about";
  if (q.from !== undefined && !isDay(q.from)) return "from";
  return q.to !== undefined && !isDay(q.to) ? "to" : null;
}

/** The page through whichever index leads to the fewest rows. */
function pageStatement(q: EventQuery, types: string[] | null, place: unknown[]): Statement<ListedEventRow> {
  const system = q.actor === SYSTEM;
  if (q.about !== undefined) return eventPageAbout(...place, q.about, types, system ? null : (q.actor ?? null), system);
  if (system) return eventPageOfSystem(...place, types);
  if (q.actor !== undefined) return eventPageOfActor(...place, q.actor, types);
  return types === null ? eventPage(...place) : eventPageOfTypes(...place, types);
}
