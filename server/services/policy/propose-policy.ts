import { rolesWith } from "@/core/identity/roles";
import type { Policy } from "@/core/policy/policy";
import { mayProposal, type ProposalOrigin } from "@/core/policy/proposal";
import { done, type Result, refused } from "@/core/result";
import { handIn, insertProposal } from "@/db/repositories/policy-proposal";
import type { Statement } from "@/db/statement";
import { LostRace, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { tellWhole } from "../notification/notify";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import type { CountedDryRun } from "./dry-run-policy";
import { prepareHandIn } from "./hand-in";
import type { LookBound } from "./look-anew";
import { mayEditPolicy } from "./may-change-policy";
import { factsOfProposal, openProposal, policyInForce } from "./proposal-file";

export type Proposed = { id: string; revision: number; dryRun: CountedDryRun };

/** Hands a draft in for a second person to publish. From here on it is never changed. */
export async function proposePolicy(
  rt: Runtime,
  member: MemberContext,
  input: { id: string; revision: number; note: string; days: number; look?: LookBound },
): Promise<Result<Proposed>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const { orgId, userId } = member;
  const opened = await openProposal(rt, orgId, input.id);
  if (!opened.ok) return opened;
  const { row, inForce } = opened.value;
  const may = mayProposal("propose", factsOfProposal(row), userId, inForce.version);
  if (!may.ok) return may;
  if (row.revision !== input.revision) return refused("conflict", { field: "revision" });
  const prepared = await prepareHandIn(rt, member, inForce, { ...input, body: row.body });
  if (!prepared.ok) return prepared;
  const { body, sealedNote, dryRun, counted, event } = prepared.value;
  const at = new Date(rt.now());
  try {
    await write(rt.pool, orgId, {
      statements: [
        handIn(orgId, row.proposal_id, row.revision, body, sealedNote, userId, at, JSON.stringify(dryRun)),
        ...counted,
        tellPublishers(member, row.authors, at),
      ],
      events: [event],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "revision" });
    throw error;
  }
  announceProposal(rt, orgId);
  return done({ id: row.proposal_id, revision: row.revision + 1, dryRun });
}

/**
 * Hands in a whole policy that was not written in the editor, such as one with a new fit. A second person publishes it.
 * `body.version` is the version that it was made from.
 */
export async function proposeWholePolicy(
  rt: Runtime,
  member: MemberContext,
  input: { body: Policy; note: string; origin: ProposalOrigin; days?: number },
): Promise<Result<Proposed>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const { orgId, userId } = member;
  const inForce = await policyInForce(rt, orgId);
  // Else it would take back, unseen, what was published since it was read.
  if (input.body.version !== inForce.version) return refused("policy_moved_on");
  const id = rt.newId();
  const { days = 30, note } = input;
  const prepared = await prepareHandIn(rt, member, inForce, { id, body: input.body, note, days });
  if (!prepared.ok) return prepared;
  const { body, digest, sealedNote, dryRun, counted, event } = prepared.value;
  const { origin } = input;
  const [base, at] = [inForce.version, new Date(rt.now())];
  await write(rt.pool, orgId, {
    statements: [
      insertProposal(
        ...[orgId, id, "proposed", origin, base, body, sealedNote, [userId], at, userId],
        JSON.stringify(dryRun),
      ),
      ...counted,
      tellPublishers(member, [], at),
    ],
    events: [
      toldByMember(rt, member, "policy.drafted", { proposal: id, origin, base_version: base, revision: 0, digest }),
      event,
    ],
  });
  announceProposal(rt, orgId);
  return done({ id, revision: 0, dryRun });
}

/** Whoever may publish it: not those who wrote it or handed it in. */
function tellPublishers({ orgId, userId }: MemberContext, authors: readonly string[], at: Date): Statement {
  const to = { roles: rolesWith("policy.publish"), except: [...authors, userId] };
  return tellWhole(orgId, to, { kind: "policy_proposed", by: userId, at: at.getTime() });
}

function announceProposal(rt: Runtime, orgId: string): void {
  for (const kind of ["policy", "notification"] as const) rt.announce({ orgId, kind, item: null });
}
