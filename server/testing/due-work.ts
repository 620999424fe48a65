import type { WorkKind } from "@/db/repositories/work";
import { statement } from "@/db/statement";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { eraseDue } from "@/server/services/erasure/erase-due";
import { indexWords } from "@/server/services/find/index-words";
import { checkDue } from "@/server/services/judge/check-due";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { plantDue } from "@/server/services/planted/plant-due";
import { replayProposal } from "@/server/services/policy/replay-proposal";
import { type Attempt, deliverDue, type Send } from "@/server/services/release/deliver-due";
import { releaseDue } from "@/server/services/release/release-due";
import { runRetention } from "@/server/services/retention/run-retention";
import { expireDue } from "@/server/services/review/expire-item";
import { stepDue } from "@/server/services/review/step-item";
import { tellWaitingDue } from "@/server/services/review/tell-waiting";
import { drawSamples } from "@/server/services/sample/draw-samples";
import type { TestOrganisation } from "./organisations";

const worksOf = statement<{ ref_id: string }>(
  "test.works",
  "SELECT ref_id FROM app.work WHERE org_id = $1 AND kind = $2 ORDER BY ref_id",
);

/** Where no export and no package was ever built. */
const NOWHERE = { exports: "/nonexistent", packages: "/nonexistent" };

export type Sent = Parameters<Send>[0];
export type FakeSend = Send & { sent: Sent[]; answer: Omit<Attempt, "durationMs"> };

/** Keeps what is sent and answers as told; at first that everything arrives. */
export function fakeSend(): FakeSend {
  const send = Object.assign(
    async (message: Sent): Promise<Attempt> => {
      send.sent.push(message);
      return { ...send.answer, durationMs: 5 };
    },
    {
      sent: [] as Sent[],
      answer: { outcome: "delivered", status: 204, error: null, retryable: false } as FakeSend["answer"],
    },
  );
  return send;
}

type Run = (rt: Runtime, orgId: string, refId: string, send: Send) => Promise<unknown>;

const byHand = (what: string) => async () => {
  throw new Error(what);
};

const RUN: Record<WorkKind, Run> = {
  check: checkDue,
  judge: judgeDraft,
  release: releaseDue,
  delivery: deliverDue,
  deadline: expireDue,
  step: stepDue,
  holding: tellWaitingDue,
  sampling: drawSamples,
  replay: (rt, orgId, refId) => replayProposal(rt, orgId, refId),
  planting: (rt, orgId, refId) => plantDue(rt, orgId, refId),
  words: indexWords,
  retention: (rt, orgId, refId) => runRetention(rt, orgId, refId, NOWHERE),
  erasure: (rt, orgId, refId) => eraseDue(rt, orgId, refId, NOWHERE),
  alert: byHand("alerts need somewhere to go: send them by hand"),
  mail: byHand("mails need somewhere to go: send them by hand"),
  package: byHand("packages need a folder: build them by hand"),
  export: byHand("exports need a folder: build them by hand"),
};

/** Does all work of one kind that an organisation has, due or not: the verbs themselves have to look at the clock. */
export async function workOff(
  rt: Runtime,
  org: TestOrganisation,
  kind: WorkKind,
  send: Send = fakeSend(),
): Promise<void> {
  const [works] = await read(rt.pool, org.orgId, [worksOf(org.orgId, kind)]);
  for (const { ref_id } of works) await RUN[kind](rt, org.orgId, ref_id, send);
}
