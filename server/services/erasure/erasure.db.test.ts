import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { folderReader } from "@/cli/verify/folder-reader";
import { nodePrimitives } from "@/cli/verify/node-primitives";
import { verifyBundle } from "@/core/audit/bundle/verify";
import { checkCertificate } from "@/core/privacy/certificate";
import { dump, sightings } from "@/db/testing/dump";
import { draftBody } from "@/server/testing/bodies";
import { decoded } from "@/server/testing/decoded";
import { hold, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import {
  a,
  app,
  b,
  db,
  dir,
  exported,
  exportStage,
  folderOf,
  planted,
  sealer,
  TEXTS,
  worker,
} from "@/server/testing/export-stage";
import { refusal, required } from "@/server/testing/organisations";
import { find } from "../find/find";
import { takeInDraft } from "../intake/take-in-draft";
import { requeueItem } from "../review/requeue-item";
import { handleRequest } from "../subject-request/handle-request";
import { packageDue } from "../subject-request/package-due";
import { readRequest } from "../subject-request/read-request";
import { requestPackage } from "../subject-request/request-package";
import { takeInRequest } from "../subject-request/take-in-request";
import { erasureCertificate } from "./certificate";
import { eraseDue } from "./erase-due";
import { proveErased, StillReadable } from "./prove-erased";
import { requestErasure } from "./request-erasure";

exportStage();

const asked = { law: "gdpr", language: "de", words: "Bitte löschen Sie alles." } as const;
const officer = () => a.members.privacy_officer;
const places = () => ({ exports: path.join(dir, "exports"), packages: path.join(dir, "packages") });
const send = fakeSend();

/** Values of the planted life that are the customer's own. */
const OTHERS = new Set(["documentTitle", "documentText", "usedDocument", "stopReason", "rejectNote", "draftText"]);
const theirs = () => Object.entries(planted).filter(([name, value]) => !OTHERS.has(name) && value.length >= 8);

function files(folder: string): { column: string; bytes: Buffer }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ column: file, bytes: readFileSync(file) }));
}

async function everything() {
  return [...(await dump(db.admin)), ...(await decoded(db, app, a.orgId)), ...files(dir)];
}

const seen = async (values: [string, string][]) => {
  const cells = await everything();
  return values.flatMap(([name, value]) => sightings(cells, value).map((s) => `${name} in ${s.column} as ${s.as}`));
};

/** The next number of a request of theirs whose identity is confirmed. */
async function confirmed(kind: "access" | "erasure"): Promise<{ id: string; number: number }> {
  const known = { knownAs: planted.customerId ?? "", name: planted.name ?? "", contact: planted.email ?? "" };
  const from = { channel: "console", actor: { kind: "member", id: officer().userId } } as const;
  const { id, number } = required(await takeInRequest(app, a.orgId, { ...asked, ...known, kind }, from));
  required(await handleRequest(app, officer(), id, { do: "confirm_identity", method: "code_to_address_on_file" }));
  return { id, number };
}

async function noteEvents(type: string): Promise<Record<string, string>[]> {
  const rows = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE org_id = $1 AND type = $2 AND draft_id = $3 ORDER BY event_id",
    [a.orgId, type, leaked.draftId],
  );
  return rows.map(({ bytes }) => JSON.parse(bytes.toString()).data);
}

let leaked: { draftId: string; itemId: string };

test("before, their values are in what can be read, in files and in somebody else's reply", async () => {
  const text = `Dear customer, your booking ${planted.reservation} for ${planted.name} (${planted.email}) is confirmed.`;
  leaked = await queued(app, a, { text, customer: "somebody-else", name: "Somebody Else" });
  const { token } = await hold(app, a.members.supervisor, leaked.itemId);
  const left = { item: leaked.itemId, token, note: `Ask ${planted.email} about ${planted.reservation} first.` };
  required(await requeueItem(app, a.members.supervisor, left));
  required(
    await settle(app, a.members.supervisor, leaked.itemId, "edit", {
      text: `${text} Regards.`,
      note: `Wrote ${planted.email}`,
    }),
  );
  await exported(TEXTS);
  const access = await confirmed("access");
  const { package: id } = required(await requestPackage(app, officer(), access.id));
  await packageDue(worker, a.orgId, id, places());
  expect(existsSync(path.join(places().packages, a.orgId, `${id}.sealed`))).toBe(true);
  expect(await find(app, officer(), planted.email ?? "")).toMatchObject({ ok: true });
  required(await handleRequest(app, officer(), access.id, { do: "withdraw" }));
  const found = await seen(theirs());
  expect(theirs().filter(([name]) => !found.some((each) => each.startsWith(`${name} `)))).toEqual([]);
  expect(found.some((each) => each.includes(dir))).toBe(true);
}, 120_000);

