import type { EncodedEvent } from "@/core/audit/event";
import { setDraftState } from "@/db/repositories/draft";
import {
  dropWorkOfSubject,
  openDraftsOfSubject,
  pendingReleasesOfSubject,
  recallRelease,
  undeliveredOfSubject,
  withdrawItemsOfSubject,
} from "@/db/repositories/erasure";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { toldByWorker } from "./told-by-worker";

/** Whatever of a customer's still waits for somebody or is on its way ends here: nothing is decided or sent any more. */
export async function closeOpenWork(rt: Runtime, orgId: string, subjectId: string): Promise<void> {
  const now = new Date(rt.now());
  const [drafts, releases, deliveries] = await read(rt.pool, orgId, [
    openDraftsOfSubject(orgId, subjectId),
    pendingReleasesOfSubject(orgId, subjectId),
    undeliveredOfSubject(orgId, subjectId),
  ]);
  const [first, ...events]: EncodedEvent[] = [
    ...drafts.map(({ draft_id: draft }) =>
      toldByWorker(rt, orgId, "draft.withdrawn", { draft, because: "erasure" }, draft),
    ),
    ...releases.map(({ release_id: release, draft_id: draft }) =>
      toldByWorker(rt, orgId, "release.returned", { release, draft, item: null, because: "superseded" }, draft),
    ),
    ...deliveries.map(({ delivery_id: delivery, type }) =>
      toldByWorker(rt, orgId, "delivery.cancelled", { delivery, type, because: "erasure" }),
    ),
  ];
  if (!first) return;
  await write(rt.pool, orgId, {
    statements: [
      ...drafts.map((draft) =>
        setDraftState(orgId, draft.draft_id, draft.revision, draft.already_sent ? "closed" : "superseded", now),
      ),
      ...releases.map((release) => recallRelease(orgId, release.release_id)),
      withdrawItemsOfSubject(orgId, subjectId, now),
      dropWorkOfSubject(orgId, subjectId),
    ],
    events: [first, ...events],
  });
  rt.announce({ orgId, kind: "queue", item: null });
}
