import type { WorkKind } from "@/db/repositories/work";
import { statement } from "@/db/statement";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { eraseDue } from "@/server/services/erasure/erase-due";
import { indexWords } from "@/server/services/find/index-words";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { type Attempt, deliverDue, type Send } from "@/server/services/release/deliver-due";
import { releaseDue } from "@/server/services/release/release-due";
import { runRetention } from "@/server/services/retention/run-retention";
import { expireDue } from "@/server/services/review/expire-item";
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

/** Does all work of one kind that an organisation has, due or not: the verbs themselves have to look at the clock. */
export async function workOff(
  rt: Runtime,
  org: TestOrganisation,
  kind: WorkKind,
  send: Send = fakeSend(),
): Promise<void> {
  const [works] = await read(rt.pool, org.orgId, [worksOf(org.orgId, kind)]);
  for (const { ref_id } of works) {
    if (kind === "check") await judgeDraft(rt, org.orgId, ref_id);
    else if (kind === "release") await releaseDue(rt, org.orgId, ref_id);
    else if (kind === "delivery") await deliverDue(rt, org.orgId, ref_id, send);
    else if (kind === "retention") await runRetention(rt, org.orgId, ref_id, NOWHERE);
    else if (kind === "words") await indexWords(rt, org.orgId, ref_id);
    else if (kind === "erasure") await eraseDue(rt, org.orgId, ref_id, NOWHERE);
    else if (kind === "package") throw new Error("packages need a folder: build them by hand");
    else if (kind === "export") throw new Error("exports need a folder: build them by hand");
    else await expireDue(rt, org.orgId, ref_id);
  }
}
