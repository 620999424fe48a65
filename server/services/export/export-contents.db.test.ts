import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { encodeEvent } from "@/core/audit/event";
import { messagesIntake } from "@/core/intake/messages";
import { write } from "@/db/transaction";
import { drawHere } from "@/server/report/draw";
import { message } from "@/server/testing/bodies";
import { verdictOn } from "@/server/testing/bundle-in-folder";
import { queued } from "@/server/testing/desk";
import {
  ALL,
  a,
  app,
  b,
  db,
  eventsIn,
  exported,
  exportStage,
  folderOf,
  linesOf,
  listed,
  manifestOf,
  places,
  planted,
  read,
  sealer,
  sealing,
  TEXTS,
  take,
  worker,
} from "@/server/testing/export-stage";
import { refusal, required } from "@/server/testing/organisations";
import { addMessages } from "../intake/add-messages";
import { buildExport } from "./build-export";
import { openExport } from "./open-export";
import { type ExportInput, requestExport } from "./request-export";

exportStage();

test("everything: a bundle that is valid, holds each event once and nothing of another organisation, and tells no text", async () => {
  const id = await exported(ALL, a, { ...places, draw: drawHere });
  const verdict = await verdictOn(folderOf(id));
  expect(verdict.problems).toEqual([]);
  expect(read(id, "report.pdf").startsWith("%PDF-1.7")).toBe(true);
  const manifest = manifestOf(id);
  const events = eventsIn(id);
  expect(manifest.holds).toEqual({ kind: "range", from: 0, to: manifest.size });
  expect(events).toHaveLength(manifest.size);
  expect(events.every((event) => event.org === a.orgId)).toBe(true);
  expect(events.some((event) => event.type === "export.requested" && event.data.export === id)).toBe(true);
  expect(verdict.facts).toMatchObject({ events: manifest.size, fromBeginning: true, openings: 0 });
  expect(verdict.facts?.meta).not.toBeNull();
  const files = readdirSync(folderOf(id), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBe(manifest.files.length + 2);
  for (const file of files) {
    const text = readFileSync(path.join(file.parentPath, file.name), "latin1");
    for (const [what, words] of Object.entries(planted))
      expect([file.name, what, text.includes(words)]).toEqual([file.name, what, false]);
    expect(text.includes(b.orgId)).toBe(false);
  }
  const [completed] = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE type = 'export.completed' AND org_id = $1 ORDER BY occurred_at DESC LIMIT 1",
    [a.orgId],
  );
  expect(JSON.parse(completed?.bytes.toString() ?? "").data).toMatchObject({ export: id, events: manifest.size });
}, 120_000);

test("with texts: every commitment that can be opened is, and every opening holds", async () => {
  const id = await exported(TEXTS);
  const verdict = await verdictOn(folderOf(id));
  expect(verdict.problems).toEqual([]);
  const openings = linesOf(read(id, "openings.jsonl")).map((line) => JSON.parse(line));
  const texts = openings.map((opening) => opening.text);
  for (const what of [
    "question",
    "secondMessage",
    "documentText",
    "editedText",
    "correction",
    "decisionNote",
    "rejectNote",
    "stopReason",
  ])
    expect([what, texts.includes(planted[what])]).toEqual([what, true]);
  const committed = eventsIn(id).flatMap((event) => commitments(event.type, event.data));
  expect(openings).toHaveLength(committed.length);
});

/** Counted by what the shapes of events say, not by what the export looked for. */
function commitments(type: string, data: Record<string, unknown>): string[] {
  const places: Record<string, string[]> = {
    "draft.received": ["text", "messages"],
    "messages.added": ["messages"],
    "documents.recorded": ["documents"],
    "item.decided": ["text", "note"],
    "stop.set": ["reason"],
    "stop.lifted": ["reason"],
  };
  return (places[type] ?? []).flatMap((field) => {
    const value = data[field];
    const each = Array.isArray(value) ? value.map((one: { text: string | null }) => one.text) : [value];
    return each.filter((one): one is string => typeof one === "string");
  });
}

