import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { judged } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDraft } from "../services/intake/read-draft";
import { serveReceipt } from "./serve-receipt";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let server: Server;
let origin: string;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
  server = createServer((req, res) => void serveReceipt({ rt, pepper: "pepper" }, req, res));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await db.close();
});

let count = 0;
async function receipt(): Promise<string> {
  const name = `served-${++count}`;
  const draftId = await judged(rt, a, { id: name, conversation: name, customer: name, name: "Mara <b>Quist</b>" });
  await workOff(rt, a, "release");
  const { receipt_url: url } = required(await readDraft(rt, a.source, draftId));
  return new URL(url ?? "").pathname;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { headers, redirect: "manual" });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { method: "POST", body: new URLSearchParams(form), headers, redirect: "manual" });

test("a receipt is given with headers that keep it to its reader, and without a cookie", async () => {
  const answer = await get(await receipt());
  expect(answer.status).toBe(200);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["set-cookie"]).toBeUndefined();
  expect(await answer.text()).toContain("Yes, breakfast is included.");
});

test("whatever is wrong with an address, the answer is the same, in the browser's language", async () => {
  const path = await receipt();
  const wrong = [`${path}x`, `${path.slice(0, -3)}abc`, "/r/", "/r/..%2f", `${path}/contested`, `${path}/a/b`];
  const answers = await Promise.all(wrong.map((each) => get(each)));
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
  expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1);
  const german = await get("/r/none", { "accept-language": "de-DE,de;q=0.9,en;q=0.8" });
  expect(await german.text()).toContain("Hier gibt es nichts zu lesen");
});

test("a form leads back to the page, which says what happens next; sent again it is the same", async () => {
  const path = await receipt();
  const answer = await post(`${path}/contested?lang=de`, { note: "Das stimmt nicht." });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?lang=de`]);
  await post(`${path}/contested?lang=de`, { note: "Das stimmt nicht." });
  expect(await (await get(`${path}?lang=de`)).text()).toContain("Sie haben dieser Antwort am");
  const [{ n } = { n: 0 }] = await db.admin<{ n: number }>(
    "SELECT count(*)::int AS n FROM app.flag WHERE reason = 'contested'",
  );
  expect(n).toBe(1);
});

test("a form from another site, of another shape or to nowhere does nothing", async () => {
  const path = await receipt();
  const before = await db.admin("SELECT FROM app.flag");
  expect((await post(`${path}/contested`, {}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post(`${path.slice(0, -3)}abc/contested`, {})).status).toBe(404);
  expect((await post(`${path}/elsewhere`, {})).status).toBe(404);
  expect((await fetch(`${origin}${path}`, { method: "PUT" })).status).toBe(405);
  expect(await db.admin("SELECT FROM app.flag")).toHaveLength(before.length);
  const missing = await post(`${path}/data`, { kind: "access", name: " ", contact: "" });
  expect(missing.headers.get("location")).toContain("missing=1");
  const taken = await post(`${path}/data`, { kind: "access", name: "Jo Bloggs", contact: "jo@mail.example" });
  expect(taken.headers.get("location")).toMatch(/^\/r\/[\w-]{54}\?lang=en&request=\d+&due=\d{4}-\d\d-\d\d$/);
});

test("one receipt is given only so often a minute", async () => {
  const path = await receipt();
  const statuses: number[] = [];
  for (let n = 0; n < 62; n += 1) statuses.push((await get(path)).status);
  expect(statuses.slice(0, 40)).not.toContain(429);
  expect(statuses.at(-1)).toBe(429);
});
