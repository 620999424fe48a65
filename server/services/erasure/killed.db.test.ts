import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dump, sightings } from "@/db/testing/dump";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { LOCAL_ENVELOPE, ringInFile } from "@/server/keys/key-custody";
import { KeyRing } from "@/server/keys/key-encryption-key";
import { decoded } from "@/server/testing/decoded";
import { judged } from "@/server/testing/desk";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { handleRequest } from "../subject-request/handle-request";
import { takeInFromSource } from "../subject-request/take-in-from-source";
import { requestErasure } from "./request-erasure";

const NAME = "Aurelia Wackernagel";
const EMAIL = "aurelia.wackernagel@private.example";
/** Replies to others that name the customer; fewer than an erasure stops before. */
const LEAKS = 40;
/** A reply and its explanation, each. */
const RECORDS = 2 * LEAKS;
/** How many of them are clean when the worker is killed, one life after the other. */
const KILLED_AT = [1, 24, 54];

/** Beside our own bundles, so that packages are found. */
const BUNDLES = path.resolve("dist", `erasure-killed-${process.pid}`);
let data: string;
let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), "countersign-erasure-killed-"));
  await build({
    entryPoints: { worker: "server/main-worker.ts" },
    outdir: BUNDLES,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  db = await testDatabase();
  const custody = ringInFile(path.join(data, "key"), LOCAL_ENVELOPE);
  await custody.create();
  rt = { ...testRuntime(db.appUrl), kek: new KeyRing(await custody.open()) };
  [a] = await twoOrganisations(rt);
}, 60_000);
afterAll(async () => {
  await kill();
  await db.close();
  rmSync(BUNDLES, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

/** The product's own process, so that what is killed is what runs. */
function startWorker(): void {
  worker = spawn(process.execPath, [path.join(BUNDLES, "worker.mjs")], {
    env: {
      ...process.env,
      DATABASE_URL: db.appUrl,
      DATABASE_WORKER_URL: db.workerUrl,
      KEY_FILE: path.join(data, "key"),
      COUNTERSIGN_DATA: data,
    },
    stdio: "ignore",
  });
}

async function kill(): Promise<void> {
  if (worker === null || worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

type Erasure = { state: string; step: string | null; redacted: number | null };

async function erasureWhen(there: (erasure: Erasure) => boolean): Promise<Erasure> {
  for (;;) {
    const [row] = await db.admin<Erasure>(
      "SELECT state, counts->>'step' AS step, (counts->>'redacted')::int AS redacted FROM app.erasure",
    );
    if (row && there(row)) return row;
    await sleep(2);
  }
}

/** Her own conversation, and one of everybody else's in which she is named. */
async function makeLife(): Promise<void> {
  const identifiers = [{ type: "email", value: EMAIL }];
  await judged(rt, a, { customer: "aurelia-1", name: NAME, identifiers, confidence: 0.1, text: `Dear ${NAME}.` });
  for (let n = 0; n < LEAKS; n += 1)
    await judged(rt, a, {
      ...{ customer: `other-${n}`, name: `Other Person ${n}`, conversation: `other-${n}`, confidence: 0.1 },
      text: `It was booked by ${NAME} (${EMAIL}).`,
    });
}

async function askToErase(): Promise<void> {
  const officer = a.members.privacy_officer;
  const who = { external_id: "aurelia-1", name: NAME, contact: EMAIL };
  const body = { kind: "erasure", law: "gdpr", language: "en", words: "Please.", authenticated: true } as const;
  const { id, number } = required(await takeInFromSource(rt, a.source, { ...body, customer: who }));
  required(await handleRequest(rt, officer, id, { do: "confirm_identity", method: "source_authenticated" }));
  required(await requestErasure(rt, officer, id, String(number)));
}

test("a worker that is killed in the middle of an erasure leaves one that the next goes on with: nothing twice, nothing left", {
  timeout: 120_000,
}, async () => {
  await makeLife();
  await askToErase();
  for (const clean of KILLED_AT) {
    startWorker();
    await erasureWhen(({ redacted }) => (redacted ?? 0) >= clean);
    await kill();
    const left = await erasureWhen(() => true);
    expect(left).toMatchObject({ state: "running", step: "redact" });
    expect(left.redacted, "killed before its end").toBeLessThan(RECORDS);
    // Its minute passes: until then nobody else takes what it held.
    await db.admin("UPDATE app.work SET taken_until = NULL WHERE kind = 'erasure'");
  }
  startWorker();
  const end = await erasureWhen(({ state }) => state === "done" || state === "failed");
  await kill();
  expect(end).toMatchObject({ state: "done", redacted: RECORDS });
  const events = await db.admin<{ type: string; n: number }>(
    "SELECT type, count(*)::int AS n FROM audit.event WHERE type IN ('personal_data.redacted', 'subject.erased', 'erasure.completed') GROUP BY type ORDER BY type",
  );
  expect(events).toEqual([
    { type: "erasure.completed", n: 1 },
    { type: "personal_data.redacted", n: RECORDS },
    { type: "subject.erased", n: 1 },
  ]);
  const cells = [...(await dump(db.admin)), ...(await decoded(db, rt, a.orgId))];
  const seen = [NAME, EMAIL].flatMap((value) => sightings(cells, value).map(({ column }) => column));
  // The request keeps its words until it is answered.
  expect(seen.filter((column) => column !== "subject_request.sealed_body")).toEqual([]);
});
