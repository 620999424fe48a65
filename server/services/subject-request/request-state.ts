import { done, type Result, refused } from "@/core/result";
import { requestById } from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { SourceContext } from "../source/source-context";

/** What became of a request, for the source that passed it on: its state and its clock, nothing of what was found. */
export async function requestState(rt: Runtime, { orgId }: SourceContext, id: string) {
  const [[row]] = isUuid(id) ? await read(rt.pool, orgId, [requestById(orgId, id)]) : [[]];
  if (row?.channel !== "api") return refused("not_found") as Result<never>;
  return done({
    ...{ id: row.request_id, number: row.number, kind: row.kind, state: row.state },
    ...{ received_at: row.received_at.toISOString(), due_at: row.due_at.toISOString() },
  });
}
