import type { Result } from "@/core/result";
import type { DecideInput, DecideReceipt } from "@/core/review/desk-view";
import type { Runtime } from "@/server/runtime";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { readQueuePage } from "@/server/services/queue/queue-page";
import { claim } from "@/server/services/review/claim-item";
import { decide } from "@/server/services/review/decide-item";
import type { MemberContext } from "@/server/services/review/member-context";
import { openEvidence } from "@/server/services/review/open-evidence";
import { readItem } from "@/server/services/review/read-item";
import { type BodyOptions, draftBody } from "./bodies";
import { required, type TestOrganisation } from "./organisations";

/** Takes in a draft and judges it, as intake and a worker do. */
export async function judged(rt: Runtime, org: TestOrganisation, options: BodyOptions): Promise<string> {
  const { id } = required(await takeInDraft(rt, org.source, draftBody(options)));
  await judgeDraft(rt, org.orgId, id);
  return id;
}

/** The items of a draft that wait, as the queue shows them. */
export async function waiting(rt: Runtime, org: TestOrganisation, draftId: string): Promise<string[]> {
  const member = org.members.supervisor;
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readQueuePage(rt, member, { tab: "waiting", ...(cursor && { cursor }) }));
    for (const row of page.rows) {
      const item = required(await readItem(rt, member, row.id));
      if (item.draft?.id === draftId) found.push(row.id);
    }
    cursor = page.next ?? undefined;
  } while (cursor);
  return found;
}

/** A draft that waits for a person, with its item. */
export async function queued(
  rt: Runtime,
  org: TestOrganisation,
  options: BodyOptions,
): Promise<{ draftId: string; itemId: string }> {
  const draftId = await judged(rt, org, options);
  return { draftId, itemId: await onlyItem(rt, org, draftId) };
}

export async function onlyItem(rt: Runtime, org: TestOrganisation, draftId: string): Promise<string> {
  const [itemId, ...more] = await waiting(rt, org, draftId);
  if (itemId === undefined || more.length > 0) throw new Error(`${more.length + (itemId ? 1 : 0)} items wait, not one`);
  return itemId;
}

export type Held = Pick<DecideInput, "item" | "token" | "seen">;

/** Claims an item, reads it and opens what was found: what a desk needs to decide. */
export async function hold(rt: Runtime, member: MemberContext, itemId: string): Promise<Held> {
  const { token } = required(await claim(rt, member, itemId));
  const { seen, explanation } = required(await readItem(rt, member, itemId));
  const findings = (explanation?.findings ?? []).flatMap(({ severity }, at) => (severity === "severe" ? [at] : []));
  if (findings.length > 0) await openEvidence(rt, member, { item: itemId, token, findings });
  return { item: itemId, token, seen };
}

type Words = { text?: string; reason?: string; note?: string; leaked?: boolean };

/** Claims and decides. */
export async function settle(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
  kind: DecideInput["kind"],
  words: Words = {},
): Promise<Result<DecideReceipt>> {
  return decide(rt, member, { ...(await hold(rt, member, itemId)), kind, ...words });
}