test("an export with texts is asked for and downloaded by a privacy officer only", async () => {
  expect(refusal(await requestExport(app, a.members.auditor, TEXTS))).toBe("not_permitted");
  const id = await exported(TEXTS);
  expect(refusal(await openExport(app, a.members.auditor, id, places.dir))).toBe("not_permitted");
  required(await openExport(app, a.members.privacy_officer, id, places.dir));
});

test("an item with its draft, a customer, a team: selections that are valid and hold just what concerns them", async () => {
  const { draftId, itemId } = await queued(app, a, { confidence: 0.2, customer: "only-one", conversation: "only-one" });
  await sealer.tick();
  const byItem = await exported({ ...TEXTS, item: itemId });
  const byDraft = await exported({ ...ALL, item: draftId });
  const [row] = await db.admin<{ subject_id: string }>("SELECT subject_id FROM app.draft WHERE draft_id = $1", [
    draftId,
  ]);
  required(
    await addMessages(
      app,
      a.source,
      "only-one",
      messagesIntake.parse({ messages: [message("m9", "customer", "Hello?")] }),
    ),
  );
  const bySubject = await exported({ ...ALL, subject: row?.subject_id });
  for (const id of [byItem, byDraft, bySubject]) {
    expect((await verdictOn(folderOf(id))).problems).toEqual([]);
    expect(manifestOf(id).holds.kind).toBe("selection");
  }
  const about = ["draft.received", "draft.disposed"];
  expect(eventsIn(byItem).map(({ type }) => type)).toEqual(about);
  expect(eventsIn(byDraft).map(({ id }) => id)).toEqual(eventsIn(byItem).map(({ id }) => id));
  expect(eventsIn(bySubject).map(({ type }) => type)).toEqual(expect.arrayContaining([...about, "messages.added"]));
  expect(JSON.parse(read(byItem, "people.json")).members).toEqual({});
});

test("a team's: what its members did, and what lies in its queues", async () => {
  const member = a.supervisors[0].userId;
  const team = app.newId();
  await db.admin("INSERT INTO app.team (org_id, team_id, name) VALUES ($1, $2, 'Evening')", [a.orgId, team]);
  await db.admin("INSERT INTO app.team_queue (org_id, team_id, queue_id) VALUES ($1, $2, 'privacy')", [a.orgId, team]);
  await db.admin("INSERT INTO app.member_role (org_id, user_id, role, team_id) VALUES ($1, $2, 'supervisor', $3)", [
    a.orgId,
    member,
    team,
  ]);
  const id = await exported({ ...ALL, team });
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  const found = new Set(eventsIn(id).map((event) => event.id));
  const wanted = await db.admin<{ event_id: string }>(
    `SELECT event_id FROM audit.event e JOIN audit.leaf l USING (org_id, event_id) WHERE e.org_id = $1 AND (e.actor_id = $2
       OR e.item_id IN (SELECT item_id FROM app.item WHERE org_id = $1 AND queue_id = 'privacy')
       OR e.draft_id IN (SELECT draft_id FROM app.item WHERE org_id = $1 AND queue_id = 'privacy'))`,
    [a.orgId, member],
  );
  expect(wanted.length).toBeGreaterThan(3);
  expect([...found].sort()).toEqual(wanted.map((row) => row.event_id).sort());
});

