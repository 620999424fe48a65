import type { FlagIntake } from "@/core/intake/flag";
import { done, type Result, refused } from "@/core/result";
import { flagByToken } from "@/db/repositories/flag";
import { holdSubject } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import { blindToken, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { flagEvent, flagStatements, type NewFlag } from "../flagged/compose-flag";
import { underIndex } from "../organisation/under-index";
import type { SourceContext } from "../source/source-context";
import { findAbout } from "./find-about";

export type RecordTaken = { id: string; external_id: string; created: boolean };

/** A concern about a conversation or a reply: it opens an item of its own for people to judge. Idempotent by external id. */
export async function raiseFlag(rt: Runtime, source: SourceContext, input: FlagIntake): Promise<Result<RecordTaken>> {
  const { orgId, sourceId } = source;
  return underIndex(rt, orgId, async (org) => {
    const token = blindToken(org.keys, "flag.external_id", input.external_id);
    const digest = keyedDigest(org.keys, "flag.body", stableJson(input));
    const [[known]] = await read(rt.pool, orgId, [flagByToken(orgId, sourceId, token)]);
    if (known) {
      if (!known.body_digest.equals(digest)) return refused("same_id_other_body", { field: "external_id" });
      return done({ id: known.flag_id, external_id: input.external_id, created: false });
    }
    const about = await findAbout(rt, org, source, input.about);
    if (!about) return refused("unknown_reference", { field: "about" });
    // What a customer complains of themselves is heard whatever is frozen.
    if (about.restricted && input.raised_by !== "customer") return refused("restricted", { field: "about" });
    const flag: NewFlag = {
      orgId,
      sourceId,
      about,
      flagId: rt.newId(),
      itemId: rt.newId(),
      queue: org.policy.queues[0]?.id ?? "general",
      raisedBy: input.raised_by,
      reason: input.reason,
      body: { external_id: input.external_id, note: input.note, salt: newSalt() },
      token,
      digest,
    };
    await write(rt.pool, orgId, {
      statements: [
        holdIndex(orgId, org.keys.version),
        holdSubject(orgId, about.subject_id),
        ...flagStatements(rt, org.policy, flag),
      ],
      events: [flagEvent(rt, flag, { kind: "source", id: sourceId })],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ id: flag.flagId, external_id: input.external_id, created: true });
  });
}
