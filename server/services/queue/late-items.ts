import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { QueueRow } from "@/core/review/desk-view";
import { MOST_ITEMS } from "@/core/review/lead-view";
import { myPlace } from "@/db/repositories/decline";
import { rowsOfItems } from "@/db/repositories/forecast";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { readForecasts } from "./forecast";
import { queueRows } from "./queue-page";

/** The items of a queue that will likely miss their deadline, in the order in which they are taken; as many as can be acted on at once. */
export async function readLateItems(rt: Runtime, member: MemberContext, queue: string): Promise<Result<QueueRow[]>> {
  if (!permittedIn(member.grants, "queue.read", queue)) return refused("not_permitted");
  const outlook = (await readForecasts(rt, member.orgId, [queue])).get(queue);
  const late = outlook?.forecast?.late.slice(0, MOST_ITEMS) ?? [];
  if (late.length === 0) return done([]);
  const [rows, [mine]] = await read(rt.pool, member.orgId, [
    rowsOfItems(member.orgId, queue, late),
    myPlace(member.orgId, member.userId),
  ]);
  return done(await queueRows(rt, member.orgId, { rows, tab: "waiting", mine }));
}
