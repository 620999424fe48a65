import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { insertHold } from "@/db/repositories/hold";
import { takeRetentionTurn } from "@/db/repositories/retention";
import { write } from "@/db/transaction";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import { findHeld } from "./find-held";

/** What a hold is called and why it stands; `salt` is that of the commitments in the audit events. */
export type HoldBody = { title: string; reason: string; salt: string; lifted?: string };

export type HoldInput = {
  scope: "organisation" | "subject" | "conversation";
  /** A customer's reference or identifier, or what a conversation is known by; empty for everything. */
  reference: string;
  title: string;
  reason: string;
};

const MOST_TITLE = 120;
const MOST_REASON = 2_000;

/** Nothing that it covers is deleted or erased from now on. A retention run that is under way sees it before its next step. */
export async function setHold(rt: Runtime, member: MemberContext, input: HoldInput): Promise<Result<{ id: string }>> {
  if (!permitted(member.roles, "legal_hold.manage")) return refused("not_permitted");
  const title = input.title.trim();
  const reason = input.reason.trim();
  if (title === "" || title.length > MOST_TITLE) return refused("invalid_field", { field: "title" });
  if (reason === "") return refused("reason_required", { field: "reason" });
  if (reason.length > MOST_REASON) return refused("too_large", { field: "reason" });
  const { orgId } = member;
  const held = await findHeld(rt, orgId, input.scope, input.reference);
  if (!held.ok) return held;
  const { subject, conversation } = held.value;
  const org = await organisationContext(rt, orgId);
  const id = rt.newId();
  const body: HoldBody = { title, reason, salt: newSalt() };
  await write(rt.pool, orgId, {
    statements: [
      takeRetentionTurn(orgId),
      insertHold(
        ...[orgId, id, input.scope, subject, conversation],
        ...[sealJson(org.keys.data, PLACES.hold(orgId, id), body), member.userId, new Date(rt.now())],
      ),
    ],
    events: [
      toldByMember(rt, member, "legal_hold.set", {
        hold: id,
        scope: input.scope,
        subject,
        conversation,
        title: commitment(body.salt, "title", title),
        reason: commitment(body.salt, "reason", reason),
      }),
    ],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ id });
}
