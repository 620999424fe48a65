import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runOnce } from "@/db/testing/run-once";
import { lane } from "./lane";

/**
 * Lets chance say yes: one planted draft follows this real one, now. The policy's share would say so sooner or later; a
 * story cannot wait for it.
 */
export async function plantAfter(draft: string): Promise<void> {
  const kept = (file: string) => readFileSync(join(lane.data, file), "utf8").trim();
  const { worker } = JSON.parse(kept("database-roles.json")) as { worker: string };
  const port = kept("postgres/cluster/postmaster.pid").split("\n")[3];
  // The clock of the daily retention run is one piece of work an organisation, under its own id.
  await runOnce(
    `postgres://countersign_worker:${worker}@127.0.0.1:${port}/postgres`,
    "INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT org_id, 'planting', $1, now() FROM app.work WHERE kind = 'retention' AND ref_id = org_id LIMIT 1",
    [draft],
  );
}
