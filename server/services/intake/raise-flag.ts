import { encodeEvent } from "@/core/audit/event";
import type { FlagIntake } from "@/core/intake/flag";
import { done, type Result, refused } from "@/core/result";
import { setDraftState } from "@/db/repositories/draft";
import { flagByToken, insertFlag } from "@/db/repositories/flag";
import type { AboutRow } from "@/db/repositories/flagged";
import { insertItem } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { blindToken, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { type FlagBody, PLACES } from "../sealed-bodies";
import type { SourceContext } from "../source/source-context";
import { findAbout } from "./find-about";

export type RecordTaken = { id: string; external_id: string; created: boolean };

/** States in which a reply has reached the customer, as far as we know. */
const SENT = new Set(["released", "delivered", "closed", "no_action", "corrected"]);

/** A concern about a conversation or a reply: it opens an item of its own for people to judge. Idempotent by external id. */
export async function raiseFlag(rt: Runtime, source: SourceContext, input: FlagIntake): Promise<Result<RecordTaken>> {
  const { orgId, sourceId } = source;
  const org = await organisationContext(rt, orgId);
  const token = blindToken(org.keys, "flag.external_id", input.external_id);
  const digest = keyedDigest(org.keys, "flag.body", stableJson(input));
  return retryLostRace(async () => {
    const [[known]] = await read(rt.pool, orgId, [flagByToken(orgId, sourceId, token)]);
    if (known) {
      if (!known.body_digest.equals(digest)) return refused("same_id_other_body", { field: "external_id" });
      return done({ id: known.flag_id, external_id: input.external_id, created: false });
    }
    const about = await findAbout(rt, org, source, input.about);
    if (!about) return refused("unknown_reference", { field: "about" });
    const flagId = rt.newId();
    const itemId = rt.newId();
    await write(rt.pool, orgId, {
      statements: flagStatements(rt, org, source, input, { about, flagId, itemId, token, digest }),
      events: [
        encodeEvent({
          type: "flag.raised",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor: { kind: "source", id: sourceId },
          draftId: about.draft_id,
          itemId,
          data: {
            flag: flagId,
            source: sourceId,
            conversation: about.conversation_id,
            draft: about.draft_id,
            raised_by: input.raised_by,
            reason: input.reason,
            item: itemId,
            body: digest.toString("hex"),
          },
        }),
      ],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ id: flagId, external_id: input.external_id, created: true });
  });
}

type NewFlag = { about: AboutRow; flagId: string; itemId: string; token: Buffer; digest: Buffer };

function flagStatements(
  rt: Runtime,
  org: OrganisationContext,
  source: SourceContext,
  input: FlagIntake,
  { about, ...ids }: NewFlag,
): Statement[] {
  const { orgId } = org;
  const key = openSubjectKey(rt.kek, orgId, about.subject_id, { version: about.key_version, wrapped: about.wrapped });
  const body: FlagBody = { external_id: input.external_id, note: input.note, salt: newSalt() };
  const queue = org.policy.queues[0]?.id ?? "general";
  // A draft still held is decided where it waits; the flag's own item judges the conversation.
  const sentDraft =
    about.draft_id !== null && about.draft_state !== null && SENT.has(about.draft_state) ? about.draft_id : null;
  const judgedAgain = sentDraft !== null && about.already_sent === true && about.draft_state !== "queued";
  return [
    insertFlag(
      orgId,
      ids.flagId,
      source.sourceId,
      about.conversation_id,
      about.draft_id,
      about.message_id,
      ids.token,
      ids.digest,
      input.raised_by,
      input.reason,
      sealJson(key, PLACES.flag(orgId, ids.flagId), body),
    ),
    insertItem(
      orgId,
      ids.itemId,
      "flag",
      queue,
      0,
      input.raised_by === "customer" ? 0 : 1,
      "infinity",
      null,
      false,
      about.already_sent ?? false,
      about.conversation_id,
      about.subject_id,
      sentDraft,
      ids.flagId,
      about.disposition_id,
      null,
      null,
      null,
      0,
      about.language,
      about.channel,
      new Date(rt.now()),
    ),
    ...(judgedAgain && sentDraft ? [setDraftState(orgId, sentDraft, about.draft_revision, "queued")] : []),
  ];
}
