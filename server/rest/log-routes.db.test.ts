import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBase64 } from "@/core/audit/base64";
import { metaOrigin, readCheckpoint } from "@/core/audit/checkpoint";
import { verifyConsistency, verifyInclusion } from "@/core/audit/proof";
import { readNoteKey, readSignedNote, verifyNote } from "@/core/audit/signed-note";
import { TileTree } from "@/core/audit/tile";
import { treeHash } from "@/core/audit/tree-hash";
import type { Role } from "@/core/identity/roles";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { sha256, verifyEd25519 } from "@/server/keys/log-keys";
import { restServices } from "@/server/rest-services";
import { openSession } from "@/server/services/identity/session";
import type { KeysAnswer } from "@/server/services/log/give-keys";
import { Sealer } from "@/server/services/log/sealer";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { testRuntime } from "@/server/testing/test-runtime";
import { createRestApp } from "./app";

const tree = treeHash(sha256);
let db: TestDatabase;
let dir: string;
let api: ReturnType<typeof createRestApp>;
let a: TestOrganisation;
let b: TestOrganisation;
/** What organisation a's checkpoints are: the first, and one that has a full tile. */
let early: number;
let late: number;
const sessions = new Map<string, string>();

beforeAll(async () => {
  db = await testDatabase();
  dir = mkdtempSync(path.join(tmpdir(), "countersign-rest-log-"));
  const rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  const sealer = await Sealer.open(testRuntime(db.sealerUrl), { dir, host: "console.example", metaEveryMs: 0 });
  await sealer.tick();
  early = await newestSize();
  await tellSomething(rt, a.orgId, 300);
  await sealer.tick();
  late = await newestSize();
  await tellSomething(rt, a.orgId, 2);
  api = createRestApp(restServices(rt, false));
  for (const role of ["auditor", "supervisor"] as const) {
    const token = await openSession(rt, a.members[role].userId, new Date(Date.now() + 3_600_000));
    sessions.set(role, `authjs.session-token=${token}`);
  }
});
afterAll(async () => {
  await db.close();
  rmSync(dir, { recursive: true, force: true });
});

async function newestSize(): Promise<number> {
  const [row] = await db.admin<{ size: string }>(
    "SELECT size FROM audit.checkpoint WHERE org_id = $1 ORDER BY size DESC LIMIT 1",
    [a.orgId],
  );
  return Number(row?.size);
}

const bySource = (address: string, { apiKey } = a) =>
  api.request(`/api/v1/log/${address}`, { headers: { authorization: `Bearer ${apiKey}` } });
const byMember = (role: Role, address: string, more: Record<string, string> = { "sec-fetch-site": "same-origin" }) =>
  api.request(`/api/v1/log/${address}`, { headers: { cookie: sessions.get(role) ?? "", ...more } });

async function checkpoint(address = "checkpoint", org = a) {
  const note = readSignedNote(await (await bySource(address, org)).text());
  const read = note && readCheckpoint(note.text);
  if (!note || !read) throw new Error("no checkpoint");
  return { note, ...read };
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  return new Uint8Array(await response.arrayBuffer());
}

/** The entries of a bundle, by their lengths. */
function entriesOf(bundle: Uint8Array): Uint8Array[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length);
  const found: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; at += 2 + view.getUint16(at))
    found.push(bundle.slice(at + 2, at + 2 + view.getUint16(at)));
  return found;
}

const hashes = (texts: string[]) => texts.map((text) => fromBase64(text) ?? new Uint8Array());

test("checkpoints, the newest and one of a size, signed by the keys that are told", async () => {
  const newest = await checkpoint();
  expect(newest.size).toBe(late);
  const told = (await (await bySource("keys")).json()) as KeysAnswer;
  expect(told.origin).toBe(newest.origin);
  expect(told.keys).toHaveLength(1);
  const key = readNoteKey(sha256, told.keys[0]?.key ?? "");
  if (!key) throw new Error("no key");
  expect(verifyNote(sha256, verifyEd25519, newest.note, key)).toBe("good");
  expect(told.installation?.origin).toBe(metaOrigin("console.example"));
  expect(readNoteKey(sha256, told.installation?.keys[0] ?? "")?.publicKey).toEqual(key.publicKey);
  const first = await checkpoint(`checkpoint?size=${early}`);
  expect(first.size).toBe(early);
  expect((await bySource("checkpoint")).headers.get("content-type")).toMatch(/^text\/plain/);
});

test("the tree made of the entries is the one of the tiles, and its root the checkpoint's", async () => {
  const grown = new TileTree(tree);
  const bundles = [`000`, `001.p/${late - 256}`];
  for (const bundle of bundles) {
    const entries = entriesOf(await bytesOf(await byMember("auditor", `tile/entries/${bundle}`)));
    for (const entry of entries) grown.append(tree.leaf(entry));
  }
  const newest = await checkpoint();
  expect(grown.size).toBe(newest.size);
  expect(Buffer.from(grown.root())).toEqual(Buffer.from(newest.root));
  for (const { level, index, width, hashes: mine } of grown.takeTiles()) {
    const name = `tile/${level}/${String(index).padStart(3, "0")}${width === 256 ? "" : `.p/${width}`}`;
    const response = await bySource(name);
    expect(response.headers.get("cache-control"), name).toBe(
      width === 256 ? "private, max-age=31536000, immutable" : "private, no-cache",
    );
    expect(await bytesOf(response), name).toEqual(mine);
  }
});

