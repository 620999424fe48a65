import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { rolesWith } from "@/core/identity/roles";
import { charactersToRead } from "@/core/insight/reading-time";
import { minutesAfter } from "@/core/policy/working-hours";
import { urgencyOf } from "@/core/review/priority";
import { type DraftState, type Outcome, SEVERITIES, type Severity } from "@/core/review/words";
import { insertDisposition, insertFindings, setDraftState } from "@/db/repositories/draft";
import { insertFlag } from "@/db/repositories/flag";
import { insertWork } from "@/db/repositories/intake";
import { insertItem } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import { blindToken, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import type { OrganisationContext } from "../organisation/organisation-context";
import { outgoing, pendingRelease } from "../release/outgoing";
import { tellSource } from "../release/tell-source";
import { chainStatements } from "../review/follow-chain";
import { type FlagBody, PLACES } from "../sealed-bodies";
import type { DraftFile } from "./draft-file";
import type { Judgement } from "./judgement";

export type DispositionChange = {
  events: [EncodedEvent, ...EncodedEvent[]];
  statements: Statement[];
  state: DraftState;
  /** The item that it opens for somebody to decide. */
  itemId: string | null;
  dueAt: Date | null;
};

const NEVER = "infinity";

/** Nothing found is info. */
function worstOf(findings: Judgement["findings"]): Severity {
  return SEVERITIES[Math.max(0, ...findings.map((f) => SEVERITIES.indexOf(f.severity)))] ?? "info";
}

/** Everything that a judgement writes: disposition, findings, the draft's state, and the item, release or notice that follows. */
export function composeDisposition(
  rt: Runtime,
  org: OrganisationContext,
  file: DraftFile,
  j: Judgement,
): DispositionChange {
  const { orgId } = org;
  const { row } = file;
  const now = rt.now();
  const dispositionId = rt.newId();
  const state = stateAfter(file, j.verdict.outcome);
  const dueAt = dueAtOf(org, file, j.verdict);
  const sealed = sealJson(file.key, PLACES.explanation(orgId, dispositionId), j.explanation);
  const findingsDigest = keyedDigest(org.keys, "findings", stableJson(j.findings));
  const item = opensItem(file, state, j.verdict.outcome)
    ? itemStatements(rt, org, file, j, { dispositionId, dueAt })
    : null;
  const release = state === "releasing" ? ruleRelease(rt, org, file, j) : null;
  const blocked =
    state === "blocked" ? blockedNotice(rt, orgId, file, j.verdict.queue ?? org.policy.queues[0]?.id ?? null) : [];
  const statements = [
    insertDisposition(
      orgId,
      dispositionId,
      row.draft_id,
      j.verdict.trace.policyVersion,
      j.verdict.trace.decidedBy,
      j.verdict.outcome,
      j.verdict.queue,
      dueAt,
      j.verdict.onExpiry,
      row.source_id,
      row.provider,
      row.model,
      row.prompt_version,
      row.language,
      row.channel,
      JSON.stringify({ ...file.profile.attributes, ...file.conversation.attributes }),
      sealed,
      findingsDigest,
      new Date(now),
      j.explanation.risk?.probability ?? null,
      JSON.stringify(j.signals),
      readingOf(file, j),
    ),
    ...findingStatements(orgId, dispositionId, j),
    ...(state === row.state ? [] : [setDraftState(orgId, row.draft_id, row.revision, state, new Date(now))]),
    ...(item?.statements ?? []),
    ...(release?.statements ?? []),
    ...blocked,
  ];
  const event = encodeEvent({
    type: "draft.disposed",
    eventId: rt.newId(),
    orgId,
    at: now,
    actor: { kind: "system", id: "worker" },
    draftId: row.draft_id,
    itemId: item?.itemId ?? null,
    data: {
      draft: row.draft_id,
      disposition: dispositionId,
      outcome: j.verdict.outcome,
      rule: j.verdict.trace.decidedBy,
      policy_version: j.verdict.trace.policyVersion,
      state,
      queue: j.verdict.queue,
      due_at: dueAt?.toISOString() ?? null,
      on_expiry: j.verdict.onExpiry,
      item: item?.itemId ?? null,
      release: release?.releaseId ?? null,
      explanation: keyedDigest(org.keys, "explanation", stableJson(j.explanation)).toString("hex"),
      findings: j.findings.map((f) => ({ check: f.check, version: f.version, code: f.code })),
    },
  });
  return { events: [event], statements, state, itemId: item?.itemId ?? null, dueAt };
}

function dueAtOf({ policy }: OrganisationContext, { row }: DraftFile, verdict: Judgement["verdict"]): Date | null {
  if (verdict.deadlineMinutes === null) return null;
  const hours = verdict.deadlineCounts === "working_hours" ? policy.working_hours : undefined;
  return new Date(minutesAfter(hours, row.created_at.getTime(), verdict.deadlineMinutes));
}

/** What has to be read to judge it, told once for everybody who will. */
function readingOf({ row, messages, body }: DraftFile, { findings }: Judgement): number {
  const before = messages.filter(({ position }) => position <= row.answers_position);
  return charactersToRead({ messages: before, draft: body.text, findings });
}

function stateAfter(file: DraftFile, outcome: Outcome): DraftState {
  if (file.row.state === "superseded") return "superseded";
  if (file.row.already_sent) return outcome === "release" || outcome === "sample" ? "closed" : "queued";
  if (file.stopId !== null) return "stopped";
  if (outcome === "release" || outcome === "sample") return "releasing";
  return outcome === "block" ? "blocked" : "queued";
}

function opensItem(file: DraftFile, state: DraftState, outcome: Outcome): boolean {
  return state === "queued" || (outcome === "sample" && file.row.state === "checking" && file.stopId === null);
}

function itemStatements(
  rt: Runtime,
  org: OrganisationContext,
  file: DraftFile,
  j: Judgement,
  { dispositionId, dueAt }: { dispositionId: string; dueAt: Date | null },
): { itemId: string; statements: Statement[] } {
  const { orgId } = org;
  const { row } = file;
  const itemId = rt.newId();
  const kind = j.verdict.outcome === "sample" ? "sample" : row.already_sent ? "flag" : "draft";
  const flag = kind === "flag" ? flagByCheck(rt, org, file, j) : null;
  const first = j.findings[0];
  const queue = j.verdict.queue ?? org.policy.queues[0]?.id ?? "general";
  const statements = [
    ...(flag?.statements ?? []),
    insertItem(
      orgId,
      itemId,
      kind,
      queue,
      0,
      urgencyOf(worstOf(j.findings), j.explanation.risk?.probability ?? null),
      dueAt ?? NEVER,
      j.verdict.onExpiry,
      j.verdict.outcome === "two_person",
      row.already_sent,
      row.conversation_id,
      row.subject_id,
      row.draft_id,
      flag?.flagId ?? null,
      dispositionId,
      null,
      first?.check ?? null,
      first?.code ?? null,
      j.findings.length,
      row.language,
      row.channel,
      new Date(rt.now()),
    ),
  ];
  if (dueAt && j.verdict.onExpiry) statements.push(insertWork(orgId, "deadline", itemId, dueAt));
  const opened = { orgId, itemId, kind, queue, alreadySent: row.already_sent, at: rt.now() } as const;
  statements.push(...chainStatements(org.policy, opened));
  return { itemId, statements };
}

/** A check's concern about what was already sent is a flag like anybody's, so that all of them are found in one place. */
function flagByCheck(
  rt: Runtime,
  org: OrganisationContext,
  file: DraftFile,
  j: Judgement,
): { flagId: string; statements: Statement[] } {
  const flagId = rt.newId();
  const body: FlagBody = { external_id: flagId, note: null, salt: newSalt() };
  const sealed = sealJson(file.key, PLACES.flag(org.orgId, flagId), body);
  const digest = keyedDigest(org.keys, "flag.body", flagId);
  const { row } = file;
  return {
    flagId,
    statements: [
      insertFlag(
        org.orgId,
        flagId,
        row.source_id,
        row.conversation_id,
        row.draft_id,
        null,
        blindToken(org.keys, "flag.external_id", flagId),
        digest,
        "check",
        j.findings[0]?.code ?? "policy",
        sealed,
        new Date(rt.now()),
      ),
    ],
  };
}

/** A rule of a published policy version lets the text out; the release worker's gate still has the last word. */
function ruleRelease(
  rt: Runtime,
  org: OrganisationContext,
  file: DraftFile,
  j: Judgement,
): { releaseId: string; statements: Statement[] } {
  const { row, body, key } = file;
  const releaseId = rt.newId();
  const { policyVersion, decidedBy } = j.verdict.trace;
  const to = { language: row.language, receipt: { kind: "reply", id: row.draft_id } } as const;
  const release = {
    releaseId,
    kind: "reply",
    about: {
      draftId: row.draft_id,
      conversationId: row.conversation_id,
      subjectId: row.subject_id,
      sourceId: row.source_id,
    },
    allowedBy: { policyVersion, rule: decidedBy },
    dueAt: new Date(rt.now()),
  } as const;
  const out = outgoing(rt, org, to, body.text, "ai_by_rule");
  return { releaseId, statements: pendingRelease(rt, org, key, release, out) };
}

/** The source is told, and whoever may queue it. */
function blockedNotice(rt: Runtime, orgId: string, file: DraftFile, queue: string | null): Statement[] {
  const { row, body, conversation, key } = file;
  const to = { orgId, sourceId: row.source_id, subjectId: row.subject_id, deliveryUrl: row.delivery_url };
  const told = tellSource(rt, to, key, {
    type: "draft.blocked",
    at: rt.now(),
    draft: { id: row.draft_id, externalId: body.external_id },
    conversation: { externalId: conversation.external_id },
  });
  const leads = { roles: rolesWith("item.queue_blocked"), queue };
  const news = { kind: "draft_blocked", draft: row.draft_id, at: rt.now() } as const;
  return [...told.statements, tellRoles(orgId, leads, news)];
}

function findingStatements(orgId: string, dispositionId: string, j: Judgement): Statement[] {
  if (j.findings.length === 0) return [];
  const f = j.findings;
  return [
    insertFindings(
      orgId,
      dispositionId,
      f.map((_, i) => i),
      f.map((x) => x.check),
      f.map((x) => x.version),
      f.map((x) => x.code),
      f.map((x) => SEVERITIES.length - 1 - SEVERITIES.indexOf(x.severity)),
    ),
  ];
}
