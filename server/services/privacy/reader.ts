import { permittedIn, rolesIn } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import type { MaskLanguage } from "@/core/privacy/placeholder";
import { shownKinds } from "@/core/privacy/shown";
import type { RunningRevealRow } from "@/db/repositories/reveal";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** For whom a text is masked: their language, what they are shown, and the reveal that runs. */
export type Reader = {
  language: MaskLanguage;
  shown: ReadonlySet<PiiKind>;
  reveal: { id: string; kinds: PiiKind[]; until: string } | null;
};

/**
 * A member as a reader of one conversation, through an item of this queue (null: through no queue's). Only roles that reach
 * the queue show anything, and a reveal counts as long as one of them still may reveal.
 */
export function readerOf(
  { privacy }: OrganisationContext,
  { grants, roles, language }: MemberContext,
  queue: string | null,
  running: readonly RunningRevealRow[] = [],
): Reader {
  const reach =
    queue === null ? grants.filter((each) => each.queues === null).map((each) => each.role) : rolesIn(grants, queue);
  const shown = shownKinds(privacy, reach);
  const may =
    queue === null
      ? permitted(roles, "personal_data.reveal") && reach.length > 0 && permitted(reach, "personal_data.reveal")
      : permittedIn(grants, "personal_data.reveal", queue);
  const [newest] = may ? running : [];
  if (newest === undefined) return { language: language ?? "en", shown, reveal: null };
  const kinds = [...new Set(running.flatMap((each) => each.kinds))];
  return {
    language: language ?? "en",
    shown: new Set([...shown, ...kinds]),
    reveal: { id: newest.reveal_id, kinds, until: newest.expires_at.toISOString() },
  };
}
