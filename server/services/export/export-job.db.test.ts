import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { exportById } from "@/db/repositories/export";
import { read as readRows } from "@/db/transaction";
import { verdictOn } from "@/server/testing/bundle-in-folder";
import { queued } from "@/server/testing/desk";
import {
  ALL,
  a,
  app,
  b,
  db,
  dir,
  drawNothing,
  exported,
  exportStage,
  folderOf,
  listed,
  places,
  sealer,
  sealing,
  take,
  worker,
} from "@/server/testing/export-stage";
import { refusal, required } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { testRuntime } from "@/server/testing/test-runtime";
import { requestRetention } from "../retention/request-retention";
import { runRetention } from "../retention/run-retention";
import { buildBundle } from "./build-bundle";
import { buildExport } from "./build-export";
import { cancelExport } from "./cancel-export";
import { META_PATIENCE } from "./choose-checkpoint";
import { exportHere } from "./export-here";
import { openExport } from "./open-export";
import { readExportOptions, readExports } from "./read-exports";
import { requestExport } from "./request-export";
import { PATIENCE } from "./signature-of";
import { tabulateHere } from "./tabulate";

exportStage();

test("cancelled while it waits, or while it is built: it ends within a second and leaves no file", async () => {
  const auditor = a.members.auditor;
  const { id: waiting } = required(await requestExport(app, auditor, ALL));
  required(await cancelExport(app, auditor, waiting));
  expect(refusal(await cancelExport(app, auditor, waiting))).toBe("conflict");
  expect(await take()).toEqual([]);
  const { id } = required(await requestExport(app, auditor, ALL));
  await take();
  // Nobody seals, so that it waits for its checkpoint or its signature.
  const building = buildExport(worker, a.orgId, id, places);
  await new Promise((resolve) => setTimeout(resolve, 300));
  required(await cancelExport(app, auditor, id));
  const since = performance.now();
  await building;
  expect(performance.now() - since).toBeLessThan(1_000);
  expect(await listed(id)).toMatchObject({ state: "cancelled" });
  expect(readdirSync(path.dirname(folderOf(id))).filter((name) => name.startsWith(id))).toEqual([]);
});

test("nobody signs: it fails and says so, and can be asked for again", async () => {
  PATIENCE.ms = 300;
  META_PATIENCE.ms = 100;
  const { id } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  await buildExport(worker, a.orgId, id, places);
  expect(await listed(id)).toMatchObject({ state: "failed", failure: "nobody_signs" });
  expect(readdirSync(path.dirname(folderOf(id))).filter((name) => name.startsWith(id))).toEqual([]);
  const events = await db.admin("SELECT 1 FROM audit.event WHERE type = 'export.failed' AND org_id = $1", [a.orgId]);
  expect(events.length).toBeGreaterThan(0);
});

test("a worker that dies in the middle: another one takes over when its minute is over, and the first one stops", async () => {
  const { id } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  const first = buildExport(worker, a.orgId, id, places);
  await expect.poll(() => existsSync(`${folderOf(id)}.1.partial`), { timeout: 15_000 }).toBe(true);
  mkdirSync(`${folderOf(id)}.0.partial`, { recursive: true });
  await db.admin("UPDATE app.work SET taken_until = now() - interval '1 second' WHERE ref_id = $1", [id]);
  expect(await take()).toMatchObject([{ ref_id: id, attempts: 2 }]);
  await sealing(Promise.all([first, buildExport(worker, a.orgId, id, places)]));
  expect(await listed(id)).toMatchObject({ state: "ready" });
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  expect(readdirSync(path.dirname(folderOf(id))).filter((name) => name.startsWith(id))).toEqual([id]);
});

test("an error that may pass is tried again from the start; one that does not is told", async () => {
  const { id } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  const lost = Object.assign(testRuntime(db.workerUrl), { newId: worker.newId });
  lost.pool.connect = (() => Promise.reject(new Error("the connection is gone"))) as typeof lost.pool.connect;
  await expect(buildExport(lost, a.orgId, id, places)).rejects.toThrow("gone");
  expect(await listed(id)).toMatchObject({ state: "waiting" });
  await sealing(buildExport(worker, a.orgId, id, places));
  expect(await listed(id)).toMatchObject({ state: "ready" });
  const missing = { ...places, verifier: path.join(dir, "nothing.mjs") };
  const { id: other } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  await sealing(buildExport(worker, a.orgId, other, missing));
  expect(await listed(other)).toMatchObject({ state: "failed", failure: "verifier_missing" });
});

test("twenty thousand events: what waits to be written stays bounded, and all of them are there", async () => {
  await db.admin(
    `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes)
     SELECT $1::uuid, e.id, 'item.unclaimed', 1, now(), convert_to(format('{"actor":{"id":"worker","kind":"system"},"at":"2026-11-22T09:00:00.000Z","data":{"item":"%s"},"id":"%s","org":"%s","type":"item.unclaimed","type_version":1,"v":1}', e.id, e.id, $1::uuid), 'UTF8')
     FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 20000)) e`,
    [b.orgId],
  );
  await sealer.tick();
  const { id } = required(await requestExport(app, b.members.auditor, ALL));
  await take();
  const [[row]] = await readRows(app.pool, b.orgId, [exportById(b.orgId, id)]);
  if (!row) throw new Error("it was asked for");
  const target = folderOf(id, b);
  const told: number[] = [];
  const job = {
    orgId: b.orgId,
    row,
    target,
    turn: 1,
    ...places,
    progress: (done: number) => told.push(done),
  };
  const built = await sealing(buildBundle(worker, job));
  // Eight megabytes of files, and never more than a piece of the log and a few buffers on their way to the disk.
  expect(built.bytes).toBeGreaterThan(8_000_000);
  expect(built.peak).toBeLessThan(4_000_000);
  expect(told.at(-1)).toBe(built.events);
  const verdict = await verdictOn(folderOf(id, b));
  expect(verdict.problems).toEqual([]);
  expect(verdict.facts?.events).toBeGreaterThan(20_000);
  expect(readdirSync(path.join(folderOf(id, b), "events")).length).toBeGreaterThanOrEqual(3);
}, 180_000);

