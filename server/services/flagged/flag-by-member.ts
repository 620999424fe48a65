import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { flagByToken } from "@/db/repositories/flag";
import { aboutItem } from "@/db/repositories/flagged-file";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { blindToken, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
import { unmaskWritten } from "../privacy/unmask-written";
import type { MemberContext } from "../review/member-context";
import { flagEvent, flagStatements, type NewFlag } from "./compose-flag";

/** `id` is chosen by the screen: the same one again raises nothing new. */
export type MemberFlag = { id: string; item: string; reason: string; note: string; placeholders?: string };

/** A concern of a member about what they are reading: the reply that was sent, or the conversation. */
export async function flagByMember(
  rt: Runtime,
  member: MemberContext,
  given: MemberFlag,
): Promise<Result<{ flag: string }>> {
  const { orgId } = member;
  if (!isUuid(given.id)) return refused("invalid_field", { field: "id" });
  if (!isUuid(given.item)) return refused("not_found", { field: "item" });
  const real = await unmaskWritten(rt, member, { ...given, edited: false }, given);
  if (!real.ok) return real;
  const { placeholders: _, ...input } = real.value;
  const note = input.note.normalize("NFC").trim() || null;
  const external = `member:${member.userId}:${input.id}`;
  return underIndex(rt, orgId, async (org) => {
    const token = blindToken(org.keys, "flag.external_id", external);
    const digest = keyedDigest(org.keys, "flag.body", stableJson({ ...input, note, member: member.userId }));
    const [[about]] = await read(rt.pool, orgId, [aboutItem(orgId, input.item)]);
    if (!about) return refused("not_found", { field: "item" });
    if (!permittedIn(member.grants, "item.claim", about.queue_id)) return refused("not_permitted");
    const [[known]] = await read(rt.pool, orgId, [flagByToken(orgId, about.source_id, token)]);
    if (known) return known.body_digest.equals(digest) ? done({ flag: known.flag_id }) : refused("same_id_other_body");
    if (!org.reasons.has(input.reason)) return refused("invalid_field", { field: "reason" });
    if (input.reason === "other" && note === null) return refused("reason_required", { field: "note" });
    const flag: NewFlag = {
      orgId,
      sourceId: about.source_id,
      about,
      flagId: rt.newId(),
      itemId: rt.newId(),
      queue: about.queue_id,
      raisedBy: "person",
      reason: input.reason,
      body: { external_id: external, note, salt: newSalt(), member: member.userId },
      token,
      digest,
    };
    await write(rt.pool, orgId, {
      statements: [holdIndex(orgId, org.keys.version), ...flagStatements(rt, org.policy, flag)],
      events: [flagEvent(rt, flag, { kind: "member", id: member.userId })],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ flag: flag.flagId });
  });
}
