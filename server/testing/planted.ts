import type { TestDatabase } from "@/db/testing/test-database";
import { forgetOrganisationContext } from "@/server/services/organisation/organisation-context";
import { plantDue } from "@/server/services/planted/plant-due";
import type { BodyOptions } from "./bodies";
import { queued } from "./desk";
import type { TestOrganisation } from "./organisations";
import type { TestRuntime } from "./test-runtime";

/** Lets the policy in force plant, without two people agreeing on it. */
export async function letPlant(db: TestDatabase, rts: TestRuntime[], orgId: string, share = 0.2): Promise<void> {
  await db.admin(
    `UPDATE app.policy_version SET body = body || jsonb_build_object('oversight', jsonb_build_object('planted', jsonb_build_object('share', $2::numeric))) WHERE org_id = $1`,
    [orgId, share],
  );
  for (const rt of rts) forgetOrganisationContext(rt, orgId);
}

export type PlantedItem = { plantId: string; itemId: string; draftId: string; conversationId: string };

/** A planted draft like a real one that was just queued, as the worker would put it in. */
export async function planted(
  db: TestDatabase,
  { app, worker }: { app: TestRuntime; worker: TestRuntime },
  org: TestOrganisation,
  like: BodyOptions,
): Promise<PlantedItem> {
  const { draftId } = await queued(app, org, like);
  await plantDue(worker, org.orgId, draftId);
  const [row] = await db.admin<{ plant_id: string; item_id: string; draft_id: string; conversation_id: string }>(
    "SELECT plant_id, item_id, draft_id, conversation_id FROM app.plant WHERE org_id = $1 AND decided_at IS NULL AND withdrawn_at IS NULL ORDER BY inserted_at DESC LIMIT 1",
    [org.orgId],
  );
  if (!row) throw new Error("nothing was planted");
  return {
    plantId: row.plant_id,
    itemId: row.item_id,
    draftId: row.draft_id,
    conversationId: row.conversation_id,
  };
}