test("a time: the smallest stretch that holds all of its events, proved as part of the whole", async () => {
  const [day] = await db.admin<{ day: string }>(
    "SELECT min((occurred_at AT TIME ZONE 'Europe/Berlin')::date)::text AS day FROM audit.event WHERE org_id = $1",
    [a.orgId],
  );
  const id = await exported({ ...ALL, from: day?.day, to: day?.day });
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  // The same for a stretch in the middle, which days cannot name in a test.
  const { id: middle } = required(await requestExport(app, a.members.auditor, ALL));
  const times = await db.admin<{ at: Date }>(
    "SELECT e.occurred_at AS at FROM audit.leaf l JOIN audit.event e USING (org_id, event_id) WHERE l.org_id = $1 AND l.index IN (5, 20) ORDER BY l.index",
    [a.orgId],
  );
  const [from, to] = times.map((row) => row.at.getTime());
  await db.admin(
    "UPDATE app.export SET selection = selection || jsonb_build_object('from', $2::text, 'to', $3::text) WHERE export_id = $1",
    [middle, new Date(from ?? 0).toISOString(), new Date((to ?? 0) + 1).toISOString()],
  );
  await take();
  await sealing(buildExport(worker, a.orgId, middle, places));
  const verdict = await verdictOn(folderOf(middle));
  expect(verdict.problems).toEqual([]);
  const { holds } = manifestOf(middle);
  if (holds.kind !== "range") throw new Error("a time is a range");
  expect(holds.from).toBeGreaterThan(0);
  expect(holds.from).toBeLessThanOrEqual(5);
  expect(holds.to).toBeGreaterThan(20);
  expect(await listed(await failing({ ...ALL, to: "2001-01-01" }))).toMatchObject({
    state: "failed",
    failure: "empty",
  });
});

async function failing(input: ExportInput, org = a): Promise<string> {
  const { id } = required(await requestExport(app, org.members.auditor, input));
  await take();
  await sealing(buildExport(worker, org.orgId, id, places));
  return id;
}

test("somebody erased is reported as erased where the log tells of it, and their words are in no file", async () => {
  const { draftId } = await queued(app, b, {
    confidence: 0.2,
    customer: "to-erase",
    conversation: "to-erase",
    text: "Dear Ottilie, yes.",
  });
  const [row] = await db.admin<{ subject_id: string }>("SELECT subject_id FROM app.draft WHERE draft_id = $1", [
    draftId,
  ]);
  const subject = row?.subject_id ?? "";
  await db.admin("UPDATE app.item SET state = 'done' WHERE draft_id = $1", [draftId]);
  await db.admin("UPDATE app.subject_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = $1", [subject]);
  const silent = await exported(TEXTS, b);
  // The key is gone and the log does not say so: nothing is claimed.
  expect((await verdictOn(folderOf(silent, b))).facts).toMatchObject({ erased: 0 });
  await erased(subject);
  const id = await exported(TEXTS, b);
  const verdict = await verdictOn(folderOf(id, b));
  expect(verdict.problems).toEqual([]);
  expect(verdict.facts?.erased).toBeGreaterThanOrEqual(2);
  expect(read(id, "openings.jsonl", b)).not.toContain("Dear Ottilie");
  const bySubject = await exported({ ...TEXTS, subject }, b);
  expect((await verdictOn(folderOf(bySubject, b))).problems).toEqual([]);
  expect(eventsIn(bySubject, b).map(({ type }) => type)).toContain("subject.erased");
});

async function erased(subject: string): Promise<void> {
  const event = encodeEvent({
    type: "subject.erased",
    eventId: app.newId(),
    orgId: b.orgId,
    at: app.now(),
    actor: { kind: "member", id: b.members.privacy_officer.userId },
    data: { subject, key_version: 1 },
  });
  await write(app.pool, b.orgId, { statements: [], events: [event] });
}

test("a text that was changed behind us opens nothing, and the verifier names the event", async () => {
  const { draftId } = await queued(app, b, { confidence: 0.2 });
  const [row] = await db.admin<{ sealed_body: Buffer }>("SELECT sealed_body FROM app.draft WHERE draft_id = $1", [
    draftId,
  ]);
  const changed = Buffer.from(row?.sealed_body ?? "");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  await db.admin("UPDATE app.draft SET sealed_body = $2 WHERE draft_id = $1", [draftId, changed]);
  const id = await exported(TEXTS, b);
  const verdict = await verdictOn(folderOf(id, b));
  expect(verdict.status).toBe("tampered");
  const index = eventsIn(id, b).findIndex((event) => event.type === "draft.received" && event.data.draft === draftId);
  expect(verdict.problems).toEqual([{ code: "opening_bad", file: "openings.jsonl", index, detail: "text" }]);
  await db.admin("UPDATE app.draft SET sealed_body = $2 WHERE draft_id = $1", [draftId, row?.sealed_body]);
});
