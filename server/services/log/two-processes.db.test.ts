import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { metaOrigin, readCheckpoint } from "@/core/audit/checkpoint";
import { verifyCosignature } from "@/core/audit/cosignature";
import { logKey } from "@/core/audit/key-history";
import { readNoteKey, readSignedNote, writeNoteKey } from "@/core/audit/signed-note";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { loadLogKeys, sha256, verifyEd25519 } from "@/server/keys/log-keys";
import { twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { testRuntime } from "@/server/testing/test-runtime";
import { logKeysFile } from "./sealer";

const HOST = "console.example";
const BUNDLES = path.resolve("dist", `two-processes-${process.pid}`);
let db: TestDatabase;
let data: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  await build({
    entryPoints: { sealer: "server/main-sealer.ts", witness: "server/main-witness.ts" },
    outdir: BUNDLES,
    outExtension: { ".js": ".mjs" },
    ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
  });
  data = mkdtempSync(path.join(tmpdir(), "countersign-two-processes-"));
  db = await testDatabase();
});
afterEach(async () => {
  await Promise.all([...running].map((child) => stop(child, "SIGTERM")));
});
afterAll(async () => {
  await db.close();
  rmSync(BUNDLES, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

function start(bundle: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [path.join(BUNDLES, bundle), ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  return child;
}

async function stop(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

async function startWitness(log: string, port: string) {
  const dir = path.join(data, "witness");
  const child = start("witness.mjs", ["--dir", dir, "--log", log, "--name", "w.example", "--port", port]);
  const first = (stream: ChildProcess["stdout"]) => once(createInterface({ input: stream as never }), "line");
  const [[key], [said]] = await Promise.all([first(child.stdout), first(child.stderr)]);
  return { child, key: String(key), port: /port (\d+)/.exec(String(said))?.[1] ?? "" };
}

const newestSize = async (table: string) =>
  Number(
    (await db.admin<{ size: string }>(`SELECT max(size) AS size FROM ${table} WHERE org_id = '${INSTALLATION}'`))[0]
      ?.size,
  );
const soon = (assertion: () => Promise<void>) => vi.waitFor(assertion, { timeout: 30_000, interval: 100 });

test("a sealer shows a witness in another process the log of all logs, goes on without it, and shows it the rest", async () => {
  const app = testRuntime(db.appUrl);
  const [a] = await twoOrganisations(app);
  const [own] = loadLogKeys(logKeysFile(path.join(data, "log")), true);
  const log = writeNoteKey(sha256, logKey(metaOrigin(HOST), own?.publicHex ?? ""));
  const witness = await startWitness(log, "0");
  start("sealer.mjs", [], {
    ...{ DATABASE_SEALER_URL: db.sealerUrl, COUNTERSIGN_DATA: data, AUTH_URL: `http://${HOST}` },
    LOG_WITNESSES: `${witness.key} http://127.0.0.1:${witness.port}/`,
  });
  await soon(async () => expect(await newestSize("audit.cosignature")).toBeGreaterThan(0));

  await stop(witness.child, "SIGKILL");
  const seen = await newestSize("audit.cosignature");
  await tellSomething(app, a.orgId, 3);
  await soon(async () => expect(await newestSize("audit.checkpoint")).toBeGreaterThan(seen));
  expect(await newestSize("audit.cosignature")).toBe(seen);

  const again = await startWitness(log, witness.port);
  expect(again.key).toBe(witness.key);
  await soon(async () => expect(await newestSize("audit.cosignature")).toBe(await newestSize("audit.checkpoint")));

  const [row] = await db.admin<{ note: string; line: string }>(
    `SELECT c.note, w.line FROM audit.cosignature w JOIN audit.checkpoint c USING (org_id, size) WHERE w.org_id = '${INSTALLATION}' ORDER BY size DESC LIMIT 1`,
  );
  const signed = readSignedNote(`${row?.note.trimEnd()}\n${row?.line.trimEnd()}\n`);
  const key = readNoteKey(sha256, witness.key);
  if (!signed || !key) throw new Error("neither a note nor a key");
  expect(readCheckpoint(signed.text)?.origin).toBe(metaOrigin(HOST));
  expect(verifyCosignature(sha256, verifyEd25519, signed, key).verification).toBe("good");
  expect(readFileSync(path.join(data, "log", "log-host"), "utf8").trim()).toBe(HOST);
}, 120_000);
