import type { Explanation } from "@/core/explain/explanation";
import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import { type RoleChange, roleChange, rolesThen } from "@/core/identity/roles-then";
import { partsOf } from "@/core/release/disclosed-text";
import type { OpenRecord, RecordedDelivery, RecordedJudgement } from "@/core/review/record-view";
import type {
  RecordDecisionRow,
  RecordDeliveryRow,
  RecordDispositionRow,
  RecordReleaseRow,
} from "@/db/repositories/decision-record";
import { type DataKey, open, openJson } from "@/server/keys/sealed-box";
import type { OrganisationContext } from "../organisation/organisation-context";
import { receiptIn, withoutSecret } from "../receipt/receipt-token";
import { type DecisionBody, PLACES, type RevisionBody } from "../sealed-bodies";
import { codedFindings } from "./read-decision-page";
import type { LoadedRecord } from "./record-file";
import { saidThen } from "./said-then";

/** What was loaded, opened as far as there is a key. */
export function recordView(org: OrganisationContext, loaded: LoadedRecord, key: DataKey | null): OpenRecord {
  const { head, draft, around } = loaded;
  const decisive = loaded.dispositions.find((d) => d.disposition_id === head.disposition_id) ?? null;
  const { said, laterMessages } = saidThen(org, loaded, key);
  return {
    id: head.id,
    about: head.about === "decision" ? "person" : "policy",
    at: head.at.toISOString(),
    erased: key === null,
    removed: removedOf(around),
    source: around.source_name,
    draftId: head.draft_id,
    itemId: head.item_id,
    draftState: draft?.state ?? null,
    alreadySent: draft?.already_sent ?? true,
    channel: draft?.channel ?? around.channel,
    language: draft?.language ?? around.language,
    used: draft && {
      provider: draft.provider,
      model: draft.model,
      agent: draft.agent,
      promptVersion: draft.prompt_version,
    },
    said,
    laterMessages,
    judgement: decisive && judgementView(org, decisive),
    otherJudgements: loaded.dispositions.filter((d) => d !== decisive).map((d) => judgementView(org, d)),
    explanation: key && decisive ? explanationOf(org, key, decisive) : null,
    decisions: decisionViews(org, loaded, key),
    revisions: revisionViews(org, loaded, key),
    releases: loaded.releases.map((r) => releaseView(org, key, r)),
    deliveries: loaded.deliveries.map(deliveryView),
  };
}

function removedOf({ emptied_at, erased_at }: LoadedRecord["around"]): OpenRecord["removed"] {
  if (erased_at) return { how: "erasure", at: erased_at.toISOString() };
  return emptied_at && { how: "retention", at: emptied_at.toISOString() };
}

function judgementView(org: OrganisationContext, d: RecordDispositionRow): RecordedJudgement {
  return {
    id: d.disposition_id,
    at: d.created_at.toISOString(),
    outcome: d.outcome,
    rule: d.rule_id,
    ruleTitle: d.rule_title,
    policyVersion: d.policy_version,
    queue: org.policy.queues.find((q) => q.id === d.queue_id)?.title ?? (d.queue_id ? both(d.queue_id) : null),
    dueAt: d.due_at?.toISOString() ?? null,
    onExpiry: d.on_expiry,
    findings: codedFindings(d),
  };
}

const both = (name: string) => ({ en: name, de: name });

function explanationOf({ orgId }: OrganisationContext, key: DataKey, d: RecordDispositionRow): Explanation {
  return readExplanation(
    openJson<StoredExplanation>(key, PLACES.explanation(orgId, d.disposition_id), d.sealed_explanation),
  );
}

function decisionViews(org: OrganisationContext, loaded: LoadedRecord, key: DataKey | null): OpenRecord["decisions"] {
  const changes = loaded.roles.flatMap((row) => {
    const { data } = JSON.parse(row.bytes.toString("utf8")) as { data: unknown };
    return roleChange(row.occurred_at.getTime(), data) ?? [];
  });
  const titles = new Map(loaded.reasons.map((r) => [r.code, { en: r.title_en, de: r.title_de }]));
  return loaded.decisions.map((d) => ({
    ...decisionView(d, changes),
    ...textsOf(org, key, d),
    reason: d.reason === null ? null : { code: d.reason, title: titles.get(d.reason) ?? null },
  }));
}

function decisionView(d: RecordDecisionRow, changes: readonly RoleChange[]) {
  return {
    id: d.decision_id,
    item: d.item_id,
    itemKind: d.item_kind,
    kind: d.kind,
    by: { id: d.decided_by, name: d.decided_name ?? "", disabled: d.disabled },
    roles: rolesThen(changes, d.decided_by, d.decided_at.getTime()),
    at: d.decided_at.toISOString(),
    editDistance: d.edit_distance,
    together: d.together,
    undoneAt: d.undone_at?.toISOString() ?? null,
    policyVersion: d.policy_version,
    seconds: d.seconds_decision_id,
    seenDigest: d.seen_digest.toString("hex"),
    textDigest: d.text_digest?.toString("hex") ?? null,
  };
}

function revisionViews({ orgId }: OrganisationContext, { revisions }: LoadedRecord, key: DataKey | null) {
  return revisions.map((each) => ({
    at: each.requested_at.toISOString(),
    by: { id: each.requested_by, name: each.requested_name ?? "" },
    instruction:
      key && openJson<RevisionBody>(key, PLACES.revision(orgId, each.revision_id), each.sealed_body).instruction,
  }));
}

function textsOf({ orgId }: OrganisationContext, key: DataKey | null, d: RecordDecisionRow) {
  if (key === null) return { text: null, note: null };
  const { text, note } = openJson<DecisionBody>(key, PLACES.decision(orgId, d.decision_id), d.sealed_body);
  return { text, note };
}

function releaseView(
  { orgId }: OrganisationContext,
  key: DataKey | null,
  r: RecordReleaseRow,
): OpenRecord["releases"][number] {
  const whole = key && open(key, PLACES.release(orgId, r.release_id), r.sealed_text).toString("utf8");
  const parts = whole === null ? null : partsOf(whole, r.body_length);
  return {
    id: r.release_id,
    kind: r.kind,
    state: r.state,
    text: parts?.body ?? null,
    footer: parts ? withoutSecret(parts.footer) : "",
    receipt: parts !== null && r.state === "released" && receiptIn(parts.footer) !== null,
    decision: r.decision_id,
    rule: r.rule_id,
    dueAt: r.due_at.toISOString(),
    releasedAt: r.released_at?.toISOString() ?? null,
  };
}

function deliveryView(v: RecordDeliveryRow): RecordedDelivery {
  return {
    id: v.delivery_id,
    type: v.type,
    state: v.state,
    createdAt: v.created_at.toISOString(),
    deliveredAt: v.delivered_at?.toISOString() ?? null,
    attempts: v.attempts.map((a) => ({ ...a, at: new Date(a.at).toISOString() })),
  };
}
