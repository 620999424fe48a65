import { encodeEvent } from "@/core/audit/event";
import { write } from "@/db/transaction";
import type { TestRuntime } from "./test-runtime";

/** So many events of an organisation, each in a transaction of its own. @returns their ids */
export async function tellSomething(rt: TestRuntime, orgId: string, events: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < events; n += 1) {
    const eventId = rt.newId();
    await write(rt.pool, orgId, {
      statements: [],
      events: [
        encodeEvent({
          type: "item.unclaimed",
          eventId,
          orgId,
          at: rt.now(),
          actor: { kind: "system", id: "worker" },
          data: { item: eventId },
        }),
      ],
    });
    ids.push(eventId);
  }
  return ids;
}
