import { setDefaultResultOrder } from "node:dns";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closePools } from "@/db/pool";
import { readAlone } from "@/db/repositories/queue";
import { takeWork, type WorkKind } from "@/db/repositories/work";
import { mailSettings } from "./connectors/mail/mail-settings";
import { smtpMailer } from "./connectors/mail/send-mail";
import { sendWebhook } from "./connectors/webhook/send-webhook";
import { readEnv } from "./env";
import { ChangeListener } from "./live/change-bus";
import { log } from "./log";
import { composeAlert } from "./mail/compose-alert";
import { composeOutgoing } from "./mail/compose-outgoing";
import { openRuntime } from "./process-runtime";
import { drawInThread } from "./report/draw";
import { alertDue } from "./services/alert/alert-due";
import type { AlertPorts } from "./services/alert/send-alert";
import { eraseDue } from "./services/erasure/erase-due";
import { buildExport } from "./services/export/build-export";
import { tabulateInThread } from "./services/export/tabulate-in-thread";
import { indexWords } from "./services/find/index-words";
import { checkDue } from "./services/judge/check-due";
import { judgeDraft } from "./services/judge/judge-draft";
import { mailDue, type SendMail } from "./services/mail/mail-due";
import { plantDue } from "./services/planted/plant-due";
import { replayProposal } from "./services/policy/replay-proposal";
import { deliverDue, type Send } from "./services/release/deliver-due";
import { releaseDue } from "./services/release/release-due";
import { runRetention } from "./services/retention/run-retention";
import { expireDue } from "./services/review/expire-item";
import { stepDue } from "./services/review/step-item";
import { tellWaitingDue } from "./services/review/tell-waiting";
import { drawSamples } from "./services/sample/draw-samples";
import { packageDue } from "./services/subject-request/package-due";
import { custodyOf, refuseToStart } from "./start/keys";
import { WorkLoop } from "./workers/work-loop";

const WEBHOOK_TIMEOUT_MS = 15_000;

setDefaultResultOrder("ipv4first");
const env = readEnv();
const databaseUrl = env.DATABASE_WORKER_URL ?? env.DATABASE_URL;
const rt = await openRuntime(databaseUrl, custodyOf(process.env, env.KEY_FILE), 12).catch(refuseToStart);
const changes = new ChangeListener();
const send: Send = (message) =>
  sendWebhook({ ...message, timeoutMs: WEBHOOK_TIMEOUT_MS, allowPrivate: env.WEBHOOK_ALLOW_PRIVATE === "1" });

const mail = mailSettings(process.env);
const mailer = "connection" in mail ? smtpMailer(mail.connection) : null;
const alertPorts: AlertPorts = {
  mail: mailer && ((letter) => mailer.send({ id: letter.id, to: letter.to, ...composeAlert(letter) })),
  webhook: send,
};
const sendMail: SendMail =
  mailer && ((letter) => mailer.send({ id: letter.id, to: letter.to, ...composeOutgoing(letter) }));

/** An export may take longer than anybody waits for a process to end. */
const leaving = new AbortController();
const places = {
  dir: join(env.COUNTERSIGN_DATA, "exports"),
  verifier: fileURLToPath(new URL("./verify.mjs", import.meta.url)),
  tabulate: tabulateInThread(fileURLToPath(new URL("./tables.mjs", import.meta.url))),
  draw: drawInThread(fileURLToPath(new URL("./report.mjs", import.meta.url))),
  stopping: leaving.signal,
};

const retentionPlaces = {
  exports: places.dir,
  packages: join(env.COUNTERSIGN_DATA, "packages"),
  stopping: leaving.signal,
};

const run: Record<WorkKind, { batch: number; run(orgId: string, refId: string): Promise<void> }> = {
  check: { batch: 8, run: checkOrPassOn },
  // What waits for a model's answer waits apart, so that it holds up no other draft.
  judge: { batch: 8, run: (orgId, refId) => judgeDraft(rt, orgId, refId) },
  release: { batch: 8, run: (orgId, refId) => releaseDue(rt, orgId, refId) },
  delivery: { batch: 16, run: (orgId, refId) => deliverDue(rt, orgId, refId, send) },
  step: { batch: 8, run: (orgId, refId) => stepDue(rt, orgId, refId) },
  holding: { batch: 8, run: (orgId, refId) => tellWaitingDue(rt, orgId, refId) },
  deadline: { batch: 8, run: (orgId, refId) => expireDue(rt, orgId, refId) },
  // One at a time: it reads and writes as fast as it can.
  export: { batch: 1, run: (orgId, refId) => buildExport(rt, orgId, refId, places) },
  erasure: { batch: 1, run: (orgId, refId) => eraseDue(rt, orgId, refId, retentionPlaces) },
  package: { batch: 1, run: (orgId, refId) => packageDue(rt, orgId, refId, retentionPlaces) },
  alert: { batch: 8, run: (orgId, refId) => alertDue(rt, orgId, refId, alertPorts) },
  mail: { batch: 8, run: (orgId, refId) => mailDue(rt, orgId, refId, sendMail) },
  words: { batch: 8, run: (orgId, refId) => indexWords(rt, orgId, refId) },
  sampling: { batch: 4, run: (orgId, refId) => drawSamples(rt, orgId, refId) },
  replay: { batch: 1, run: (orgId, refId) => replayProposal(rt, orgId, refId, leaving.signal) },
  planting: { batch: 1, run: (orgId, refId) => plantDue(rt, orgId, refId) },
  retention: { batch: 1, run: (orgId, refId) => runRetention(rt, orgId, refId, retentionPlaces) },
};

async function checkOrPassOn(orgId: string, refId: string): Promise<void> {
  if (await checkDue(rt, orgId, refId)) loops[kinds.indexOf("judge")]?.poke();
}

const kinds = Object.keys(run) as WorkKind[];
const loops: WorkLoop[] = kinds.map(
  (kind) =>
    new WorkLoop({
      kind,
      ...run[kind],
      take: (wanted, most) => readAlone(rt.pool, takeWork(wanted, most)),
      failed: (failedKind, refId, error) =>
        log.error(
          { work: failedKind, ref: refId, error: error instanceof Error ? error.message : "unknown" },
          "work failed",
        ),
    }),
);

await changes.start(databaseUrl);
changes.on("any", () => {
  for (const loop of loops) loop.poke();
});
for (const loop of loops) loop.start();

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  leaving.abort();
  await Promise.all(loops.map((loop) => loop.stop()));
  await changes.stop();
  mailer?.close();
  await closePools();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
process.once("disconnect", () => void stop());
