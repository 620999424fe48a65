import type { MessageIntake } from "@/core/intake/messages";
import { insertMessages, type KnownMessageRow } from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { blindToken, commitment, newSalt } from "@/server/keys/organisation-keys";
import { type DataKey, sealJson, sealMark } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type MessageBody, PLACES } from "../sealed-bodies";

export type MessageMerge = {
  statements: Statement[];
  /** As the audit event tells them. */
  added: { message: string; position: number; role: MessageIntake["role"]; text: string }[];
  /** Of their sealed texts, in the same order. */
  marks: string[];
  /** Where a message stands, sent now or known before, by external id; null when nobody knows it. */
  positionOf(externalId: string): number | null;
  /** Position of the newest customer message after the merge; -1 when the customer has not written. */
  lastCustomer: number;
  newCustomerMessage: boolean;
  count: number;
};

/** Merges messages by external id: known ones stay as they are, new ones follow in the order sent. */
export function mergeMessages(
  rt: Runtime,
  { orgId, keys }: Pick<OrganisationContext, "orgId" | "keys">,
  { conversationId, key }: { conversationId: string; key: DataKey },
  sent: readonly MessageIntake[],
  known: readonly KnownMessageRow[],
): MessageMerge {
  const at = new Map(known.map((m) => [m.external_token.toString("hex"), m.position]));
  const fresh: Fresh[] = [];
  for (const message of sent) {
    const token = blindToken(keys, "message.external_id", message.external_id);
    if (at.has(token.toString("hex"))) continue;
    at.set(token.toString("hex"), known.length + fresh.length);
    fresh.push({ position: known.length + fresh.length, id: rt.newId(), token, message, salt: newSalt() });
  }
  const customerPositions = [...known, ...fresh.map((f) => ({ position: f.position, role: f.message.role }))]
    .filter((m) => m.role === "customer")
    .map((m) => m.position);
  const sealed = fresh.map((f) => sealedBody(orgId, key, f));
  return {
    statements: fresh.length === 0 ? [] : [insertion(orgId, conversationId, fresh, sealed)],
    marks: sealed.map(sealMark),
    added: fresh.map((f) => ({
      message: f.id,
      position: f.position,
      role: f.message.role,
      text: commitment(f.salt, "message", f.message.text),
    })),
    positionOf: (externalId) => at.get(blindToken(keys, "message.external_id", externalId).toString("hex")) ?? null,
    lastCustomer: customerPositions.length === 0 ? -1 : Math.max(...customerPositions),
    newCustomerMessage: fresh.some((f) => f.message.role === "customer"),
    count: known.length + fresh.length,
  };
}

type Fresh = { position: number; id: string; token: Buffer; message: MessageIntake; salt: string };

function sealedBody(orgId: string, key: DataKey, { id, message, salt }: Fresh): Buffer {
  const { external_id, text, attachments } = message;
  return sealJson(key, PLACES.message(orgId, id), { external_id, text, attachments, salt } satisfies MessageBody);
}

function insertion(orgId: string, conversationId: string, fresh: Fresh[], sealed: Buffer[]): Statement {
  return insertMessages(
    orgId,
    conversationId,
    fresh.map((f) => f.position),
    fresh.map((f) => f.id),
    fresh.map((f) => f.token),
    fresh.map((f) => f.message.role),
    fresh.map((f) => f.message.sent_at),
    sealed,
  );
}
