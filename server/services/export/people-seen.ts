import type { People } from "@/core/audit/bundle/people";
import type { StoredEvent } from "@/core/audit/stored-event";
import { allMemberNames, allSourceNames } from "@/db/repositories/export";
import type { Snapshot } from "@/db/snapshot";

/** Fields of events that hold somebody's id: looking every id up would take as long as all the rest. */
const SPEAK_OF = ["member", "source", "to", "from", "taken_from"] as const;

/** The names that an installation knows. */
export async function knownPeople(snapshot: Snapshot, orgId: string): Promise<People> {
  const members = await snapshot.rows(allMemberNames(orgId));
  const sources = await snapshot.rows(allSourceNames(orgId));
  return {
    members: Object.fromEntries(members.map((row) => [row.id, row.name])),
    sources: Object.fromEntries(sources.map((row) => [row.id, row.name])),
  };
}

/** Of the names that are known those that an export needs: whom its events speak of, and nobody else. */
export class PeopleSeen {
  readonly seen: People = { members: {}, sources: {} };
  /** Those that were not seen yet, with where they belong. */
  readonly #unseen = new Map<string, { name: string; among: Record<string, string> }>();

  constructor({ members, sources }: People) {
    for (const [id, name] of Object.entries(sources)) this.#unseen.set(id, { name, among: this.seen.sources });
    for (const [id, name] of Object.entries(members)) this.#unseen.set(id, { name, among: this.seen.members });
  }

  note(event: StoredEvent): void {
    if (this.#unseen.size === 0) return;
    this.#noteId(event.actor.id);
    const data = event.data as Partial<Record<(typeof SPEAK_OF)[number], unknown>>;
    for (const field of SPEAK_OF) {
      const id = data[field];
      if (typeof id === "string") this.#noteId(id);
    }
  }

  #noteId(id: string): void {
    const found = this.#unseen.get(id);
    if (!found) return;
    found.among[id] = found.name;
    this.#unseen.delete(id);
  }
}