test("proofs that hold", async () => {
  const [first, newest] = [await checkpoint(`checkpoint?size=${early}`), await checkpoint()];
  const level0 = await bytesOf(await bySource("tile/0/000"));
  for (const index of [0, early, 255]) {
    const answer = (await (await bySource(`proof/inclusion?index=${index}&size=${late}`)).json()) as {
      proof: string[];
    };
    const leaf = level0.slice(32 * index, 32 * index + 32);
    const claim = { index, size: late, leaf, proof: hashes(answer.proof), root: newest.root };
    expect(verifyInclusion(tree, claim), String(index)).toBe(true);
  }
  const answer = await byMember("auditor", `proof/consistency?first=${early}&second=${late}`);
  const { proof } = (await answer.json()) as { proof: string[] };
  const claim = { first: early, second: late, firstRoot: first.root, secondRoot: newest.root, proof: hashes(proof) };
  expect(verifyConsistency(tree, claim)).toBe(true);
});

describe("who may", () => {
  test("nobody without key or session, no other role, and no page of another site", async () => {
    expect((await api.request("/api/v1/log/checkpoint")).status).toBe(401);
    expect((await byMember("auditor", "checkpoint")).status).toBe(200);
    expect((await byMember("auditor", "checkpoint", {})).status).toBe(200);
    expect((await byMember("auditor", "checkpoint", { "sec-fetch-site": "cross-site" })).status).toBe(401);
    expect(
      (await byMember("auditor", "checkpoint", { origin: "https://evil.example", host: "localhost" })).status,
    ).toBe(401);
    for (const address of [
      "checkpoint",
      "keys",
      "tile/0/000",
      "tile/entries/000",
      `proof/inclusion?index=0&size=${late}`,
    ])
      expect((await byMember("supervisor", address)).status, address).toBe(403);
  });

  test("a source reads hashes, never the events", async () => {
    expect((await bySource("tile/0/000")).status).toBe(200);
    expect((await bySource("tile/entries/000")).status).toBe(403);
  });

  test("each organisation only its own log", async () => {
    const other = await checkpoint("checkpoint", b);
    expect(other.origin).toContain(b.orgId);
    expect((await bySource(`checkpoint?size=${late}`, b)).status).toBe(404);
    expect((await bySource("tile/0/000", b)).status).toBe(404);
    expect((await bySource(`proof/inclusion?index=0&size=${late}`, b)).status).toBe(404);
    expect((await bySource(`proof/consistency?first=${early}&second=${late}`, b)).status).toBe(404);
  });
});

test.each([
  [422, "checkpoint?size=x", "size"],
  [422, "checkpoint?size=-1", "size"],
  [422, "checkpoint?size=007", "size"],
  [404, "checkpoint?size=1", "size"],
  [404, "checkpoint?size=999999", "size"],
  [422, "proof/inclusion?index=0", "size"],
  [422, "proof/inclusion?index=1.5&size=3", "index"],
  [422, "proof/inclusion?index=9&size=9", "index"],
  [404, "proof/inclusion?index=0&size=1", "size"],
  [422, "proof/consistency?first=5&second=4", "first"],
  [404, "proof/consistency?first=1&second=2", "second"],
  [422, "proof/consistency?first=99999999999999999999&second=2", "first"],
  [404, "tile/0/001", "tile"],
  [404, "tile/0/001.p/3", "tile"],
  [404, "tile/0/0", "tile"],
  [404, "tile/0/000.p/256", "tile"],
  [404, "tile/0/000.p/0", "tile"],
  [404, "tile/63/000", "tile"],
  [404, "tile/0/x999/x999/x999/x999/999", "tile"],
  [404, "tile/../keys/000", undefined],
])("%i for %s, naming what is wrong", async (status, address, field) => {
  const response = await byMember("auditor", address);
  expect(response.status).toBe(status);
  const problem = (await response.json()) as { errors?: { field: string }[] };
  if (field) expect(problem.errors?.map((error) => error.field)).toEqual([field]);
});

test("entries that have no checkpoint yet are not given out", async () => {
  const total = await db.admin<{ n: string }>("SELECT count(*) AS n FROM audit.event WHERE org_id = $1", [a.orgId]);
  expect(Number(total[0]?.n)).toBeGreaterThan(late);
  expect((await byMember("auditor", `tile/entries/001.p/${late - 256 + 1}`)).status).toBe(404);
});

test("the description lists every address, and how it may be asked", async () => {
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as {
    paths: Record<string, { get?: { security: object[]; parameters?: { name: string }[] } }>;
  };
  const log = Object.keys(document.paths).filter((each) => each.startsWith("/api/v1/log/") || each.startsWith("/log/"));
  expect(log.map((each) => each.replace(/^\/api\/v1/, "")).sort()).toEqual([
    "/log/checkpoint",
    "/log/keys",
    "/log/proof/consistency",
    "/log/proof/inclusion",
    "/log/tile/entries/{index}",
    "/log/tile/{level}/{index}",
  ]);
  for (const name of log) expect(document.paths[name]?.get?.security).toHaveLength(2);
  const wrong = await api.request("/api/v1/log/tile/0/x001/000", { method: "DELETE" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
});
