import { permittedIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { Aside } from "@/core/review/aside-view";
import { declinesOfItem } from "@/db/repositories/decline";
import { notesOfItem } from "@/db/repositories/requeue-note";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { unlessRemoved } from "../privacy/unless-removed";
import { PLACES, type RequeueNoteBody } from "../sealed-bodies";
import { allKeptBack } from "./kept-back";
import type { MemberContext } from "./member-context";
import { loadDesk, maskOfDesk } from "./read-item";

/** Notes that were left on an item, masked like everything beside it, and for who leads its queue: who declined it and why. */
export async function readAside(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<Aside>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  return unlessRemoved(rt, member.orgId, itemId, () => openAside(rt, member, itemId));
}

/** @throws Erased when the texts were taken away */
async function openAside(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<Aside>> {
  const { orgId } = member;
  const loaded = await loadDesk(rt, member, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
  const { item } = loaded;
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  const org = await organisationContext(rt, orgId);
  const kept = await allKeptBack(rt, org, member);
  // Who had it before, and what they made of it, would say who decided.
  if (kept.items.has(itemId)) return done({ notes: [], declines: [] });
  const [notes, declines] = await read(rt.pool, orgId, [notesOfItem(orgId, itemId), declinesOfItem(orgId, itemId)]);
  const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
  const texts = notes.map(
    (note) => openJson<RequeueNoteBody>(key, PLACES.requeueNote(orgId, note.note_id), note.sealed_body).text,
  );
  const { mask } = await maskOfDesk(rt, org, member, loaded, texts);
  const leads = permittedIn(member.grants, "item.reassign", item.queue_id);
  return done({
    notes: notes.map((note, at) => ({
      id: note.note_id,
      by: note.name,
      at: note.left_at.toISOString(),
      text: mask.text(texts[at] ?? ""),
    })),
    declines: leads
      ? declines.map(({ name, reason, declined_at }) => ({ by: name, reason, at: declined_at.toISOString() }))
      : [],
  });
}
