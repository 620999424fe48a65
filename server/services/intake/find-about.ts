import type { About } from "@/core/intake/about";
import { type AboutRow, aboutConversation, aboutDraft } from "@/db/repositories/flagged";
import { read } from "@/db/transaction";
import { blindToken } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { SourceContext } from "../source/source-context";

/** What a flag or an outcome refers to, found by the source's own ids; null when it is not known, or the message is not. */
export async function findAbout(
  rt: Runtime,
  org: OrganisationContext,
  source: SourceContext,
  about: About,
): Promise<AboutRow | null> {
  const { orgId, sourceId } = source;
  if (about.kind === "draft") {
    const [[row]] = await read(rt.pool, orgId, [
      aboutDraft(orgId, sourceId, blindToken(org.keys, "draft.external_id", about.draft)),
    ]);
    return row ?? null;
  }
  const conversation = blindToken(org.keys, "conversation.external_id", `${sourceId}|${about.conversation}`);
  const message = about.kind === "message" ? blindToken(org.keys, "message.external_id", about.message) : null;
  const [[row]] = await read(rt.pool, orgId, [aboutConversation(orgId, sourceId, conversation, message)]);
  return row && (message === null || row.message_id !== null) ? row : null;
}
