import { encodeEvent } from "@/core/audit/event";
import { rolesWith } from "@/core/identity/roles";
import { readerLanguage } from "@/core/release/disclosed-text";
import { judgesSentText, liveClaim } from "@/core/review/case";
import type { DraftState } from "@/core/review/words";
import { setDraftState } from "@/db/repositories/draft";
import { expireItem } from "@/db/repositories/item";
import { finishWork, postponeWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { outgoing, pendingRelease } from "../release/outgoing";
import { tellSource } from "../release/tell-source";
import { type ItemFile, openItemFile, reviewCase } from "./item-file";

/** Somebody holds it at the deadline: they may finish. It is looked at again after this long. */
const GRACE_MS = 15_000;

/** Nobody decided in time: what the policy says happens, and never a silent release. */
export async function expireDue(rt: Runtime, orgId: string, itemId: string): Promise<void> {
  const org = await organisationContext(rt, orgId);
  await retryLostRace(async () => {
    const file = await openItemFile(rt, org, itemId);
    const finished = finishWork(orgId, "deadline", itemId);
    if (!file || !["queued", "claimed"].includes(file.item.state)) return writeUnlogged(rt.pool, orgId, [finished]);
    const now = rt.now();
    const c = reviewCase(file.item, file.decisions);
    // Under a stop or a restriction nothing happens by itself; what still waits when it is lifted has its deadline still.
    if (c.stopped || c.restricted || liveClaim(c, now))
      return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "deadline", itemId, new Date(now + GRACE_MS))]);
    const { item } = file;
    const state = stateOnExpiry(item, judgesSentText(c));
    const holding = item.on_expiry === "holding_reply" && !judgesSentText(c) ? holdingReply(rt, org, file, now) : null;
    await write(rt.pool, orgId, {
      statements: [
        ...(state && item.draft_id
          ? [setDraftState(orgId, item.draft_id, item.draft_revision, state, new Date(now))]
          : []),
        expireItem(orgId, itemId, item.revision, new Date(now)),
        ...(holding?.statements ?? []),
        ...expiredNotice(rt, orgId, file, now),
        ...(state === "blocked" ? [tellBlocked(orgId, item, now)] : []),
        finished,
      ],
      events: [
        encodeEvent({
          type: "draft.expired",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "system", id: "worker" },
          draftId: item.draft_id,
          itemId,
          data: {
            draft: item.draft_id,
            item: itemId,
            on_expiry: item.on_expiry,
            state,
            release: holding?.releaseId ?? null,
          },
        }),
      ],
    });
    rt.announce({ orgId, kind: "item", item: itemId });
    if (state === "blocked") {
      rt.announce({ orgId, kind: "queue", item: null });
      rt.announce({ orgId, kind: "notification", item: null });
    }
  });
}

function tellBlocked(orgId: string, item: ItemFile["item"], at: number): Statement {
  const leads = { roles: rolesWith("item.queue_blocked"), queue: item.queue_id };
  return tellRoles(orgId, leads, { kind: "draft_blocked", draft: item.draft_id, at });
}

/** What was already sent cannot be blocked any more, but it must not look as if somebody still waited to judge it. */
function stateOnExpiry(item: ItemFile["item"], sent: boolean): DraftState | null {
  if (sent && !item.already_sent) return null;
  if (item.on_expiry === "hand_over") return "handed_over";
  return item.on_expiry === "block" && !sent ? "blocked" : "expired";
}

/** The policy's own words for the customer, let out by the published version that holds them; the AI's draft stays where it is. */
function holdingReply(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  now: number,
): { releaseId: string; statements: Statement[] } {
  const { policy } = org;
  const { item, around, key } = file;
  const releaseId = rt.newId();
  const text = readerLanguage(item.language) === "de" ? policy.holding_reply.de : policy.holding_reply.en;
  const to = { language: item.language, receipt: { kind: "holding_reply", id: releaseId } } as const;
  const release = {
    releaseId,
    kind: "holding_reply",
    about: {
      draftId: item.draft_id,
      conversationId: item.conversation_id,
      subjectId: item.subject_id,
      sourceId: around.source_id,
    },
    allowedBy: { policyVersion: policy.version, rule: "holding_reply" },
    dueAt: new Date(now),
  } as const;
  return { releaseId, statements: pendingRelease(rt, org, key, release, outgoing(rt, org, to, text, "automatic")) };
}

function expiredNotice(rt: Runtime, orgId: string, file: ItemFile, now: number): Statement[] {
  const { around, key, draft, conversation, item } = file;
  return tellSource(
    rt,
    { orgId, sourceId: around.source_id, subjectId: around.subject_id, deliveryUrl: around.delivery_url },
    key,
    {
      type: "draft.expired",
      at: now,
      draft: around.draft_id && draft ? { id: around.draft_id, externalId: draft.external_id } : null,
      conversation: { externalId: conversation.external_id },
      instead: item.on_expiry ?? "hand_over",
    },
  ).statements;
}
