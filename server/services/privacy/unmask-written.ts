import { permittedIn } from "@/core/identity/grants";
import { brokenPlaceholdersIn, placeholdersIn } from "@/core/privacy/placeholder";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { type LoadedDesk, loadDesk, maskOfDesk } from "../review/read-item";
import type { ConversationMask } from "./conversation-mask";

type Written = { text?: string; note?: string };
type About = {
  item: string /** Whether `text` is the item's text, changed. */;
  edited: boolean;
  placeholders?: string;
};

/**
 * What a member wrote about an item with the values in the place of their placeholders: before anything else looks at it,
 * so that digests, distances and what goes out are all of the real text. Refused where a placeholder stands for nothing,
 * or for something else than when the text was begun. `may` is asked first.
 * @throws Erased when the texts were taken away
 */
export async function unmaskWritten<W extends Written>(
  rt: Runtime,
  member: MemberContext,
  { item, edited, placeholders }: About,
  written: W,
  may: (item: LoadedDesk["item"]) => Result<null> = ({ queue_id }) =>
    permittedIn(member.grants, "queue.read", queue_id) ? done(null) : refused("not_permitted"),
): Promise<Result<W>> {
  if (!mentions(written.text) && !mentions(written.note)) return done(written);
  const org = await organisationContext(rt, member.orgId);
  const loaded = await loadDesk(rt, member, item);
  if (!loaded) return refused("not_found", { field: "item" });
  const allowed = may(loaded.item);
  if (!allowed.ok) return allowed;
  const { mask, approve } = await maskOfDesk(rt, org, member, loaded);
  if (placeholders !== undefined && !mask.stillMeans(org.keys, placeholders)) return refused("placeholders_changed");
  const text = valuesIn(mask, "text", written.text, edited ? approve : null);
  if (!text.ok) return text;
  const note = valuesIn(mask, "note", written.note, null);
  if (!note.ok) return note;
  return done({
    ...written,
    ...(text.value !== undefined && { text: text.value }),
    ...(note.value !== undefined && { note: note.value }),
  });
}

function mentions(text: string | undefined): boolean {
  return text !== undefined && (placeholdersIn(text).length > 0 || brokenPlaceholdersIn(text).length > 0);
}

/** One text with the values in the place of its placeholders. */
export function valuesIn(
  mask: ConversationMask,
  field: string,
  text: string | undefined,
  base: string | null,
): Result<string | undefined> {
  if (text === undefined) return done(undefined);
  const real = mask.unmask(text, base);
  if (real.ok) return done(real.text);
  return refused("unknown_placeholder", { field, params: { placeholder: real.placeholder } });
}