test("who asks is sure first, the number is typed, and a hold wins", async () => {
  const from = { channel: "api", actor: { kind: "source", id: a.source.sourceId } } as const;
  const unknown = {
    ...asked,
    kind: "erasure",
    name: "Nobody",
    contact: "x@y.example",
    knownAs: "nobody-known",
  } as const;
  const { id, number } = required(await takeInRequest(app, a.orgId, unknown, from));
  expect(refusal(await requestErasure(app, officer(), id, String(number)))).toBe("identity_first");
  expect(refusal(await requestErasure(app, a.members.admin, id, String(number)))).toBe("not_permitted");
  expect(refusal(await requestErasure(app, b.members.privacy_officer, id, String(number)))).toBe("not_found");
  required(await handleRequest(app, officer(), id, { do: "refuse", ground: "no_data" }));
  expect(refusal(await requestErasure(app, officer(), id, String(number)))).toBe("request_closed");
});

test("erased: nothing of theirs is left anywhere, the log verifies, and everybody is told", async () => {
  const request = await confirmed("erasure");
  const before = required(await readRequest(app, officer(), request.id));
  const subject = before.customer?.id ?? "";
  expect(refusal(await requestErasure(app, officer(), request.id, "nonsense"))).toBe("invalid_field");
  await db.admin(
    "INSERT INTO app.legal_hold (org_id, hold_id, scope, subject_id, sealed_body, set_by, set_at) VALUES ($1, gen_random_uuid(), 'subject', $2, '\\x00', $3, now())",
    [a.orgId, subject, officer().userId],
  );
  expect(refusal(await requestErasure(app, officer(), request.id, String(request.number)))).toBe("legal_hold");
  await db.admin("UPDATE app.legal_hold SET lifted_at = now()");
  const { erasure } = required(await requestErasure(app, officer(), request.id, String(request.number)));
  expect(refusal(await requestErasure(app, officer(), request.id, String(request.number)))).toBe("conflict");
  expect(refusal(await takeInDraft(app, a.source, draftBody({ customer: planted.customerId })))).toBe("restricted");
  await eraseDue(worker, a.orgId, erasure, places());
  await workOff(app, a, "delivery", send);
  const told = send.sent.filter((message) => message.type === "subject.erased");
  expect(told.map((message) => message.body)).toEqual([{ customer: { external_id: planted.customerId } }]);
  required(await handleRequest(app, officer(), request.id, { do: "answer" }));

  expect(await seen(theirs())).toEqual([]);
  const done = required(await readRequest(app, officer(), request.id));
  expect([done.state, done.erasure?.state, done.name, done.customer?.erased]).toEqual(["answered", "done", null, true]);
  expect(done.outcomes.filter((each) => each.outcome === null)).toEqual([]);
  const [counts] = await db.admin<{ counts: Record<string, number> }>(
    "SELECT counts FROM app.erasure WHERE erasure_id = $1",
    [erasure],
  );
  expect(counts?.counts).toMatchObject({ exports: 1, packages: 1, sources_told: 1 });
  expect(Number(counts?.counts.redacted)).toBeGreaterThanOrEqual(3);

  // The note that was left with somebody else's item: its events follow one another, and its words are gone.
  const [left, redacted] = await Promise.all([noteEvents("item.requeued"), noteEvents("personal_data.redacted")]);
  const ofNote = redacted.find((each) => each.in === "requeue_note");
  expect(ofNote).toMatchObject({ before: left[0]?.note, after: expect.not.stringMatching(left[0]?.note ?? "") });

  await sealer.tick();
  const id = await exported(TEXTS);
  const verdict = await verifyBundle(folderReader(folderOf(id)), nodePrimitives, {});
  expect(verdict).toMatchObject({ status: "valid", problems: [] });
  expect([verdict.facts?.erased, verdict.facts?.redacted].map((n) => (n ?? 0) > 0)).toEqual([true, true]);
  const file = required(await erasureCertificate(app, officer(), erasure, { format: "json", language: "de" }));
  const certificate = JSON.parse(file.bytes.toString("utf8"));
  expect(checkCertificate(nodePrimitives, certificate)).toMatchObject({ ok: true, request: request.number });
  const lied = {
    ...certificate,
    outcomes: certificate.outcomes.map((each: { records: number }) => ({ ...each, records: each.records + 1 })),
  };
  expect(checkCertificate(nodePrimitives, lied)).toEqual({ ok: false, because: "counts_differ" });
  const moved = { ...certificate, seal: { ...certificate.seal, sealed: { ...certificate.seal.sealed, index: 0 } } };
  expect(checkCertificate(nodePrimitives, moved)).toEqual({ ok: false, because: "not_proved" });
  expect(theirs().filter(([, value]) => file.bytes.includes(value))).toEqual([]);
  const pdf = required(await erasureCertificate(app, officer(), erasure, { format: "pdf", language: "de" }));
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  // Done again, nothing happens.
  await eraseDue(worker, a.orgId, erasure, places());
}, 180_000);

test("what can still be read is found: a proof that always held would prove nothing", async () => {
  const [row] = await db.admin<{ subject_id: string }>(
    "SELECT subject_id FROM app.subject WHERE org_id = $1 AND erased_at IS NULL LIMIT 1",
    [a.orgId],
  );
  await expect(proveErased(app, a.orgId, row?.subject_id ?? "", null)).rejects.toThrow(StillReadable);
});
