import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { partsOf } from "@/core/release/disclosed-text";
import type { OutboundType } from "@/core/release/outbound";
import { type PendingRelease, type ReleaseGate, releaseGate } from "@/core/review/release";
import { scheduleChain } from "@/db/repositories/chain";
import { setDraftState } from "@/db/repositories/draft";
import { insertWork } from "@/db/repositories/intake";
import {
  type ItemRow,
  itemById,
  reopenDraftItem,
  reopenItem,
  restoreDeadlines,
  type SecondedRow,
  secondedDecision,
  undoDecision,
  undoHeldDecisions,
} from "@/db/repositories/item";
import { holdIndex } from "@/db/repositories/keys";
import { markRecalled, markReleased } from "@/db/repositories/release";
import { type ReleaseFileRow, releaseFile } from "@/db/repositories/release-file";
import { finishWork, postponeWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { read, write, writeUnlogged } from "@/db/transaction";
import { type DataKey, open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { NO_LEAK, type SentText, suspectLeakGoingOut } from "../incident/leak-incident";
import { tellMember } from "../notification/notify";
import type { OrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import { issueReceipt } from "../receipt/issue-receipt";
import { seenDigest, textDigest } from "../review/digests";
import { sampleAfterRelease } from "../sample/draw-samples";
import { type ConversationBody, type DraftBody, PLACES } from "../sealed-bodies";
import { tellSource } from "./tell-source";

const STOPPED_MS = 5_000;

/**
 * The only way a text leaves. Checks once more that a standing decision on exactly this text or a rule allows it, that
 * nothing of what was seen has changed, and that no stop and no restriction of the customer is in force; else the item goes back to people.
 */
export async function releaseDue(rt: Runtime, orgId: string, releaseId: string): Promise<void> {
  await underIndex(rt, orgId, async (org) => {
    const [[row]] = await read(rt.pool, orgId, [releaseFile(orgId, releaseId)]);
    const finished = finishWork(orgId, "release", releaseId);
    if (!row) return writeUnlogged(rt.pool, orgId, [finished]);
    const [[item], [seconded]] = row.item_id
      ? await read(rt.pool, orgId, [itemById(orgId, row.item_id), secondedDecision(orgId, row.item_id)])
      : [[], []];
    const file = openRelease(rt, orgId, row);
    const gate = gateOf(org, file, item && nothingNewSince(org, row, item, seconded), rt.now());
    if (gate === "wait") return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "release", releaseId, row.due_at)]);
    // A stop or a restriction holds what is on its way; when it is lifted, this is looked at again.
    if (gate === "stopped")
      return writeUnlogged(rt.pool, orgId, [
        postponeWork(orgId, "release", releaseId, new Date(rt.now() + STOPPED_MS)),
      ]);
    if (gate === "gone") return writeUnlogged(rt.pool, orgId, [finished]);
    const { change, leak } =
      gate === "go"
        ? { change: goOut(rt, org, file), leak: await suspectLeakGoingOut(rt, org, sentText(file)) }
        : { change: turnBack(rt, orgId, file, item, gate), leak: NO_LEAK };
    await write(rt.pool, orgId, {
      events: [...change.events, ...leak.events],
      statements: [
        holdIndex(orgId, org.keys.version),
        ...change.statements,
        ...leak.statements,
        insertWork(orgId, "words", row.conversation_id, new Date(rt.now())),
        ...(gate === "go"
          ? sampleAfterRelease(org, { id: releaseId, kind: row.kind, rule: row.rule_id }, rt.now())
          : []),
        finished,
      ],
    });
    announce(rt, orgId, row.item_id, { returned: gate === "seen_changed", leaked: leak.events.length > 0 });
  });
}

function announce(
  rt: Runtime,
  orgId: string,
  item: string | null,
  { returned, leaked }: { returned: boolean; leaked: boolean },
): void {
  rt.announce({ orgId, kind: item ? "item" : "queue", item });
  if (leaked) rt.announce({ orgId, kind: "privacy", item: null });
  if (returned || leaked) rt.announce({ orgId, kind: "notification", item: null });
}

