import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { DecisionRecord } from "@/core/review/record-view";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { isKeptBack } from "../audit/kept-events";
import { openEvents } from "../audit/open-events";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack, type KeptBackAll } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { maskRecord } from "./mask-record";
import { headOfRecord, type LoadedRecord, loadRecord } from "./record-file";
import { keyOfRecord, reachesRecord } from "./record-reach";
import { recordView } from "./record-view";

/**
 * One decision of a person or of the policy with everything that explains it: what was asked and drafted, what held it,
 * who decided what, what went out and what the record says. Where the customer was erased, codes remain and texts do not.
 */
export async function readDecision(rt: Runtime, member: MemberContext, id: string): Promise<Result<DecisionRecord>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "decision" });
  const org = await organisationContext(rt, member.orgId);
  const head = await headOfRecord(rt, org.orgId, id);
  if (!head) return refused("not_found", { field: "decision" });
  if (!reachesRecord(member, head)) return refused("not_permitted");
  const whole = await loadRecord(rt, org.orgId, head);
  const kept = await allKeptBack(rt, org, member);
  const keptFor = kept.drafts.get(head.draft_id ?? "")?.look ?? null;
  const loaded = keptFor === null ? whole : beforeAnybodyLooked(whole, kept);
  const events = await openEvents(rt, org.orgId, loaded.events);
  const key = keptFor === null ? keyOfRecord(rt, org.orgId, loaded) : null;
  const view = await maskRecord(rt, org, member, loaded, { open: recordView(org, loaded, key), key });
  return done({
    ...view,
    ...(keptFor === null ? {} : { erased: false, removed: null, draftState: null, laterMessages: 0 }),
    events: events.map(({ id: event, type, at, actor }) => ({ id: event, type, at, actor })),
    mayAudit: permitted(member.roles, "audit.read"),
    keptFor,
  });
}

/** What the policy said of it, and no more. Without a key no text is opened: the draft beside what goes out would tell of an edit. */
function beforeAnybodyLooked(loaded: LoadedRecord, kept: KeptBackAll): LoadedRecord {
  return {
    ...loaded,
    ...{ decisions: [], releases: [], deliveries: [], revisions: [], flag: null },
    events: loaded.events.filter((row) => !isKeptBack(kept, row)),
  };
}
