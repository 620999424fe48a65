import { readersOf } from "@/core/alert/alert";
import { encodeEvent } from "@/core/audit/event";
import { judgesSentText, liveClaim } from "@/core/review/case";
import type { DraftState } from "@/core/review/words";
import { finishChain, toldInConversation } from "@/db/repositories/chain";
import { setDraftState } from "@/db/repositories/draft";
import { expireItem } from "@/db/repositories/item";
import { finishWork, postponeWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { signalRules, tellRoles } from "../notification/notify";
import { organisationContext } from "../organisation/organisation-context";
import { withdrawPlanted } from "../planted/withdraw-planted";
import { retryLostRace } from "../race";
import { tellSource } from "../release/tell-source";
import { holdingReply } from "./holding-reply";
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
    // Of a planted draft nothing ever follows, least of all something that its customer would be told.
    if ((await withdrawPlanted(rt, orgId, { ref: itemId })) > 0) return;
    const { item } = file;
    const state = stateOnExpiry(item, judgesSentText(c));
    const holds = item.on_expiry === "holding_reply" && !judgesSentText(c) && !(await isTold(rt, orgId, item));
    const holding = holds ? holdingReply(rt, org, file, now) : null;
    await write(rt.pool, orgId, {
      statements: [
        ...(state && item.draft_id
          ? [setDraftState(orgId, item.draft_id, item.draft_revision, state, new Date(now))]
          : []),
        expireItem(orgId, itemId, item.revision, new Date(now)),
        ...(holding?.statements ?? []),
        ...expiredNotice(rt, orgId, file, now),
        ...tellMissed(orgId, item, state, now),
        finished,
        finishChain(orgId, itemId),
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
    if (state === "blocked") rt.announce({ orgId, kind: "queue", item: null });
    rt.announce({ orgId, kind: "notification", item: null });
  });
}

/** Whoever was told while they waited is not told again at the deadline. */
async function isTold(rt: Runtime, orgId: string, { conversation_id }: ItemFile["item"]): Promise<boolean> {
  const [[told]] = await read(rt.pool, orgId, [toldInConversation(orgId, conversation_id)]);
  return told?.told_at != null;
}

/** Leads hear that it was blocked, which is what they have to deal with, or else that its deadline was missed; rules hear of both. */
function tellMissed(orgId: string, item: ItemFile["item"], state: DraftState | null, at: number): Statement[] {
  const { queue_id: queue, draft_id: draft, item_id } = item;
  if (state !== "blocked")
    return [
      tellRoles(orgId, { roles: readersOf("deadline_missed"), queue }, { kind: "deadline_missed", item: item_id, at }),
    ];
  return [
    tellRoles(orgId, { roles: readersOf("draft_blocked"), queue }, { kind: "draft_blocked", draft, at }),
    signalRules(orgId, { kind: "deadline_missed", queue, item: item_id, draft, at }),
  ];
}

/** What was already sent cannot be blocked any more, but it must not look as if somebody still waited to judge it. */
function stateOnExpiry(item: ItemFile["item"], sent: boolean): DraftState | null {
  if (sent && !item.already_sent) return null;
  if (item.on_expiry === "hand_over") return "handed_over";
  return item.on_expiry === "block" && !sent ? "blocked" : "expired";
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
