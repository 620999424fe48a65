import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { canBeSuperseded } from "@/core/review/supersede";
import { type OpenDraftRow, recallReleases, supersedeDraft, withdrawItems } from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type Addressee, tellSource } from "../release/tell-source";
import { type DraftBody, PLACES } from "../sealed-bodies";

export type Superseded = { draftIds: string[]; statements: Statement[]; events: EncodedEvent[] };

/** Statements that take every open draft of a conversation out of review, because something newer came. */
export function supersede(
  rt: Runtime,
  to: Addressee,
  conversation: { key: DataKey; externalId: string },
  drafts: readonly OpenDraftRow[],
  by: "message" | "draft",
): Superseded {
  const open = drafts.filter((d) => canBeSuperseded(d.state, d.already_sent));
  const statements = open.flatMap((d) => {
    const body = openJson<DraftBody>(conversation.key, PLACES.draft(to.orgId, d.draft_id), d.sealed_body);
    const news = {
      type: "draft.superseded" as const,
      at: rt.now(),
      draft: { id: d.draft_id, externalId: body.external_id },
      conversation: { externalId: conversation.externalId },
      instead: by,
    };
    return [
      supersedeDraft(to.orgId, d.draft_id, d.revision, new Date(rt.now())),
      withdrawItems(to.orgId, d.draft_id, new Date(rt.now())),
      recallReleases(to.orgId, d.draft_id),
      ...tellSource(rt, to, conversation.key, news).statements,
    ];
  });
  const events = open.map((d) =>
    encodeEvent({
      type: "draft.superseded",
      eventId: rt.newId(),
      orgId: to.orgId,
      at: rt.now(),
      actor: { kind: "source", id: to.sourceId },
      draftId: d.draft_id,
      data: { draft: d.draft_id, by },
    }),
  );
  return { draftIds: open.map((d) => d.draft_id), statements, events };
}
