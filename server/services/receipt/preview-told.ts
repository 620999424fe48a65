import { type PlainWords, plainWords, type ReliedOn } from "@/core/explain/plain-words";
import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import type { Authorship } from "@/core/privacy/privacy-policy";
import { type ReaderLanguage, readerLanguage } from "@/core/release/disclosed-text";
import { done, type Result, refused } from "@/core/result";
import type { Outcome } from "@/core/review/words";
import { isUuid } from "@/server/identifiers";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { headOfRecord, type LoadedRecord, loadRecord } from "../decision/record-file";
import { openDocument } from "../judge/draft-file";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { keptBackOf } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

/** The explanation of an AI reply for whoever gets it, or would: codes, numbers and titles, as a receipt has them. */
type Preview = {
  reader: ReaderLanguage;
  kind: "reply";
  authorship: Authorship;
  words: PlainWords;
  /** It has gone out; else what would be told if it did. */
  sent: boolean;
};

/** What the customer is told of the reply that a decision is about, or would be if the AI's words went out as they stand. */
export async function previewTold(rt: Runtime, member: MemberContext, id: string): Promise<Result<Preview>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  const head = isUuid(id) ? await headOfRecord(rt, member.orgId, id) : null;
  if (!head) return refused("not_found", { field: "decision" });
  const queues = queuesWith(member.grants, "decision.read");
  if (queues !== null && (head.queue_id === null || !queues.includes(head.queue_id))) return refused("not_permitted");
  const org = await organisationContext(rt, member.orgId);
  // Whose words a reader is told they are would say what was decided.
  if (await keptBackOf(rt, org, member, head.draft_id)) return refused("judgement_first");
  const loaded = await loadRecord(rt, member.orgId, head);
  const decisive = loaded.dispositions.find((each) => each.disposition_id === head.disposition_id);
  const explanation = decisive ? explanationOf(rt, org, loaded, decisive) : null;
  if (!decisive || explanation === null) return refused("not_found", { field: "decision" });
  const documents = loaded.documents.map((each): ReliedOn => openDocument(org, each));
  const out = loaded.releases.find(({ kind, state }) => kind === "reply" && state === "released");
  const authorship = out ? byWhom(loaded, out.decision_id) : asItStands(decisive.outcome);
  const people = decisive.outcome === "two_person" ? 2 : 1;
  return done({
    reader: readerLanguage(loaded.draft?.language ?? loaded.around.language),
    kind: "reply",
    authorship,
    words: plainWords({ kind: "reply", authorship, people, explanation, documents }),
    sent: out !== undefined || loaded.draft?.already_sent === true,
  });
}

/** Whose words went out: those of the rule's release, or of the decision that allowed it. */
function byWhom({ decisions }: LoadedRecord, decision: string | null): Authorship {
  const by = decisions.find(({ decision_id }) => decision_id === decision);
  if (by === undefined) return "ai_by_rule";
  if (by.kind === "reply") return "person";
  return by.kind === "edit" || (by.edit_distance ?? 0) > 0 ? "ai_edited" : "ai_approved";
}

/** What a rule holds goes out as it stands only when people have approved it. */
function asItStands(outcome: Outcome): Authorship {
  return outcome === "release" || outcome === "sample" ? "ai_by_rule" : "ai_approved";
}

/** Null where the customer was erased, or retention has taken the texts. */
function explanationOf(
  rt: Runtime,
  { orgId }: OrganisationContext,
  { around }: LoadedRecord,
  decisive: LoadedRecord["dispositions"][number],
) {
  if (around.emptied_at !== null) return null;
  try {
    const wrapped = { version: around.key_version, wrapped: around.wrapped };
    const key = openSubjectKey(rt.kek, orgId, around.subject_id, wrapped);
    const place = PLACES.explanation(orgId, decisive.disposition_id);
    return readExplanation(openJson<StoredExplanation>(key, place, decisive.sealed_explanation));
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
