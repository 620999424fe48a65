import { permittedIn, rolesIn } from "@/core/identity/grants";
import { permitted, type Role } from "@/core/identity/roles";
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

/** The roles that reach a queue; what is in no queue is reached by those that reach all of them. */
function reachOf(grants: MemberContext["grants"], queue: string | null): Role[] {
  return queue === null
    ? grants.filter((each) => each.queues === null).map((each) => each.role)
    : rolesIn(grants, queue);
}

/** Whether a member may reveal what is read through this queue, or through none. */
export function mayReveal({ grants, roles }: Pick<MemberContext, "grants" | "roles">, queue: string | null): boolean {
  if (queue !== null) return permittedIn(grants, "personal_data.reveal", queue);
  return permitted(roles, "personal_data.reveal") && permitted(reachOf(grants, null), "personal_data.reveal");
}

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
  const shown = shownKinds(privacy, reachOf(grants, queue));
  const [newest] = mayReveal({ grants, roles }, queue) ? running : [];
  if (newest === undefined) return { language: language ?? "en", shown, reveal: null };
  const kinds = [...new Set(running.flatMap((each) => each.kinds))];
  return {
    language: language ?? "en",
    shown: new Set([...shown, ...kinds]),
    reveal: { id: newest.reveal_id, kinds, until: newest.expires_at.toISOString() },
  };
}
