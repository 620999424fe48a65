import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { holdsClaim } from "@/core/review/claim";
import { unclaimItem } from "@/db/repositories/item";
import { insertNote } from "@/db/repositories/requeue-note";
import { write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { unmaskWritten } from "../privacy/unmask-written";
import { retryLostRace } from "../race";
import { PLACES, type RequeueNoteBody } from "../sealed-bodies";
import { actor, claimTokenHash } from "./claim-item";
import { openItemFile, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";
import { toldOfItem } from "./told-of-item";

type Given = { item: string; token: string; note: string };

/** Gives an item back with a note for whoever comes next. */
export async function requeueItem(rt: Runtime, member: MemberContext, given: Given): Promise<Result<null>> {
  if (!isUuid(given.item)) return refused("not_found", { field: "item" });
  if (given.note.trim() === "") return refused("text_required", { field: "note" });
  return unlessRemoved(rt, member.orgId, given.item, () => requeueReal(rt, member, given));
}

/** @throws Erased when the texts were taken away */
async function requeueReal(rt: Runtime, member: MemberContext, given: Given): Promise<Result<null>> {
  const { orgId, userId } = member;
  const org = await organisationContext(rt, orgId);
  const real = await unmaskWritten(rt, member, { item: given.item, edited: false }, { note: given.note }, (item) =>
    permittedIn(member.grants, "item.claim", item.queue_id) ? done(null) : refused("not_permitted"),
  );
  if (!real.ok) return real;
  const text = real.value.note.normalize("NFC").trim();
  return retryLostRace(async () => {
    const file = await openItemFile(rt, org, given.item);
    if (!file) return refused("not_found", { field: "item" });
    const { item } = file;
    const hash = claimTokenHash(given.token);
    const matches = item.claim_token_hash?.equals(hash) ?? false;
    const holds = holdsClaim(reviewCase(item, file.decisions), actor(member, item.queue_id), matches, rt.now());
    if (!holds.ok) return holds;
    const noteId = rt.newId();
    const salt = newSalt();
    const note = commitment(salt, "note", text);
    const sealed = sealJson(file.key, PLACES.requeueNote(orgId, noteId), { text, salt } satisfies RequeueNoteBody);
    await write(rt.pool, orgId, {
      statements: [
        unclaimItem(orgId, item.item_id, hash),
        insertNote(orgId, noteId, item.item_id, item.conversation_id, userId, new Date(rt.now()), sealed),
      ],
      events: [
        toldOfItem(rt, member, item, "item.requeued", { item: item.item_id, queue: item.queue_id, note }),
        toldOfItem(rt, member, item, "item.unclaimed", { item: item.item_id }),
      ],
    });
    rt.announce({ orgId, kind: "item", item: item.item_id });
    return done(null);
  });
}
