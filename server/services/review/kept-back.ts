import { queuesWith, rolesIn } from "@/core/identity/grants";
import type { BlindLook } from "@/core/review/desk-view";
import { keptBackFor } from "@/core/review/kept-back";
import { type WaitingLookRow, waitingLooks, waitingLooksOfDraft } from "@/db/repositories/waiting-look";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "./member-context";

/** What was decided on a draft is kept back from one reader, until they have judged `look` or nobody is asked to any more. */
type KeptBack = {
  draft: string;
  look: string;
  blind: BlindLook;
  conversation: string;
  /** What was said after so many messages came after the decision under review. */
  messages: number | null;
};

/** Everything that is kept back from one reader, by the drafts, their other items and their conversations. */
export type KeptBackAll = {
  drafts: ReadonlyMap<string, KeptBack>;
  items: ReadonlyMap<string, KeptBack>;
  conversations: ReadonlySet<string>;
  /** The items that wait for the reader's judgement. */
  looks: ReadonlySet<string>;
};

/** For every list and record that tells what people decided: what of it this member may not be shown yet. */
export async function allKeptBack(rt: Runtime, org: OrganisationContext, member: MemberContext): Promise<KeptBackAll> {
  const queues = queuesWith(member.grants, "item.claim");
  const rows = queues?.length === 0 ? [] : (await read(rt.pool, member.orgId, [waitingLooks(member.orgId, queues)]))[0];
  const kept = rows.flatMap((row) => {
    const back = keptBackBy(org, member, row);
    return back ? [{ back, others: row.others }] : [];
  });
  return {
    drafts: new Map(kept.map(({ back }) => [back.draft, back])),
    items: new Map(kept.flatMap(({ back, others }) => others.map((item) => [item, back] as const))),
    conversations: new Set(kept.map(({ back }) => back.conversation)),
    looks: new Set(kept.map(({ back }) => back.look)),
  };
}

/** The same of one draft; null where nothing is kept back. */
export async function keptBackOf(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  draft: string | null,
): Promise<KeptBack | null> {
  if (draft === null || queuesWith(member.grants, "item.claim")?.length === 0) return null;
  const [rows] = await read(rt.pool, member.orgId, [waitingLooksOfDraft(member.orgId, draft)]);
  return rows.map((row) => keptBackBy(org, member, row)).find((each) => each !== null) ?? null;
}

function keptBackBy(org: OrganisationContext, member: MemberContext, row: WaitingLookRow): KeptBack | null {
  const { userId, grants } = member;
  const asked = {
    item: {
      ...{ kind: "second_look" as const, state: row.state, level: row.level, twoPerson: row.two_person },
      ...{ claim: null, assignedTo: null },
    },
    // Which of the kinds it was does not matter to whether they may judge it.
    earlier: row.decided_by.map((by) => ({ by, kind: "approve" as const })),
    contested: false,
    formed: row.formed_by.includes(userId),
  };
  const reader = { id: userId, roles: rolesIn(grants, row.queue_id) };
  const blind = keptBackFor(asked, reader, org.policy.oversight?.blind_second === true);
  return (
    blind && {
      ...{ blind, look: row.item_id, draft: row.draft_id, conversation: row.conversation_id },
      messages: row.messages,
    }
  );
}
