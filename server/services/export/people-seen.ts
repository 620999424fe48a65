import type { People } from "@/core/audit/bundle/people";
import type { StoredEvent } from "@/core/audit/stored-event";
import { allMemberNames, allSourceNames } from "@/db/repositories/export";
import type { Snapshot } from "@/db/snapshot";

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
    for (const value of Object.values(event.data)) if (typeof value === "string") this.#noteId(value);
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
