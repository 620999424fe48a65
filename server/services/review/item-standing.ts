import { barred, judgesSentText, liveClaim } from "@/core/review/case";
import { offers } from "@/core/review/decide";
import type { BlindLook, DecisionOption, ItemStanding } from "@/core/review/desk-view";
import { severityOf } from "@/core/review/priority";
import { HELD_DECISIONS, SENT_DECISIONS } from "@/core/review/words";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { blindLook } from "./blind-look";
import { type ItemFile, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";
import { shown } from "./outgoing-text";

/** Under a blind review the draft stands as it did when it was first looked at. */
function draftStateOf({ draft_state, stopped }: ItemFile["item"], blind: BlindLook | null): ItemStanding["draftState"] {
  if (blind === "review") return "queued";
  return stopped && draft_state === "queued" ? "stopped" : draft_state;
}

/** Where an item stands towards this member: nothing of it is a customer's word, so none of it is masked. */
export function standingOf(rt: Runtime, org: OrganisationContext, member: MemberContext, file: ItemFile): ItemStanding {
  const { item } = file;
  const c = reviewCase(file.item, file.decisions);
  const blind = blindLook(org, member, file);
  const claim = liveClaim(c, rt.now());
  return {
    id: item.item_id,
    kind: item.kind,
    state: item.state === "claimed" && !claim ? ("queued" as const) : item.state,
    draftState: draftStateOf(item, blind),
    queue: item.queue_id,
    level: item.level,
    severity: severityOf(item.urgency),
    dueAt: item.due_at?.toISOString() ?? null,
    onExpiry: item.on_expiry,
    twoPerson: item.two_person,
    alreadySent: judgesSentText(c),
    options: (judgesSentText(c) ? SENT_DECISIONS : HELD_DECISIONS).map((kind): DecisionOption => {
      const offered = offers(c, kind);
      return { kind, allowed: offered.ok, why: offered.ok ? null : offered.refusal.code };
    }),
    blind,
    barred: barred(c, member.userId) !== null,
    ...shown(rt, org, file, blind),
    assignedTo: item.assigned_to ? { id: item.assigned_to, name: item.assigned_name ?? "" } : null,
    claim: claim
      ? {
          by: { id: claim.by, name: item.claimed_name ?? "" },
          mine: claim.by === member.userId,
          expiresAt: new Date(claim.expiresAt).toISOString(),
        }
      : null,
  };
}
