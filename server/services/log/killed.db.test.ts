import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toHex } from "@/core/audit/key-history";
import { SubtreeStack } from "@/core/audit/subtree";
import { closePools } from "@/db/pool";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { OwnServer } from "@/db/testing/own-server";
import { testDatabase } from "@/db/testing/test-database";
import { twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { testRuntime } from "@/server/testing/test-runtime";
import { tree } from "./log-runtime";
import { Sealer } from "./sealer";

const HOST = "console.example";
/** Beside our own bundles, so that packages are found. */
const BUNDLES = path.resolve("dist", `killed-${process.pid}`);
let data: string;

beforeAll(async () => {
  await build({
    entryPoints: { sealer: "server/main-sealer.ts" },
    outdir: BUNDLES,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  data = mkdtempSync(path.join(tmpdir(), "countersign-killed-"));
  chmodSync(data, 0o711);
});
afterAll(async () => {
  await closePools();
  rmSync(BUNDLES, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

/** The product's own process, so that what is killed is what runs. */
function startSealer(url: string, folder: string): ChildProcess {
  return spawn(process.execPath, [path.join(BUNDLES, "sealer.mjs")], {
    env: { ...process.env, DATABASE_SEALER_URL: url, COUNTERSIGN_DATA: folder, AUTH_URL: `http://${HOST}` },
    stdio: "ignore",
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Writes until told to stop; keeps the ids whose commit was acknowledged, and forgets what was not. */
function writeOn(appUrl: string, orgIds: readonly string[], acknowledged: string[]) {
  let writing = true;
  const rt = testRuntime(appUrl, 8);
  const writers = Array.from({ length: 16 }, async (_, n) => {
    while (writing) {
      const ids = await tellSomething(rt, orgIds[n % orgIds.length] ?? "", 1).catch(() => null);
      if (ids === null) await sleep(20);
      else acknowledged.push(...ids);
    }
  });
  return async () => {
    writing = false;
    await Promise.all(writers);
  };
}

type Admin = <Row extends Record<string, unknown>>(text: string) => Promise<Row[]>;
type Leaf = { org_id: string; index: string; event_id: string; bytes: Buffer };

/** Everything that must be true of the logs afterwards, hashed anew from what is stored. */
async function check(admin: Admin, acknowledged: readonly string[]): Promise<void> {
  const leaves = await admin<Leaf>(
    "SELECT l.org_id, l.index, l.event_id, e.bytes FROM audit.leaf l JOIN audit.event e USING (org_id, event_id) ORDER BY l.org_id, l.index",
  );
  const placed = new Set(leaves.map((leaf) => leaf.event_id));
  expect(placed.size, "none twice").toBe(leaves.length);
  expect(
    acknowledged.filter((id) => !placed.has(id)),
    "none lost",
  ).toEqual([]);
  const made = await admin<{ org_id: string; size: string; root: Buffer }>(
    `SELECT org_id, size, root FROM audit.checkpoint WHERE org_id <> '${INSTALLATION}' ORDER BY org_id, size`,
  );
  for (const orgId of new Set(leaves.map((leaf) => leaf.org_id))) {
    const own = leaves.filter((leaf) => leaf.org_id === orgId);
    expect(own.map((leaf) => Number(leaf.index))).toEqual(own.map((_, n) => n));
    const roots = new Map(made.filter((c) => c.org_id === orgId).map((c) => [Number(c.size), c.root.toString("hex")]));
    expect(roots.has(own.length), "sealed to the end").toBe(true);
    const stack = new SubtreeStack(tree);
    for (const { bytes } of own) {
      stack.pushLeaf(tree.leaf(bytes));
      const root = roots.get(stack.size);
      if (root !== undefined) expect(toHex(stack.root()), `checkpoint of ${stack.size}`).toBe(root);
    }
  }
  expect(await admin("SELECT code FROM audit.alarm"), "and no false alarm").toEqual([]);
}

test("the keeper of the log is killed again and again while others write", { timeout: 120_000 }, async () => {
  const db = await testDatabase();
  const orgs = await twoOrganisations(testRuntime(db.appUrl));
  const folder = path.join(data, "keeper");
  const acknowledged: string[] = [];
  const stopWriting = writeOn(
    db.appUrl,
    orgs.map((org) => org.orgId),
    acknowledged,
  );
  for (let round = 0; round < 10; round += 1) {
    const sealer = startSealer(db.sealerUrl, folder);
    // From just begun to in the middle of its second seal.
    await sleep(250 + round * 173);
    await kill(sealer);
  }
  await stopWriting();
  const rt = testRuntime(db.sealerUrl);
  await (await Sealer.open(rt, { dir: path.join(folder, "log"), host: HOST, metaEveryMs: 0 })).tick();
  await check(db.admin, acknowledged);
  expect(acknowledged.length).toBeGreaterThan(200);
  await db.close();
});

test("PostgreSQL is killed again and again while others write and the keeper seals", { timeout: 240_000 }, async () => {
  const folder = path.join(data, "server");
  const acknowledged: string[] = [];
  let orgIds: string[] = [];
  const server = await OwnServer.start(folder);
  for (let round = 0; round < 5; round += 1) {
    const { appUrl, sealerUrl } = server.urls;
    if (round === 0) orgIds = (await twoOrganisations(testRuntime(appUrl))).map((org) => org.orgId);
    const stopWriting = writeOn(appUrl, orgIds, acknowledged);
    const sealer = startSealer(sealerUrl, folder);
    await sleep(1_200 + round * 311);
    await server.kill();
    await Promise.all([stopWriting(), kill(sealer)]);
    await server.startAgain();
  }
  const rt = testRuntime(server.urls.sealerUrl);
  await (await Sealer.open(rt, { dir: path.join(folder, "log"), host: HOST, metaEveryMs: 0 })).tick();
  await check((text) => server.admin(text), acknowledged);
  expect(acknowledged.length).toBeGreaterThan(100);
  await closePools();
  await server.stop();
});