test("downloaded once ready, recorded, and gone after its time under the retention rules", async () => {
  const id = await exported(ALL);
  const auditor = a.members.auditor;
  const opened = required(await openExport(app, auditor, id, places.dir));
  expect(opened.files).toEqual(expect.arrayContaining(["manifest.json", "manifest.sig", "events/000000.jsonl"]));
  expect(opened.name).toMatch(/^countersign-\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  expect(refusal(await openExport(app, b.members.auditor, id, places.dir))).toBe("not_found");
  expect(refusal(await openExport(app, auditor, app.newId(), places.dir))).toBe("not_found");
  await buildExport(worker, a.orgId, id, places);
  expect(await listed(id)).toMatchObject({ state: "ready" });
  worker.advance(31 * 86_400_000);
  const run = required(await requestRetention(app, a.members.privacy_officer)).id;
  await db.admin("UPDATE app.work SET attempts = 1 WHERE ref_id = $1", [run]);
  await runRetention(worker, a.orgId, run, { exports: places.dir, packages: "/nonexistent" });
  worker.advance(-31 * 86_400_000);
  expect(await listed(id)).toMatchObject({ state: "gone", keptUntil: null });
  expect(readdirSync(path.dirname(folderOf(id)))).not.toContain(id);
  expect(refusal(await openExport(app, auditor, id, places.dir))).toBe("not_found");
});

test("on the command line: built where it was wanted; interrupted, it is cancelled and leaves nothing", async () => {
  const here = {
    ...{ ...ALL, organisation: a.slug, verifier: places.verifier, tabulate: tabulateHere, draw: drawNothing },
    ...{ interrupted: new AbortController().signal, progress: () => undefined },
  };
  const out = path.join(dir, "wanted");
  const made = required(await sealing(exportHere(app, { ...here, out })));
  expect(made).toMatchObject({ failure: null, built: { events: expect.any(Number) } });
  expect((await verdictOn(out)).problems).toEqual([]);
  expect(await listed(made.id)).toMatchObject({ state: "ready", by: null, keptUntil: null });
  expect(refusal(await openExport(app, a.members.auditor, made.id, places.dir))).toBe("not_found");
  expect(refusal(await exportHere(app, { ...here, out }))).toBe("conflict");
  expect(refusal(await exportHere(app, { ...here, organisation: "nobody", out: `${out}2` }))).toBe("not_found");
  const stop = new AbortController();
  const stopped = exportHere(app, { ...here, out: `${out}3`, interrupted: stop.signal });
  setTimeout(() => stop.abort(), 300);
  const { id, built, failure } = required(await stopped);
  expect({ built, failure }).toEqual({ built: null, failure: null });
  expect(await listed(id)).toMatchObject({ state: "cancelled" });
  expect(readdirSync(dir).filter((name) => name.startsWith("wanted3"))).toEqual([]);
  expect(await take()).toEqual([]);
});

test("who may not export is refused, and so is what is not there or too much", async () => {
  for (const role of ["supervisor", "lead", "specialist", "admin"] as const) {
    const member = a.members[role];
    expect(refusal(await requestExport(app, member, ALL))).toBe("not_permitted");
    expect(refusal(await readExports(app, member, {}))).toBe("not_permitted");
    expect(refusal(await readExportOptions(app, member))).toBe("not_permitted");
    expect(refusal(await cancelExport(app, member, app.newId()))).toBe("not_permitted");
    expect(refusal(await openExport(app, member, app.newId(), places.dir))).toBe("not_permitted");
  }
  const auditor = a.members.auditor;
  expect(refusal(await requestExport(app, auditor, { ...ALL, from: "2026-02-30" }))).toBe("invalid_field");
  expect(refusal(await requestExport(app, auditor, { ...ALL, from: "2026-02-03", to: "2026-02-02" }))).toBe(
    "invalid_field",
  );
  expect(refusal(await requestExport(app, auditor, { ...ALL, item: "x" }))).toBe("invalid_field");
  expect(refusal(await requestExport(app, auditor, { ...ALL, subject: app.newId() }))).toBe("not_found");
  const theirs = (await queued(app, b, { confidence: 0.2 })).itemId;
  expect(refusal(await requestExport(app, auditor, { ...ALL, item: theirs }))).toBe("not_found");
  for (let n = 0; n < 3; n += 1) required(await requestExport(app, a.members.privacy_officer, ALL));
  expect(refusal(await requestExport(app, auditor, ALL))).toBe("rate_limited");
  const options = required(await readExportOptions(app, auditor));
  expect(options.keys).toHaveLength(1);
  expect(options.keys[0]).toContain(`console.example/log/${a.orgId}+`);
  await tellSomething(app, a.orgId, 1);
});
