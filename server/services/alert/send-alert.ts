import { ALERT_ERRORS, type AlertLetter, alertPath, type LetterLine, type MailAttempt } from "@/core/alert/letter";
import { nextTryAt } from "@/core/alert/retry";
import { encodeEvent } from "@/core/audit/event";
import type { Policy } from "@/core/policy/policy";
import {
  type AlertFileRow,
  alertFile,
  closeAlert,
  insertAlertAttempt,
  recordAlert,
  type SignalRow,
  signalsOfAlert,
} from "@/db/repositories/alert";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import { open } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { Send } from "../release/deliver-due";
import { PLACES } from "../sealed-bodies";

/** How alerts leave the house; without a mail server no mail does. */
export type AlertPorts = { mail: ((letter: AlertLetter) => Promise<MailAttempt>) | null; webhook: Send };

type Attempt = { sent: boolean; status: number | null; error: string | null; durationMs: number; retryable: boolean };

const failed = (error: string, retryable = false): Attempt => ({
  sent: false,
  status: null,
  error,
  durationMs: 0,
  retryable,
});

/** A mail lists no more; the console shows all. */
const MOST_LINES = 20;

/**
 * One attempt of a mail or a webhook. At least once: a crash between sending and recording sends again under the same
 * Message-ID or webhook id; after a recorded success nothing is sent.
 */
export async function sendAlert(rt: Runtime, orgId: string, alertId: string, ports: AlertPorts): Promise<void> {
  const org = await organisationContext(rt, orgId);
  const [[row]] = await read(rt.pool, orgId, [alertFile(orgId, alertId)]);
  const finished = finishWork(orgId, "alert", alertId);
  if (!row || row.state === "sent" || row.state === "failed") return writeUnlogged(rt.pool, orgId, [finished]);
  if (row.attempts === 0 && row.due_at.getTime() > rt.now())
    return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "alert", alertId, row.due_at)]);
  try {
    if (row.state === "gathering") await writeUnlogged(rt.pool, orgId, [closeAlert(orgId, alertId)]);
  } catch (error) {
    // Another worker sends it.
    if (!(error instanceof LostRace)) throw error;
    return;
  }
  const [signals] = await read(rt.pool, orgId, [signalsOfAlert(orgId, alertId, MOST_LINES)]);
  const attempt =
    row.channel === "email" ? await mailed(rt, org, row, signals, ports) : await posted(rt, org, row, signals, ports);
  await record(rt, orgId, row, attempt);
}

async function mailed(
  rt: Runtime,
  { policy }: OrganisationContext,
  row: AlertFileRow,
  signals: SignalRow[],
  { mail }: AlertPorts,
): Promise<Attempt> {
  if (mail === null) return failed("not_set_up");
  if (row.address === null) return failed("no_address");
  return mail({
    id: row.alert_id,
    to: row.address,
    language: row.language,
    kind: row.kind,
    test: signals.some((signal) => signal.test),
    organisation: row.organisation,
    timeZone: row.time_zone,
    lines: signals.map((signal) => lineOf(signal, policy)),
    more: Math.max(0, row.parts - signals.length),
    console: rt.consoleUrl ?? rt.publicUrl,
  });
}

function lineOf(s: SignalRow, policy: Policy): LetterLine {
  const queue = policy.queues.find((each) => each.id === s.queue_id)?.title ?? null;
  return { queue, at: s.at.toISOString(), amount: s.amount, value: s.value, path: alertPath(s.kind, s.item_id) };
}

async function posted(
  rt: Runtime,
  { orgId, keys }: OrganisationContext,
  row: AlertFileRow,
  [signal]: SignalRow[],
  { webhook }: AlertPorts,
): Promise<Attempt> {
  if (row.url === null || !row.sealed_secret || row.secret_version === null || !signal) return failed("no_address");
  const secret = (version: number, sealed: Buffer) =>
    open(keys.data, PLACES.alertSecret(orgId, `${row.endpoint_id}|${version}`), sealed).toString("utf8");
  const earlier = row.sealed_earlier && row.earlier_until && row.earlier_until.getTime() > rt.now();
  const { outcome, ...attempt } = await webhook({
    url: row.url,
    id: row.alert_id,
    timestamp: row.created_at,
    type: `alert.${row.kind}`,
    body: alertBody(signal, rt.consoleUrl ?? rt.publicUrl),
    secrets: [
      secret(row.secret_version, row.sealed_secret),
      ...(earlier && row.sealed_earlier ? [secret(row.secret_version - 1, row.sealed_earlier)] : []),
    ],
  });
  return { ...attempt, sent: outcome === "delivered" };
}

/** The webhook's `data`, as docs/alerts.md describes it: codes, ids, numbers and a link. */
function alertBody(s: SignalRow, console: string): Record<string, unknown> {
  return {
    kind: s.kind,
    at: s.at.toISOString(),
    queue: s.queue_id,
    item: s.item_id,
    draft: s.draft_id,
    amount: s.amount,
    value: s.value,
    limit: s.threshold,
    test: s.test,
    url: `${console}${alertPath(s.kind, s.item_id)}`,
  };
}

/** In a word that the log knows; what a connector says beyond these was some trouble with the connection. */
function errorOf({ error }: Attempt) {
  return ALERT_ERRORS.find((each) => each === error) ?? "connection";
}

async function record(rt: Runtime, orgId: string, row: AlertFileRow, attempt: Attempt): Promise<void> {
  const now = new Date(rt.now());
  const number = row.attempts + 1;
  const again = attempt.sent || !attempt.retryable ? null : nextTryAt(number, now.getTime(), Math.random());
  const state = attempt.sent ? "sent" : again ? "sending" : "failed";
  const told = {
    alert: row.alert_id,
    channel: row.channel,
    kind: row.kind,
    member: row.user_id,
    endpoint: row.endpoint_id,
    parts: row.parts,
    attempt: number,
  };
  const about = {
    eventId: rt.newId(),
    orgId,
    at: rt.now(),
    actor: { kind: "system", id: "worker" },
  } as const;
  const event = attempt.sent
    ? encodeEvent({ ...about, type: "alert.sent", data: told })
    : encodeEvent({
        ...about,
        type: "alert.failed",
        data: { ...told, error: errorOf(attempt), status: attempt.status, final: again === null },
      });
  try {
    await write(rt.pool, orgId, {
      statements: [
        recordAlert(orgId, row.alert_id, number, state, attempt.sent ? now : null),
        insertAlertAttempt(
          ...[orgId, row.alert_id, number, now, attempt.sent, attempt.status, attempt.error, attempt.durationMs],
        ),
        again ? postponeWork(orgId, "alert", row.alert_id, again) : finishWork(orgId, "alert", row.alert_id),
      ],
      events: [event],
    });
  } catch (error) {
    // Two workers sent it at once: one of them has recorded it, and the receiver knows the repeat by its id.
    if (!(error instanceof LostRace)) throw error;
    return;
  }
  rt.announce({ orgId, kind: "delivery", item: null });
}
