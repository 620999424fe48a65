import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { FlagFile } from "@/core/review/flagged-view";
import { decisionsOfFlag, flagBody } from "@/db/repositories/flagged-file";
import { flagsTogether } from "@/db/repositories/flagged-list";
import { memberNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { loadDesk, maskOfDesk } from "../review/read-item";
import { type DecisionBody, type FlagBody, PLACES } from "../sealed-bodies";
import { flagRow } from "./flag-row";

/**
 * A flag: who raised it, in which words, what was decided on it, and what else was flagged in the conversation.
 */
export async function readFlag(rt: Runtime, member: MemberContext, flagId: string): Promise<Result<FlagFile>> {
  return unlessRemoved(rt, member.orgId, flagId, () => openFlag(rt, member, flagId));
}

/** @throws Erased when the texts were taken away */
async function openFlag(rt: Runtime, member: MemberContext, flagId: string): Promise<Result<FlagFile>> {
  const { orgId } = member;
  if (!isUuid(flagId)) return refused("not_found", { field: "flag" });
  const [[raised], together, decided] = await read(rt.pool, orgId, [
    flagBody(orgId, flagId),
    flagsTogether(orgId, flagId),
    decisionsOfFlag(orgId, flagId),
  ]);
  const [own, ...others] = together;
  if (!raised || !own || own.flag_id !== flagId) return refused("not_found", { field: "flag" });
  if (!permittedIn(member.grants, "queue.read", own.queue_id)) return refused("not_permitted");
  const key = openSubjectKey(rt.kek, orgId, raised.subject_id, {
    version: raised.key_version,
    wrapped: raised.wrapped,
  });
  const body = openJson<FlagBody>(key, PLACES.flag(orgId, flagId), raised.sealed_body);
  const [[colleague]] = body.member ? await read(rt.pool, orgId, [memberNames(orgId, [body.member])]) : [[]];
  const org = await organisationContext(rt, orgId);
  const { drafts: kept } = await allKeptBack(rt, org, member);
  const decisions = kept.has(own.draft_id ?? "") ? [] : decided;
  const notes = decisions.map(
    (d) => openJson<DecisionBody>(key, PLACES.decision(orgId, d.decision_id), d.sealed_body).note,
  );
  const loaded = await loadDesk(rt, member, own.item_id);
  if (!loaded) return refused("not_found", { field: "flag" });
  const { mask } = await maskOfDesk(rt, org, member, loaded, [body.note, ...notes]);
  const now = rt.now();
  return done({
    row: flagRow(own, now, kept),
    note: mask.textOrNull(body.note),
    raisedByName: colleague?.name ?? null,
    message: raised.message_id,
    decisions: decisions.map((d, position) => ({
      id: d.decision_id,
      kind: d.kind,
      by: d.decided_name,
      at: d.decided_at.toISOString(),
      reason: d.reason,
      note: mask.textOrNull(notes[position] ?? null),
    })),
    others: others
      .filter((row) => permittedIn(member.grants, "queue.read", row.queue_id))
      .map((row) => flagRow(row, now, kept)),
  });
}
