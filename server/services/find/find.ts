import { encodeEvent } from "@/core/audit/event";
import { normaliseIdentifier } from "@/core/checks/identifiers";
import { queuesWith } from "@/core/identity/grants";
import { type Permission, permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { Found } from "@/core/review/find-view";
import {
  conversationsByReference,
  conversationsOfCustomer,
  itemsOf,
  recordsOfId,
  repliesWithoutItem,
} from "@/db/repositories/find";
import { allSources } from "@/db/repositories/organisation";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { blindToken } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import { identifierToken, subjectToken } from "../intake/subject-intake";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { inventedToken } from "../planted/planted-identifiers";
import type { MemberContext } from "../review/member-context";
import { findInTexts } from "./find-in-texts";

/** No record has this id: what was typed is no id at all. */
const NO_ID = "00000000-0000-0000-0000-000000000000";
/** Kinds under which an identifier may lie in the index; the same text can be a phone number and a code. */
const IDENTIFIER_TYPES = ["email", "phone", "iban", "order"] as const;

const OPENS = {
  decision: "decision.read",
  disposition: "decision.read",
  delivery: "delivery.read",
  event: "audit.read",
} as const satisfies Record<string, Permission>;

/**
 * Finds by what people have at hand: an id of ours, a reference of a source, and, for who may search customers, a
 * customer's reference or identifier; by whole references only. Whoever may search customers also meets conversations by
 * the words they hold. What met anything of a customer's is on record, without what was searched for.
 */
export async function find(rt: Runtime, member: MemberContext, text: string): Promise<Result<Found[]>> {
  const wanted = text.trim();
  if (wanted.length < 3) return refused("invalid_field", { field: "text" });
  if (!permitted(member.roles, "queue.read")) return refused("not_permitted");
  const org = await organisationContext(rt, member.orgId);
  const id = isUuid(wanted) ? wanted.toLowerCase() : NO_ID;
  const customers = await ofCustomer(rt, member, org, wanted);
  if (customers.length > 0) await record(rt, member, customers.length);
  const conversations = [...customers, ...(await byReference(rt, org, wanted))];
  const queues = queuesWith(member.grants, "queue.read");
  const [items, replies, records] = await read(rt.pool, member.orgId, [
    itemsOf(member.orgId, id, conversations, queues),
    repliesWithoutItem(member.orgId, id, conversations),
    recordsOfId(member.orgId, id, queues, queuesWith(member.grants, "delivery.read")),
  ]);
  const seesReplies = permitted(member.roles, "decision.read") && queues === null;
  const met: Found[] = [
    ...items.map((i) => ({
      kind: "item" as const,
      id: i.item_id,
      itemKind: i.kind,
      state: i.state,
      queue: i.queue_id,
      flag: i.flag_id,
      at: i.created_at.toISOString(),
      place: null,
    })),
    ...(seesReplies ? replies : []).map((r) => ({
      kind: "reply" as const,
      id: r.disposition_id,
      outcome: r.outcome,
      at: r.created_at.toISOString(),
      place: null,
    })),
    ...records.filter((r) => permitted(member.roles, OPENS[r.kind])).map((r) => ({ kind: r.kind, id })),
  ];
  const known = new Set(met.map((each) => each.id));
  const inTexts = id === NO_ID ? await findInTexts(rt, member, org, wanted) : [];
  return done([...met, ...inTexts.filter((each) => !known.has(each.id))]);
}

async function ofCustomer(rt: Runtime, member: MemberContext, org: OrganisationContext, wanted: string) {
  if (!permitted(member.roles, "customer.search")) return [];
  const keys = new Set(IDENTIFIER_TYPES.map((type) => normaliseIdentifier(type, wanted)).filter((key) => key !== ""));
  const tokens = [...keys].flatMap((key) => [identifierToken(org.keys, key), inventedToken(org.keys, key)]);
  const [rows] = await read(rt.pool, org.orgId, [
    conversationsOfCustomer(org.orgId, subjectToken(org.keys, wanted), tokens),
  ]);
  return rows.map((row) => row.conversation_id);
}

async function byReference(rt: Runtime, org: OrganisationContext, wanted: string): Promise<string[]> {
  const [sources] = await read(rt.pool, org.orgId, [allSources(org.orgId)]);
  const ids = sources.map((s) => s.source_id);
  const [rows] = await read(rt.pool, org.orgId, [
    conversationsByReference(
      org.orgId,
      ids,
      ids.map((source) => blindToken(org.keys, "conversation.external_id", `${source}|${wanted}`)),
      blindToken(org.keys, "draft.external_id", wanted),
      blindToken(org.keys, "flag.external_id", wanted),
    ),
  ]);
  return rows.map((row) => row.conversation_id);
}

async function record(rt: Runtime, member: MemberContext, matches: number): Promise<void> {
  const event = encodeEvent({
    type: "customer.searched",
    eventId: rt.newId(),
    orgId: member.orgId,
    at: rt.now(),
    actor: { kind: "member", id: member.userId },
    data: { member: member.userId, conversations: matches },
  });
  await write(rt.pool, member.orgId, { statements: [], events: [event] });
}
