import { encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { organisationBySlug } from "@/db/repositories/identity";
import { allSources, updateSource } from "@/db/repositories/organisation";
import { readAlone } from "@/db/repositories/queue";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

export type SourceChange = {
  organisation: string;
  source: string;
  writingTools: string[] | null;
  deliveryUrl: string | null;
};

/** Says which of a source's tools write, or where its webhooks go; null leaves a value as it is. For whoever operates the installation. */
export async function changeSource(rt: Runtime, change: SourceChange): Promise<Result<null>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(change.organisation));
  const orgId = found?.org_id;
  if (!orgId) return refused("not_found", { field: "org" });
  if (change.deliveryUrl !== null && !URL.canParse(change.deliveryUrl))
    return refused("invalid_field", { field: "deliver-to" });
  const [sources] = await read(rt.pool, orgId, [allSources(orgId)]);
  const source = sources.find((s) => s.code === change.source);
  if (!source) return refused("not_found", { field: "source" });
  await write(rt.pool, orgId, {
    statements: [updateSource(orgId, source.source_id, change.writingTools, change.deliveryUrl)],
    events: [
      encodeEvent({
        type: "source.changed",
        eventId: rt.newId(),
        orgId,
        at: rt.now(),
        actor: { kind: "system", id: "setup" },
        data: {
          source: source.source_id,
          writing_tools: change.writingTools,
          delivery_changed: change.deliveryUrl !== null,
        },
      }),
    ],
  });
  return done(null);
}
