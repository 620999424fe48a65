import type { EventActor, EventFields, ListedEvent } from "@/core/audit/audit-view";
import type { CanonicalValue } from "@/core/audit/canonical-json";
import type { EventRow } from "@/db/repositories/event";
import { type MemberNameRow, memberNames, sourceNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";

type Said = { actor: { kind: EventActor["kind"]; id: string }; data: EventFields };
type Names = { members: Map<string, MemberNameRow>; sources: Map<string, string> };

/** More names than a page of events can speak of. */
const MOST_NAMES = 500;

/** Events as a reader is shown them: what their bytes say, with the names of whom they speak of. */
export async function openEvents(rt: Runtime, orgId: string, rows: readonly EventRow[]): Promise<ListedEvent[]> {
  const said = rows.map(readBytes);
  const names = await namesIn(rt, orgId, said);
  return rows.map((row, position) => opened(row, said[position] as Said, names));
}

function readBytes(row: EventRow): Said {
  return JSON.parse(row.bytes.toString("utf8")) as Said;
}

async function namesIn(rt: Runtime, orgId: string, said: readonly Said[]): Promise<Names> {
  const ids = [...new Set(said.flatMap(({ actor, data }) => [actor.id, ...idsIn(data)]))].filter(isUuid);
  if (ids.length === 0) return { members: new Map(), sources: new Map() };
  const [members, sources] = await read(rt.pool, orgId, [
    memberNames(orgId, ids.slice(0, MOST_NAMES)),
    sourceNames(orgId),
  ]);
  return {
    members: new Map(members.map((m) => [m.user_id, m])),
    sources: new Map(sources.map((s) => [s.source_id, s.name])),
  };
}

/** Whatever may be an id of somebody: names are looked up among members and sources only. */
function idsIn(value: CanonicalValue): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap((each: CanonicalValue) => idsIn(each));
}

function opened(row: EventRow, { actor, data }: Said, names: Names): ListedEvent {
  const nameOf = (id: string) => names.members.get(id)?.name ?? names.sources.get(id);
  const known = [...new Set(idsIn(data))].flatMap((id) => {
    const name = nameOf(id);
    return name === undefined ? [] : [[id, name] as const];
  });
  return {
    id: row.event_id,
    type: row.type,
    version: row.version,
    at: row.occurred_at.toISOString(),
    actor: {
      kind: actor.kind,
      id: actor.kind === "system" ? null : actor.id,
      name: actor.kind === "system" ? actor.id : (nameOf(actor.id) ?? ""),
      disabled: names.members.get(actor.id)?.disabled ?? false,
    },
    draft: row.draft_id,
    item: row.item_id,
    data,
    names: Object.fromEntries(known),
    kept: false,
  };
}
