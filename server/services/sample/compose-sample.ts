import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import { millionths, type SampleGround } from "@/core/insight/sampling";
import { urgencyOf } from "@/core/review/priority";
import { insertItem } from "@/db/repositories/item";
import { insertSampleDraw, type SampledReplyRow } from "@/db/repositories/sample";
import type { Statement } from "@/db/statement";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";

/** Behind everything that a customer waits for. */
const URGENCY = urgencyOf("info", 0);

/** What drawing one reply writes: its item, unless a rule has opened one, the draw, and the event. */
export function composeSample(
  rt: Runtime,
  org: OrganisationContext,
  reply: SampledReplyRow,
  { ground, chance }: { ground: SampleGround; chance: number },
): { statements: Statement[]; event: EncodedEvent } {
  const { orgId } = org;
  const now = new Date(rt.now());
  const itemId = reply.marked_item ?? rt.newId();
  const queue = reply.marked_queue ?? queueOf(org, reply.queue_id);
  const told = Math.max(1, millionths(chance));
  return {
    statements: [
      ...(reply.marked_item === null ? [newItem(orgId, itemId, queue, reply, now)] : []),
      insertSampleDraw(
        ...[orgId, itemId, reply.draft_id, reply.release_id, reply.source_id, reply.language, queue],
        ...[ground, told / 1_000_000, reply.released_at, now],
      ),
    ],
    event: encodeEvent({
      type: "sample.drawn",
      eventId: rt.newId(),
      orgId,
      at: now.getTime(),
      actor: { kind: "system", id: "worker" },
      draftId: reply.draft_id,
      itemId,
      data: {
        item: itemId,
        draft: reply.draft_id,
        release: reply.release_id,
        source: reply.source_id,
        language: reply.language,
        queue,
        ground,
        chance: told,
      },
    }),
  };
}

/** The queue that the policy named for the draft, where it still has it; else its first. */
function queueOf({ policy }: OrganisationContext, named: string | null): string {
  const queue = policy.queues.find(({ id }) => id === named) ?? policy.queues[0];
  return queue?.id ?? "general";
}

function newItem(orgId: string, itemId: string, queue: string, reply: SampledReplyRow, now: Date): Statement {
  const { conversation_id, subject_id, draft_id, disposition_id, check_id, code, findings, language, channel } = reply;
  return insertItem(
    ...[orgId, itemId, "sample", queue, 0, URGENCY, "infinity", null, false, false],
    ...[conversation_id, subject_id, draft_id, null, disposition_id, null],
    ...[check_id, code, findings, language, channel, now],
  );
}
