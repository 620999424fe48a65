import type { EncodedEvent } from "@/core/audit/event";
import { parsePolicy } from "@/core/policy/parse";
import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import { insertWork } from "@/db/repositories/intake";
import { insertReplay } from "@/db/repositories/policy-replay";
import type { Statement } from "@/db/statement";
import { commitment, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import { type CountedDryRun, dryRunPolicy } from "./dry-run-policy";
import type { LookBound } from "./look-anew";
import { lostQueues, MOST_NOTE, type ProposalNote } from "./proposal-file";

/** What is written down of a policy that is handed in, besides that it is. */
export type HandedIn = {
  body: string;
  digest: string;
  sealedNote: Buffer;
  dryRun: CountedDryRun;
  /** Has a worker count on, where more texts are to be looked at than anybody waits for. */
  counted: Statement[];
  event: EncodedEvent;
};

/** Checks and counts what somebody hands in: a whole policy, a reason, and what it would have changed. */
export async function prepareHandIn(
  rt: Runtime,
  member: MemberContext,
  inForce: Policy,
  given: { id: string; body: unknown; note: string; days: number; look?: LookBound },
): Promise<Result<HandedIn>> {
  const { orgId } = member;
  const note = given.note.trim();
  if (note === "") return refused("reason_required", { field: "note" });
  if (note.length > MOST_NOTE) return refused("too_large", { field: "note" });
  const parsed = parsePolicy(given.body);
  if (!parsed.ok) return refused("invalid_field", { field: `body.${parsed.issues[0]?.field ?? ""}` });
  const policy = { ...parsed.policy, version: inForce.version + 1 };
  const [queue] = await lostQueues(rt, orgId, inForce, policy);
  if (queue !== undefined) return refused("queue_not_empty", { field: "body.queues", params: { queue } });
  const { keys } = await organisationContext(rt, orgId);
  const dryRun = await dryRunPolicy(rt, orgId, { before: inForce, after: policy }, given);
  const body = stableJson(policy);
  const digest = keyedDigest(keys, "policy", body).toString("hex");
  const sealed: ProposalNote = { note, salt: newSalt() };
  return done({
    body,
    digest,
    dryRun,
    counted: countOn(orgId, given, dryRun, new Date(rt.now())),
    sealedNote: sealJson(keys.data, PLACES.proposal(orgId, given.id), sealed),
    event: toldByMember(rt, member, "policy.proposed", {
      ...{ proposal: given.id, base_version: inForce.version, digest },
      note: commitment(sealed.salt, "note", note),
      dry_run: keyedDigest(keys, "policy.dry_run", stableJson(dryRun)).toString("hex"),
    }),
  });
}

function countOn(
  orgId: string,
  { id, days }: { id: string; days: number },
  dryRun: CountedDryRun,
  at: Date,
): Statement[] {
  if (!dryRun.anew || dryRun.anew.unreached === 0) return [];
  return [insertReplay(orgId, id, days, at), insertWork(orgId, "replay", id, at)];
}