type OpenRelease = { row: ReleaseFileRow; key: DataKey; text: string };
type Step = { events: [EncodedEvent, ...EncodedEvent[]]; statements: Statement[] };

/** What was written, without what stands under every reply. */
function sentText({ row, text }: OpenRelease): SentText {
  return {
    draftId: row.draft_id,
    conversationId: row.conversation_id,
    readerId: row.subject_id,
    text: partsOf(text, row.body_length).body,
  };
}

function openRelease(rt: Runtime, orgId: string, row: ReleaseFileRow): OpenRelease {
  const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
  return { row, key, text: open(key, PLACES.release(orgId, row.release_id), row.sealed_text).toString("utf8") };
}

/** The sealed text must be the very text whose digest the decision or rule release carries: a row tampered with does not go out. */
function gateOf(
  org: OrganisationContext,
  { row, text }: OpenRelease,
  seenStands: boolean | undefined,
  now: number,
): ReleaseGate {
  const decisionStands =
    row.decision_id !== null && !row.decision_undone && row.decision_text_digest?.equals(row.text_digest) === true;
  const release: PendingRelease = {
    kind: row.kind,
    state: row.state,
    dueAt: row.due_at.getTime(),
    decidedBy: decisionStands ? row.decided_by : null,
    byRule: row.decision_id === null && row.policy_version !== null && row.rule_id !== null,
  };
  const approvedText = textDigest(org.keys, text).equals(row.text_digest);
  const unchanged = approvedText && (row.seen_digest === null || seenStands === true);
  return releaseGate(release, row.draft_state, row.stopped || row.restricted, unchanged, now);
}

/** What the decider saw is what is; under two people, what the first one saw as well, though the second may have seen more. */
function nothingNewSince(
  org: OrganisationContext,
  row: ReleaseFileRow,
  item: ItemRow,
  seconded: SecondedRow | undefined,
): boolean {
  if (row.seen_digest === null || !seenDigest(org.keys, item).equals(row.seen_digest)) return false;
  if (item.kind !== "second_look") return true;
  if (!seconded || seconded.undone_at !== null) return false;
  const { item_id, seconds_decision_id } = seconded;
  return seenDigest(org.keys, { ...item, item_id, seconds_decision_id }).equals(seconded.seen_digest);
}

const OUTBOUND: Record<ReleaseFileRow["kind"], OutboundType> = {
  reply: "draft.released",
  correction: "reply.corrected",
  holding_reply: "reply.holding",
};

function goOut(rt: Runtime, org: OrganisationContext, { row, key, text }: OpenRelease): Step {
  const { orgId } = org;
  const now = rt.now();
  const parts = partsOf(text, row.body_length);
  // Before the receipt's: of two events at the same time the one that was made first is told first.
  const eventId = rt.newId();
  const receipt = issueReceipt(rt, org, row, parts.footer);
  const draft =
    row.draft_id && row.draft_body ? openJson<DraftBody>(key, PLACES.draft(orgId, row.draft_id), row.draft_body) : null;
  const conversation = openJson<ConversationBody>(
    key,
    PLACES.conversation(orgId, row.conversation_id),
    row.conversation_body,
  );
  const byDecision = row.decision_id !== null && row.decision_kind !== null;
  const told = tellSource(
    rt,
    { orgId, sourceId: row.source_id, subjectId: row.subject_id, deliveryUrl: row.delivery_url },
    key,
    {
      type: OUTBOUND[row.kind],
      at: now,
      draft: row.draft_id && draft ? { id: row.draft_id, externalId: draft.external_id } : null,
      conversation: { externalId: conversation.external_id },
      out: { ...parts, authorship: row.authorship, receiptUrl: receipt.url },
      allowedBy:
        byDecision && row.decision_kind
          ? { kind: "decision", decision: row.decision_kind }
          : { kind: "rule", rule: row.rule_id ?? "", policyVersion: row.policy_version ?? 0 },
    },
    row.release_id,
  );
  const event = encodeEvent({
    type: "release.released",
    eventId,
    orgId,
    at: now,
    actor: { kind: "system", id: "worker" },
    draftId: row.draft_id,
    itemId: row.item_id,
    data: {
      release: row.release_id,
      kind: row.kind,
      draft: row.draft_id,
      conversation: row.conversation_id,
      text_digest: row.text_digest.toString("hex"),
      delivery: told.deliveryId,
      allowed_by: row.decision_id
        ? { decision: row.decision_id }
        : { policy_version: row.policy_version ?? 0, rule: row.rule_id ?? "" },
    },
  });
  const released =
    row.kind === "reply" && row.draft_id
      ? [setDraftState(orgId, row.draft_id, row.draft_revision, "released", new Date(now))]
      : [];
  const left = markReleased(orgId, row.release_id, new Date(now));
  return {
    events: [event, ...receipt.events],
    statements: [...released, left, ...receipt.statements, ...told.statements],
  };
}

