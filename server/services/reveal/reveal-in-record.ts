import { permitted } from "@/core/identity/roles";
import { type RevealRequest, revealFault } from "@/core/privacy/reveal";
import { done, type Result, refused } from "@/core/result";
import { isUuid } from "@/server/identifiers";
import type { DataKey } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { maskOfRecord } from "../decision/mask-record";
import { headOfRecord, type LoadedRecord, loadRecord } from "../decision/record-file";
import { keyOfRecord, reachesRecord } from "../decision/record-reach";
import { recordView } from "../decision/record-view";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { mayReveal } from "../privacy/reader";
import { valuesIn } from "../privacy/unmask-written";
import type { MemberContext } from "../review/member-context";
import { type Revealed, storeReveal } from "./store-reveal";

/** The same reveal of a conversation, asked for on the page of a decision that a person or the policy made. */
export async function revealInRecord(
  rt: Runtime,
  member: MemberContext,
  { record, ...given }: RevealRequest & { record: string },
): Promise<Result<Revealed>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  if (!isUuid(record)) return refused("not_found", { field: "decision" });
  const org = await organisationContext(rt, member.orgId);
  const head = await headOfRecord(rt, org.orgId, record);
  if (!head) return refused("not_found", { field: "decision" });
  if (!reachesRecord(member, head) || !mayReveal(member, head.queue_id)) return refused("not_permitted");
  const fault = revealFault(given);
  if (fault !== null) return refused(fault === "note" ? "reason_required" : "invalid_field", { field: fault });
  const loaded = await loadRecord(rt, org.orgId, head);
  const key = keyOfRecord(rt, org.orgId, loaded);
  if (key === null) return refused("removed", { params: removal(loaded) });
  const note = await realNote(rt, org, member, loaded, { key, note: given.note ?? "" });
  if (!note.ok) return note;
  const place = {
    ...{ conversation: head.conversation_id, subject: loaded.around.subject_id, item: head.item_id, record },
    ...{ draft: head.draft_id, key },
  };
  return done(await storeReveal(rt, org, member, place, { ...given, note: note.value }));
}

/** With the values in the place of the placeholders that its writer reads on the page. */
async function realNote(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  loaded: LoadedRecord,
  { key, note }: { key: DataKey; note: string },
): Promise<Result<string>> {
  if (!note.includes("[")) return done(note);
  const { mask } = await maskOfRecord(rt, org, member, loaded, { open: recordView(org, loaded, key), key });
  const real = valuesIn(mask, "note", note, null);
  return real.ok ? done(real.value ?? "") : real;
}

function removal({ around }: LoadedRecord): { how: string; at: string } {
  const at = around.erased_at ?? around.emptied_at;
  return { how: around.erased_at ? "erasure" : "retention", at: at?.toISOString() ?? "" };
}
