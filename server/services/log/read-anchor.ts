import type { AnchorView } from "@/core/audit/seal-view";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { consistencyOf, latestCheckpoint } from "./read-log";
import { proofText, sealedCheckpoint } from "./sealed-checkpoint";

/** The newest checkpoint, and the proof that it continues the log of the size that was seen before, if it can be made. */
export async function readAnchor(rt: Runtime, member: MemberContext, seen: number | null): Promise<Result<AnchorView>> {
  // A reader of decisions follows the log as well: its sizes and roots tell nothing of what is in it.
  if (!permitted(member.roles, "audit.read") && !permitted(member.roles, "decision.read"))
    return refused("not_permitted");
  const { orgId } = member;
  const newest = await latestCheckpoint(rt, orgId);
  if (!newest) return done({ checkpoint: null, consistency: null });
  const [checkpoint, consistency] = await Promise.all([
    sealedCheckpoint(rt, orgId, newest),
    seen === null ? null : proofText(consistencyOf(rt, orgId, seen, newest.size)),
  ]);
  return done({ checkpoint, consistency });
}
