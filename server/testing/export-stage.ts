import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Manifest } from "@/core/audit/bundle/manifest";
import { MANIFEST } from "@/core/audit/bundle/manifest";
import type { ListedExport } from "@/core/audit/export-view";
import { readAlone } from "@/db/repositories/queue";
import { takeWork } from "@/db/repositories/work";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import type { Draw } from "@/server/report/draw";
import { exportFolder } from "@/server/services/export/build-bundle";
import { buildExport, type ExportPlaces } from "@/server/services/export/build-export";
import { META_PATIENCE } from "@/server/services/export/choose-checkpoint";
import { readExports } from "@/server/services/export/read-exports";
import { type ExportInput, requestExport } from "@/server/services/export/request-export";
import { PATIENCE } from "@/server/services/export/signature-of";
import { tabulateHere } from "@/server/services/export/tabulate";
import { Sealer } from "@/server/services/log/sealer";
import { fullLife, type Planted } from "@/server/testing/full-life";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";

export const ALL: ExportInput = { disclosure: "without_text", language: "en" };
export const TEXTS: ExportInput = { disclosure: "with_openings", language: "de" };

/** What is drawn is the report's own test; here it only has to lie in the bundle. */
export const drawNothing: Draw = async function* draw() {
  yield Buffer.from("%PDF-1.7");
};

export let db: TestDatabase;
export let app: TestRuntime;
export let worker: TestRuntime;
export let sealer: Sealer;
export let a: TestOrganisation;
export let b: TestOrganisation;
export let planted: Planted;
export let dir: string;
export let places: ExportPlaces;

/** Two organisations that have lived, their log and who keeps it: once for each file of tests. */
export function exportStage(): void {
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), "countersign-export-"));
    places = {
      dir: path.join(dir, "exports"),
      verifier: path.join(dir, "verify.mjs"),
      tabulate: tabulateHere,
      draw: drawNothing,
    };
    writeFileSync(places.verifier, "// the verifier");
    db = await testDatabase();
    app = testRuntime(db.appUrl);
    worker = testRuntime(db.workerUrl);
    [a, b] = await twoOrganisations(app);
    planted = await fullLife(app, a);
    await fullLife(app, b);
    sealer = await Sealer.open(testRuntime(db.sealerUrl), { dir, host: "console.example", metaEveryMs: 0 });
    await sealer.tick();
  });
  beforeEach(() => {
    PATIENCE.ms = 60_000;
    META_PATIENCE.ms = 60_000;
    return async () => {
      await db.admin("UPDATE app.export SET state = 'cancelled' WHERE state IN ('waiting', 'building')");
      await db.admin("DELETE FROM app.work WHERE kind = 'export'");
    };
  });
  afterAll(async () => {
    await db.close();
    rmSync(dir, { recursive: true, force: true });
  });
}

/** While something is built, the log is kept, as another process does. */
export async function sealing<T>(work: Promise<T>): Promise<T> {
  let over = false;
  const end = () => {
    over = true;
  };
  work.then(end, end);
  while (!over) {
    await sealer.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return work;
}

/** As a worker does; the test's organisations live a little ahead of the database's clock. */
export async function take() {
  await db.admin("UPDATE app.work SET due_at = now() WHERE kind = 'export' AND due_at < now() + interval '1 hour'");
  return readAlone(worker.pool, takeWork("export", 5));
}

export const folderOf = (id: string, org = a) => exportFolder(places.dir, org.orgId, id);
export const read = (id: string, file: string, org = a) => readFileSync(path.join(folderOf(id, org), file), "utf8");
export const manifestOf = (id: string, org = a): Manifest => MANIFEST.parse(JSON.parse(read(id, "manifest.json", org)));
export const linesOf = (text: string) => text.split("\n").slice(0, -1);

export async function listed(id: string, org = a): Promise<ListedExport | undefined> {
  const { rows } = required(await readExports(app, org.members.auditor, {}));
  return rows.find((row) => row.id === id);
}

export async function exported(input: ExportInput, org = a, to = places): Promise<string> {
  const { id } = required(await requestExport(app, org.members.privacy_officer, input));
  await take();
  await sealing(buildExport(worker, org.orgId, id, to));
  expect(await listed(id, org)).toMatchObject({ state: "ready", failure: null });
  return id;
}

export function eventsIn(
  id: string,
  org = a,
): { id: string; type: string; org: string; data: Record<string, unknown> }[] {
  const files = readdirSync(path.join(folderOf(id, org), "events")).sort();
  return files.flatMap((file) => linesOf(read(id, `events/${file}`, org))).map((line) => JSON.parse(line));
}
