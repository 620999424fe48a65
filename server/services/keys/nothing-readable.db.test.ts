import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flagIntake } from "@/core/intake/flag";
import { messagesIntake } from "@/core/intake/messages";
import { closePools } from "@/db/pool";
import { dump } from "@/db/testing/dump";
import { ByteSearch } from "@/db/testing/find-bytes";
import { OwnServer } from "@/db/testing/own-server";
import { draftBody, HELD, message } from "@/server/testing/bodies";
import { hold, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { fullLife } from "@/server/testing/full-life";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { buildExport } from "../export/build-export";
import { META_PATIENCE } from "../export/choose-checkpoint";
import { requestExport } from "../export/request-export";
import { tabulateHere } from "../export/tabulate";
import { find } from "../find/find";
import { addMessages } from "../intake/add-messages";
import { raiseFlag } from "../intake/raise-flag";
import { Sealer } from "../log/sealer";
import { revealPersonalData } from "../reveal/reveal-personal-data";
import { rotateIndex } from "./rotate-index";

/** What a customer said, in both languages, and who they are; each part must stand nowhere but sealed. */
const PLANTED = {
  name: "Friederike Thistlethwaite",
  email: "f.thistlethwaite@posteingang.example",
  phone: "+49 152 28817386",
  street: "Kirschblütenweg 117, 04229 Leipzig",
  iban: "DE02120300000000202051",
  reference: "kunde-thistle-90210",
  conversation: "gespraech-thistle-1",
  order: "XQ-8837-4410",
  english: "The grandfather clock arrived with a shattered pendulum",
  german: "Die Standuhr schlägt seit Dienstag überhaupt nicht mehr",
  answer: "A watchmaker will collect the timepiece on Wednesday",
  edited: "Ein Uhrmacher holt das Stück am Mittwochvormittag ab",
  note: "Escalated because of the antique surcharge",
  reveal: "Anruf beim Paketdienst wegen Adresse",
  flag: "She said the courier was unspeakably rude",
};

let dir: string;
let data: string;
let server: OwnServer;
let rt: TestRuntime;
let search: ByteSearch;
let org: TestOrganisation;

/** Whole values, and each longer word of a name: names are looked for alone. */
function lookedFor(planted: Record<string, string>): string[] {
  const names = Object.entries(planted).flatMap(([what, value]) => (/name/i.test(what) ? value.split(/[ -]/) : []));
  const values = Object.values(planted);
  const digits = values.map((value) => value.replaceAll(/[ -]/g, "")).filter((value) => /^\+?[\dA-Z]+$/.test(value));
  return [...new Set([...values, ...digits, ...names.filter((name) => name.length >= 7)])].filter((v) => v.length >= 7);
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-unreadable-"));
  chmodSync(dir, 0o711);
  data = path.join(dir, "data");
  server = await OwnServer.start(dir);
  // Nothing of what was written before is taken away while it is looked for.
  await server.admin("ALTER SYSTEM SET wal_keep_size = '2GB'");
  await server.admin("SELECT pg_reload_conf()");
  rt = testRuntime(server.urls.appUrl);
  const [a, b] = await twoOrganisations(rt);
  org = a;
  const planted = [await fullLife(rt, a), await fullLife(rt, b)];
  await live(a);
  search = new ByteSearch([...lookedFor(PLANTED), ...planted.flatMap(lookedFor)]);
}, 120_000);
afterAll(async () => {
  await closePools();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Through every door: taken in, judged, found, revealed, decided, sent, flagged, exported, and its index rotated. */
async function live(of: TestOrganisation): Promise<void> {
  const p = PLANTED;
  const { itemId, draftId } = await queued(rt, of, {
    ...HELD.unsure,
    id: `${p.conversation}-draft`,
    conversation: p.conversation,
    customer: p.reference,
    name: p.name,
    identifiers: [
      { type: "email", value: p.email },
      { type: "phone", value: p.phone },
      { type: "iban", value: p.iban },
    ],
    text: `Dear ${p.name}, ${p.answer}. Order ${p.order}.`,
    messages: [
      message("thistle-1", "customer", `${p.english}. ${p.german}. ${p.street}, ${p.phone}, ${p.iban}, ${p.order}.`),
    ],
  });
  await workOff(rt, of, "words");
  const { supervisor } = of.members;
  for (const text of [p.reference, p.email, p.phone, p.name, "shattered pendulum", "Standuhr Dienstag", p.order])
    expect(required(await find(rt, supervisor, text)).length, text).toBeGreaterThan(0);
  required(
    await revealPersonalData(rt, supervisor, {
      item: itemId,
      kinds: ["person", "phone"],
      reason: "call_customer",
      note: p.reveal,
    } as never),
  );
  await hold(rt, supervisor, itemId).then((held) => held.token);
  required(
    await settle(rt, supervisor, itemId, "edit", { text: p.edited, note: p.note, reason: "other" }).then((r) => r),
  );
  rt.advance(60_000);
  await workOff(rt, of, "release");
  await workOff(rt, of, "delivery");
  required(
    await addMessages(
      rt,
      of.source,
      p.conversation,
      messagesIntake.parse({ messages: [message("thistle-2", "customer", p.german)] }),
    ),
  );
  const flag = {
    external_id: "thistle-flag",
    about: { conversation: p.conversation },
    raised_by: "customer",
    reason: "wrong",
    note: p.flag,
  };
  required(await raiseFlag(rt, of.source, flagIntake.parse(flag)));
  await workOff(rt, of, "words");
  await exportLog(of);
  await rotateIndex(rt, of.orgId, { progress: () => undefined });
  expect(draftId).not.toBe("");
  draftBody();
}

/** The log without texts, as auditors get it: it lies in the data folder. */
async function exportLog(of: TestOrganisation): Promise<void> {
  META_PATIENCE.ms = 60_000;
  const verifier = path.join(dir, "verify.mjs");
  writeFileSync(verifier, "// the verifier");
  const sealer = await Sealer.open(testRuntime(server.urls.sealerUrl), {
    dir: path.join(data, "log"),
    host: "console.example",
    metaEveryMs: 0,
  });
  await sealer.tick();
  const { id } = required(await requestExport(rt, of.members.auditor, { disclosure: "without_text", language: "en" }));
  const places = {
    dir: path.join(data, "exports"),
    verifier,
    tabulate: tabulateHere,
    async *draw() {
      yield Buffer.from("%PDF-1.7");
    },
  };
  let built = false;
  const building = buildExport(testRuntime(server.urls.workerUrl), of.orgId, id, places).finally(() => {
    built = true;
  });
  while (!built) {
    await sealer.tick();
    await sleep(20);
  }
  await building;
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else if (entry.isFile()) yield file;
  }
}

/** What is found in the files of a folder, by file. */
function foundIn(folder: string, wanted: ByteSearch): string[] {
  return [...filesIn(folder)].flatMap((file) =>
    wanted.in(readFileSync(file)).map((what) => `${path.relative(folder, file)}: ${what}`),
  );
}

const cells = () =>
  dump(
    <Row extends object>(text: string) =>
      server.admin<Row & Record<string, unknown>>(text) as unknown as Promise<Row[]>,
  );

test("a dump of all tables, the audit log's included, holds no customer's word", async () => {
  const all = await cells();
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.flatMap(({ column, bytes }) => search.in(bytes).map((what) => `${column}: ${what}`))).toEqual([]);
});

