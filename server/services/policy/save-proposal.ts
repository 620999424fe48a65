import { hasPolicyShape } from "@/core/policy/draft-shape";
import { mayProposal } from "@/core/policy/proposal";
import { done, type Result, refused } from "@/core/result";
import { insertProposal, saveDraft } from "@/db/repositories/policy-proposal";
import { LostRace, write } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { EMPTIED } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { mayEditPolicy } from "./may-change-policy";
import { factsOfProposal, MOST_POLICY_BYTES, openProposal, policyInForce } from "./proposal-file";

export type SaveInput = {
  /** Null begins a new draft. */
  id: string | null;
  /** The one that was read: who saves over somebody else's work is told, and nothing is lost. */
  revision: number;
  /** The version that it is written against: what the draft had, or the one in force. */
  base: number;
  /** As far as it has come; it may still be faulty. */
  body: Record<string, unknown>;
};

export type Saved = { id: string; revision: number };

/** Keeps what somebody has written of a policy so far. */
export async function saveProposal(rt: Runtime, member: MemberContext, input: SaveInput): Promise<Result<Saved>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const body = stableJson(input.body);
  if (Buffer.byteLength(body) > MOST_POLICY_BYTES) return refused("too_large", { field: "body" });
  if (!hasPolicyShape(input.body)) return refused("invalid_field", { field: "body" });
  return input.id === null ? begin(rt, member, input.base, body) : change(rt, member, { ...input, id: input.id }, body);
}

async function begin(rt: Runtime, member: MemberContext, base: number, body: string): Promise<Result<Saved>> {
  const { orgId, userId } = member;
  const { version } = await policyInForce(rt, orgId);
  if (base < 1 || base > version) return refused("invalid_field", { field: "base" });
  const id = rt.newId();
  const at = new Date(rt.now());
  await write(rt.pool, orgId, {
    statements: [insertProposal(orgId, id, "draft", "editor", base, body, EMPTIED, [userId], at, null, null)],
    events: [await drafted(rt, member, { id, base, revision: 0, body })],
  });
  rt.announce({ orgId, kind: "policy", item: null });
  return done({ id, revision: 0 });
}

async function change(
  rt: Runtime,
  member: MemberContext,
  { id, revision, base }: SaveInput & { id: string },
  body: string,
): Promise<Result<Saved>> {
  const { orgId, userId } = member;
  const opened = await openProposal(rt, orgId, id);
  if (!opened.ok) return opened;
  const { row, inForce } = opened.value;
  const may = mayProposal("save", factsOfProposal(row), userId, inForce.version);
  if (!may.ok) return may;
  if (row.revision !== revision) return refused("conflict", { field: "revision" });
  if (base !== row.base_version && base !== inForce.version) return refused("invalid_field", { field: "base" });
  const saved = { id, revision: revision + 1 };
  try {
    await write(rt.pool, orgId, {
      statements: [saveDraft(orgId, id, revision, base, body, userId, new Date(rt.now()))],
      events: [await drafted(rt, member, { ...saved, base, body })],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "revision" });
    throw error;
  }
  rt.announce({ orgId, kind: "policy", item: null });
  return done(saved);
}

async function drafted(
  rt: Runtime,
  member: MemberContext,
  { id, base, revision, body }: Saved & { base: number; body: string },
) {
  const { keys } = await organisationContext(rt, member.orgId);
  return toldByMember(rt, member, "policy.drafted", {
    ...{ proposal: id, origin: "editor", base_version: base, revision },
    digest: keyedDigest(keys, "policy", body).toString("hex"),
  });
}