/**
 * What was approved is no longer what is true: the release is dropped, no decision on the draft stands, and people see
 * it again from the beginning, also where two had agreed.
 */
function turnBack(
  rt: Runtime,
  orgId: string,
  { row }: OpenRelease,
  item: ItemRow | undefined,
  because: "seen_changed" | "superseded",
): Step {
  const reopens = because === "seen_changed" && item !== undefined;
  const requeues =
    because === "seen_changed" && row.draft_id !== null && (row.kind === "reply" || item?.already_sent === true);
  const statements = [
    ...(requeues ? backToReview(orgId, row, item, new Date(rt.now())) : []),
    ...(reopens
      ? [
          item.kind === "second_look"
            ? reopenDraftItem(orgId, row.draft_id)
            : reopenItem(orgId, item.item_id, null, null, null),
        ]
      : []),
    markRecalled(orgId, row.release_id),
    ...standsNoMore(orgId, row, new Date(rt.now())),
    ...(reopens && row.decided_by
      ? [
          tellMember(orgId, row.decided_by, {
            kind: "returned_to_queue",
            item: item.item_id,
            draft: row.draft_id,
            at: rt.now(),
          }),
        ]
      : []),
    ...(reopens ? waitsAgain(orgId, item.item_id, row.kind === "reply" ? row.draft_id : null) : []),
  ];
  const event = encodeEvent({
    type: "release.returned",
    eventId: rt.newId(),
    orgId,
    at: rt.now(),
    actor: { kind: "system", id: "worker" },
    draftId: row.draft_id,
    itemId: row.item_id,
    data: { release: row.release_id, draft: row.draft_id, item: row.item_id, because },
  });
  return { events: [event], statements };
}

/** What happens by itself to what nobody decides is on its way again. */
function waitsAgain(orgId: string, itemId: string, draftId: string | null): Statement[] {
  return [restoreDeadlines(orgId, itemId, draftId), scheduleChain(orgId, itemId, draftId)];
}

/** A draft that people decided waits for them again; one that a rule had let out is checked again. */
function backToReview(orgId: string, row: ReleaseFileRow, item: ItemRow | undefined, now: Date): Statement[] {
  if (item) return [setDraftState(orgId, row.draft_id, row.draft_revision, "queued", now)];
  return [
    setDraftState(orgId, row.draft_id, row.draft_revision, "checking", now),
    insertWork(orgId, "check", row.draft_id, now),
  ];
}

/** A reply takes all decisions on its draft with it; a correction only its own, since what was sent before it stays sent. */
function standsNoMore(orgId: string, row: ReleaseFileRow, now: Date): Statement[] {
  if (row.kind === "reply" && row.draft_id) return [undoHeldDecisions(orgId, row.draft_id, now)];
  return row.decision_id ? [undoDecision(orgId, row.decision_id, now)] : [];
}