test("nor do the database's own files, its write-ahead log included, nor what lies in the data folder", async () => {
  await server.admin("CHECKPOINT");
  const [{ dir: cluster } = { dir: "" }] = await server.admin<{ dir: string }>(
    "SELECT current_setting('data_directory') AS dir",
  );
  const files = [...filesIn(cluster)];
  expect(files.some((file) => /pg_wal\/[0-9A-F]{24}$/.test(file) && statSync(file).size > 0)).toBe(true);
  expect(foundIn(cluster, search)).toEqual([]);
  expect([...filesIn(data)].length).toBeGreaterThan(5);
  expect(foundIn(data, search)).toEqual([]);
}, 120_000);

test("the same search finds what does stand there: in the tables, in their files, in the write-ahead log", async () => {
  const control = "Zwiebelkuchenrezept-Ümläut";
  const wanted = new ByteSearch([control]);
  await server.admin("CREATE TABLE public.control (plain text, coded text, bytes bytea, words jsonb)");
  const coded = Buffer.from(`x${control}y`).toString("base64");
  const hex = Buffer.from(control, "utf16le").toString("hex");
  await server.admin(
    `INSERT INTO public.control VALUES ('${control.toLowerCase()}', '${coded}', '\\x${hex}', '${JSON.stringify({ control })}')`,
  );
  await server.admin("CHECKPOINT");
  const seen = (await cells()).filter(({ column }) => column.startsWith("public.control"));
  expect(seen.map(({ column, bytes }) => [column, wanted.in(bytes).length > 0])).toEqual([
    ["public.control.plain", true],
    ["public.control.coded", true],
    ["public.control.bytes", true],
    ["public.control.words", true],
  ]);
  const [{ dir: cluster } = { dir: "" }] = await server.admin<{ dir: string }>(
    "SELECT current_setting('data_directory') AS dir",
  );
  const places = foundIn(cluster, wanted);
  expect(places.some((place) => /^pg_wal\//.test(place))).toBe(true);
  expect(places.some((place) => /^base\//.test(place))).toBe(true);
  for (const as of ["UTF-8", "UTF-16LE", "base64"])
    expect(
      places.some((place) => place.includes(`(${as})`)),
      as,
    ).toBe(true);
}, 60_000);

test("and opened with the key, the words are all there: nothing was looked for that was never stored", async () => {
  for (const text of [
    "shattered pendulum",
    "Standuhr",
    "watchmaker timepiece",
    "Uhrmacher Mittwochvormittag",
    PLANTED.name,
  ])
    expect(required(await find(rt, org.members.supervisor, text)).length, text).toBeGreaterThan(0);
});
