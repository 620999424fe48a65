import type { People } from "@/core/audit/bundle/people";
import type { StoredEvent } from "@/core/audit/stored-event";
import { allMemberNames, allSourceNames } from "@/db/repositories/export";
import type { Snapshot } from "@/db/snapshot";

/** Fields of events that hold somebody's id: looking every id up would take as long as all the rest. */
const SPEAK_OF = ["member", "source", "to", "from", "taken_from"] as const;

/** The names an installation knows, and of them those that an export needs: whom its events speak of, and nobody else. */
export class PeopleSeen {
  readonly known: People;
  readonly #seen: People = { members: {}, sources: {} };

  private constructor(known: People) {
    this.known = known;
  }

  static async read(snapshot: Snapshot, orgId: string): Promise<PeopleSeen> {
    const members = await snapshot.rows(allMemberNames(orgId));
    const sources = await snapshot.rows(allSourceNames(orgId));
    return new PeopleSeen({
      members: Object.fromEntries(members.map((row) => [row.id, row.name])),
      sources: Object.fromEntries(sources.map((row) => [row.id, row.name])),
    });
  }

  note(event: StoredEvent): void {
    this.#noteId(event.actor.id);
    const data = event.data as Partial<Record<(typeof SPEAK_OF)[number], unknown>>;
    for (const field of SPEAK_OF) {
      const id = data[field];
      if (typeof id === "string") this.#noteId(id);
    }
  }

  get seen(): People {
    return this.#seen;
  }

  #noteId(id: string): void {
    const { members, sources } = this.known;
    if (members[id] !== undefined) this.#seen.members[id] = members[id];
    else if (sources[id] !== undefined) this.#seen.sources[id] = sources[id];
  }
}
