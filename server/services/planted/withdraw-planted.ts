import { encodeEvent } from "@/core/audit/event";
import { writeLong } from "@/db/long-write";
import { type WithdrawnRow, withdrawPlants } from "@/db/repositories/planted";
import type { Runtime } from "@/server/runtime";
import { saltOf } from "./decide-planted";

/** One, by its item or its piece of work; those that wait in some queues; or all of them. */
export type Planted = { ref: string } | { queues: readonly string[] } | "all";

class NothingPlanted extends Error {
  override name = "NothingPlanted";
}

/**
 * Takes planted drafts out before anybody has decided them, with every row of theirs. Whoever is about to do something to an
 * item that reaches beyond the desk asks this first: nothing ever follows from a planted one. @returns how many there were
 */
export async function withdrawPlanted(rt: Runtime, orgId: string, which: Planted): Promise<number> {
  const ref = which !== "all" && "ref" in which ? which.ref : null;
  const queues = which !== "all" && "queues" in which ? which.queues : null;
  if (queues?.length === 0) return 0;
  try {
    const gone = await writeLong(rt.pool, orgId, async (tx) => {
      const [first, ...more] = await tx.rows<WithdrawnRow>(withdrawPlants(ref, queues, new Date(rt.now())));
      if (!first) throw new NothingPlanted();
      const event = (row: WithdrawnRow) => withdrawn(rt, orgId, row);
      return { events: [event(first), ...more.map(event)], value: [first, ...more] };
    });
    for (const { item_id } of gone) rt.announce({ orgId, kind: "item", item: item_id });
    return gone.length;
  } catch (error) {
    if (error instanceof NothingPlanted) return 0;
    throw error;
  }
}

function withdrawn(rt: Runtime, orgId: string, row: WithdrawnRow) {
  return encodeEvent({
    type: "plant.withdrawn",
    eventId: rt.newId(),
    orgId,
    at: rt.now(),
    actor: { kind: "system", id: "worker" },
    draftId: row.draft_id,
    itemId: row.item_id,
    data: { plant: row.plant_id, salt: saltOf(row), item: row.item_id, draft: row.draft_id },
  });
}
