import type { EncodedEvent } from "@/core/audit/event";
import { setDraftState } from "@/db/repositories/draft";
import {
  dropWorkOfSubject,
  openDraftsOfSubject,
  openItemsOfSubject,
  pendingReleasesOfSubject,
  recallRelease,
  undeliveredOfSubject,
  withdrawItemsOfSubject,
} from "@/db/repositories/erasure";
import { read, write } from "@/db/transaction";
import { type ErasureJob, held, retryStep } from "./progress";
import { toldByWorker } from "./told-by-worker";

/** Whatever of a customer's still waits for somebody or is on its way ends here: nothing is decided or sent any more. */
export function closeOpenWork(job: ErasureJob): Promise<void> {
  return retryStep(job, () => close(job));
}

async function close(job: ErasureJob): Promise<void> {
  const { rt, orgId, subject } = job;
  const now = new Date(rt.now());
  const [drafts, releases, deliveries, items] = await read(rt.pool, orgId, [
    openDraftsOfSubject(orgId, subject),
    pendingReleasesOfSubject(orgId, subject),
    undeliveredOfSubject(orgId, subject),
    openItemsOfSubject(orgId, subject),
  ]);
  const withdrawn = new Set(drafts.map((each) => each.draft_id));
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
    // Flags and questions of the customer's stand in items without a draft that waits.
    ...items
      .filter(({ draft_id: draft }) => draft === null || !withdrawn.has(draft))
      .map(({ item_id: item, draft_id: draft }) =>
        toldByWorker(rt, orgId, "item.withdrawn", { item, because: "erasure" }, draft),
      ),
  ];
  if (!first) return;
  await write(rt.pool, orgId, {
    statements: [
      held(job),
      ...drafts.map((draft) =>
        setDraftState(orgId, draft.draft_id, draft.revision, draft.already_sent ? "closed" : "superseded", now),
      ),
      ...releases.map((release) => recallRelease(orgId, release.release_id)),
      withdrawItemsOfSubject(orgId, subject, now),
      dropWorkOfSubject(orgId, subject),
    ],
    events: [first, ...events],
  });
  rt.announce({ orgId, kind: "queue", item: null });
}
