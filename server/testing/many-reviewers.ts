import type { DeclineReason } from "@/core/review/decline";
import type { Runtime } from "@/server/runtime";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { unclaim } from "@/server/services/review/claim-item";
import { claimNext } from "@/server/services/review/claim-next";
import { decide } from "@/server/services/review/decide-item";
import { declineItem } from "@/server/services/review/decline-item";
import type { MemberContext } from "@/server/services/review/member-context";
import { requeueItem } from "@/server/services/review/requeue-item";
import type { SourceContext } from "@/server/services/source/source-context";
import { draftBody, HELD } from "./bodies";
import { required } from "./organisations";

/** What a minute of many reviewers came to. */
export type Tally = {
  items: number;
  decided: number;
  claims: number;
  givenBack: number;
  declined: number;
  requeued: number;
  /** Items that were in two pairs of hands at once. */
  twice: string[];
};

type Grant = { item: string; token: string; seen: string };
type Floor = { rts: readonly Runtime[]; members: readonly MemberContext[]; source: SourceContext; forMs: number };

const REASON: DeclineReason = "expertise";
/** Nothing was offered: a colleague holds the last one, or the next is on its way. */
const PAUSE_MS = 15;

/**
 * Reviewers at one queue, each in one of several processes: they take the next item and decide it, give it back, pass it
 * up or hand it on with a note, while new drafts come in; then they work until nothing is left.
 */
export async function manyReviewers({ rts, members, source, forMs }: Floor): Promise<Tally> {
  const tally: Tally = { items: 0, decided: 0, claims: 0, givenBack: 0, declined: 0, requeued: 0, twice: [] };
  const hands = new Map<string, string>();
  const until = Date.now() + forMs;
  let open = 0;
  let coming = true;

  async function feed(rt: Runtime): Promise<void> {
    while (Date.now() < until) {
      const name = `many-${tally.items}-${source.sourceId}`;
      tally.items += 1;
      open += 1;
      const body = draftBody({ ...HELD.unsure, conversation: name, customer: name });
      const { id } = required(await takeInDraft(rt, source, body));
      await judgeDraft(rt, source.orgId, id);
    }
  }

  async function work(rt: Runtime, member: MemberContext, seed: number): Promise<void> {
    for (let turn = seed; coming || open > 0; turn += 7) {
      // Every fifth time in two windows at once.
      const windows = await Promise.all(
        Array.from({ length: turn % 5 === 0 ? 2 : 1 }, () => claimNext(rt, member, {})),
      );
      const grants = windows.flatMap((each) => (each.ok && each.value.grant ? [each.value.grant] : []));
      for (const { item, token } of grants) {
        tally.claims += 1;
        if (hands.has(item.id)) tally.twice.push(item.id);
        hands.set(item.id, member.userId);
        await act(rt, member, { item: item.id, token, seen: item.seen }, turn);
      }
      if (grants.length === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  async function act(rt: Runtime, member: MemberContext, held: Grant, turn: number): Promise<void> {
    // Before it is sent: as soon as it is through, a colleague may have it.
    hands.delete(held.item);
    const kind = coming ? turn % 20 : 0;
    if (kind === 3 || kind === 11) {
      tally.givenBack += 1;
      required(await unclaim(rt, member, held.item, held.token));
    } else if (kind === 7) {
      tally.declined += 1;
      required(await declineItem(rt, member, held.item, REASON));
    } else if (kind === 13) {
      tally.requeued += 1;
      required(await requeueItem(rt, member, { ...held, note: "The refund was asked for twice." }));
    } else {
      required(await decide(rt, member, { ...held, kind: "approve" }));
      tally.decided += 1;
      open -= 1;
    }
  }

  const at = (n: number) => rts[n % rts.length] as Runtime;
  const feeding = Promise.all([feed(at(0)), feed(at(1))]).then(() => {
    coming = false;
  });
  await Promise.all([feeding, ...members.map((member, n) => work(at(n), member, n))]);
  return tally;
}

/** An event of an item's claims, in the order of their transactions. */
export type ClaimEvent = { item: string; type: string; by: string; at: number; until: number | null };

/** What the log of one organisation tells against "one pair of hands at a time, decided once". */
export function claimFaults(events: readonly ClaimEvent[]): string[] {
  const faults: string[] = [];
  const held = new Map<string, { by: string; until: number }>();
  const decided = new Set<string>();
  for (const event of events) {
    const now = held.get(event.item);
    if (event.type === "item.claimed") {
      if (now && now.by !== event.by && now.until > event.at) faults.push(`${event.item}: claimed while it was held`);
      if (decided.has(event.item)) faults.push(`${event.item}: claimed after it was decided`);
      held.set(event.item, { by: event.by, until: event.until ?? 0 });
      continue;
    }
    if (now?.by !== event.by) faults.push(`${event.item}: ${event.type} by somebody who did not hold it`);
    held.delete(event.item);
    if (event.type !== "item.decided") continue;
    if (decided.has(event.item)) faults.push(`${event.item}: decided twice`);
    decided.add(event.item);
  }
  return faults;
}

/** To be sent as the superuser; rows become {@link ClaimEvent}s by {@link claimEvents}. */
export const CLAIM_EVENTS = `SELECT convert_from(bytes, 'UTF8') AS text FROM audit.event
  WHERE org_id = $1 AND type IN ('item.claimed', 'item.unclaimed', 'item.decided') ORDER BY xid, event_id`;

/** The same of what was told since a time. */
export const CLAIM_EVENTS_SINCE = CLAIM_EVENTS.replace(" ORDER BY", " AND occurred_at >= $2 ORDER BY");

export function claimEvents(rows: readonly { text: string }[]): ClaimEvent[] {
  return rows.map(({ text }) => {
    const event = JSON.parse(text) as {
      type: string;
      at: string | number;
      actor: { id: string };
      data: { item: string; until?: string };
    };
    return {
      item: event.data.item,
      type: event.type,
      by: event.actor.id,
      at: new Date(event.at).getTime(),
      until: event.data.until ? Date.parse(event.data.until) : null,
    };
  });
}
