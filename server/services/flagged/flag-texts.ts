import { queuesWith } from "@/core/identity/grants";
import type { FlagText } from "@/core/review/flagged-view";
import { notesOfFlags } from "@/db/repositories/flagged-list";
import { read } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { readQueueTexts } from "../queue/queue-texts";
import type { MemberContext } from "../review/member-context";
import { type FlagBody, PLACES } from "../sealed-bodies";

const BEGINNING = 160;

/** What the conversations of at most a page of flags are about, and how their notes begin; an erased customer's are empty. */
export async function readFlagTexts(rt: Runtime, member: MemberContext, items: string[]): Promise<FlagText[]> {
  const { orgId } = member;
  const [notes] = await read(rt.pool, orgId, [notesOfFlags(orgId, items, queuesWith(member.grants, "queue.read"))]);
  const titles = await readQueueTexts(
    rt,
    member,
    notes.map((row) => row.item_id),
  );
  const titleOf = new Map(titles.map((text) => [text.id, text.title]));
  return notes.map((row) => {
    const key = () => openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const note = unlessErased(() => openJson<FlagBody>(key(), PLACES.flag(orgId, row.flag_id), row.sealed_body).note);
    return { item: row.item_id, title: titleOf.get(row.item_id) ?? "", note: beginning(note ?? "") };
  });
}

function unlessErased<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function beginning(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= BEGINNING ? flat : `${flat.slice(0, BEGINNING - 1).trimEnd()}…`;
}
