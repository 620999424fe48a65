import { queuesWith } from "@/core/identity/grants";
import { judgedInQueues } from "@/db/repositories/replay";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import type { CountedDryRun } from "./dry-run-policy";

/** The same counts, with those examples alone whose decisions the reader may see. */
export async function withinReach(rt: Runtime, member: MemberContext, run: CountedDryRun): Promise<CountedDryRun> {
  const queues = queuesWith(member.grants, "decision.read");
  if (queues === null) return run;
  const ids = run.moves.flatMap(({ examples }) => examples.map(({ id }) => id));
  const [rows] =
    ids.length === 0 || queues.length === 0
      ? [[]]
      : await read(rt.pool, member.orgId, [judgedInQueues(member.orgId, ids, queues)]);
  const seen = new Set(rows.map((row) => row.disposition_id));
  return {
    ...run,
    moves: run.moves.map((move) => ({ ...move, examples: move.examples.filter(({ id }) => seen.has(id)) })),
  };
}
