import type { Life } from "@/core/audit/audit-view";
import { milestonesOf, stepsOf } from "@/core/audit/life";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { eventsOfLife } from "@/db/repositories/event";
import { lifeOf } from "@/db/repositories/life";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { isKeptBack } from "./kept-events";
import { openEvents } from "./open-events";
import { stopsBeside } from "./stops-beside";

/** The life of a reply from the record: of a draft, or of an item by its id; with the stops that held it. */
export async function readLife(rt: Runtime, member: MemberContext, id: string): Promise<Result<Life>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "draft" });
  const { orgId } = member;
  const [[row]] = await read(rt.pool, orgId, [lifeOf(orgId, id)]);
  if (!row) return refused("not_found", { field: "draft" });
  const [events] = await read(rt.pool, orgId, [eventsOfLife(orgId, row.draft_id, row.items)]);
  const kept = await allKeptBack(rt, await organisationContext(rt, orgId), member);
  const look = kept.drafts.get(row.draft_id ?? "")?.look ?? null;
  const stops = look === null ? await stopsBeside(rt, orgId, events, row.draft_state) : [];
  const shown = events.filter((event) => !isKeptBack(kept, event));
  const all = [...shown, ...stops].sort((one, other) => one.occurred_at.getTime() - other.occurred_at.getTime());
  const opened = await openEvents(rt, orgId, all);
  return done({
    draft: row.draft_id,
    items: row.items,
    source: row.source_name,
    draftState: look === null ? row.draft_state : null,
    alreadySent: row.already_sent,
    milestones: milestonesOf(opened),
    steps: stepsOf(opened),
    decision: look === null ? row.decision_id : null,
    disposition: row.disposition_id,
    mayReadDecisions: permitted(member.roles, "decision.read"),
    keptFor: look,
  });
}
