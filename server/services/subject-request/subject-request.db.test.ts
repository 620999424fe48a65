import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import { dayIn, dayText, nextWorkingDay } from "@/core/privacy/request-clock";
import { RECORD_CATEGORIES, type RequestKind } from "@/core/privacy/request-words";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { draftBody } from "@/server/testing/bodies";
import { judged, waiting } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { find } from "../find/find";
import { takeInDraft } from "../intake/take-in-draft";
import { publishPrivacyPolicy } from "../privacy/publish-privacy-policy";
import { type HandleInput, handleRequest } from "./handle-request";
import { draftLetter, fileLetter, letterAsPdf } from "./letters";
import { setObjection } from "./object-for-customer";
import { openPackage } from "./open-package";
import { packageDue } from "./package-due";
import { readRequest } from "./read-request";
import { readRequests } from "./read-requests";
import { rectifyCustomer } from "./rectify-customer";
import { requestPackage } from "./request-package";
import { requestState } from "./request-state";
import { liftRestrictions, restrictCustomer } from "./restrict-customer";
import { takeInFromSource } from "./take-in-from-source";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let dir: string;
const officer = () => a.members.privacy_officer;
const handle = (id: string, command: HandleInput) => handleRequest(rt, officer(), id, command);

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  dir = mkdtempSync(path.join(tmpdir(), "countersign-packages-"));
});
afterAll(async () => {
  await db.close();
  rmSync(dir, { recursive: true, force: true });
});

let customers = 0;

/** A customer with a conversation, and their request by way of the source; identified unless told not to be. */
async function asked(kind: RequestKind, identified = true) {
  const customer = `kundin-${++customers}`;
  const email = `${customer}@private.example`;
  const identifiers = [{ type: "email", value: email }];
  const draftId = await judged(rt, a, { customer, name: `Ida Frage${customers}`, identifiers, confidence: 0.1 });
  const body = { kind, law: "gdpr", language: "de-AT", words: "Bitte.", authenticated: true } as const;
  const who = { external_id: customer, name: `Ida Frage${customers}`, contact: email };
  const { id, number } = required(await takeInFromSource(rt, a.source, { ...body, customer: who }));
  if (identified) required(await handle(id, { do: "confirm_identity", method: "source_authenticated" }));
  return { id, number, customer, email, draftId };
}

test("a source passes a request on, sees its state, and nobody else's organisation does", async () => {
  const { id, customer } = await asked("access", false);
  expect(required(await requestState(rt, a.source, id))).toMatchObject({ state: "received", kind: "access" });
  expect(refusal(await requestState(rt, b.source, id))).toBe("not_found");
  expect(refusal(await readRequest(rt, b.members.privacy_officer, id))).toBe("not_found");
  for (const role of ["supervisor", "lead", "auditor", "admin"] as const) {
    expect(refusal(await readRequests(rt, a.members[role], {}))).toBe("not_permitted");
    expect(refusal(await readRequest(rt, a.members[role], id))).toBe("not_permitted");
    expect(refusal(await handleRequest(rt, a.members[role], id, { do: "withdraw" }))).toBe("not_permitted");
  }
  const read = required(await readRequest(rt, officer(), id));
  expect([read.customer?.externalId, read.language, read.identity]).toEqual([customer, "de", null]);
  expect(refusal(await requestPackage(rt, officer(), id))).toBe("identity_first");
  expect(refusal(await handle(id, { do: "answer" }))).toBe("identity_first");
});

test("access: the copy holds them, and neither colleagues nor strangers; then it is answered", async () => {
  const { id, email } = await asked("access");
  const { package: copy } = required(await requestPackage(rt, officer(), id));
  await packageDue(rt, a.orgId, copy, { packages: dir });
  const opened = required(await openPackage(rt, officer(), copy, dir));
  expect(refusal(await openPackage(rt, b.members.privacy_officer, copy, dir))).toBe("not_found");
  const zip = new ZipReader(new Uint8ArrayReader(opened.bytes));
  const entries = await zip.getEntries();
  const json = entries.find((entry) => entry.filename === "data.json");
  const data = json && !json.directory ? await json.getData(new Uint8ArrayWriter()) : new Uint8Array();
  const text = Buffer.from(data).toString("utf8");
  expect(entries.map((entry) => entry.filename)).toEqual(["data.pdf", "data.json"]);
  expect(text).toContain(email);
  for (const member of Object.values(a.members)) expect(text).not.toContain(member.name);
  expect(refusal(await handle(id, { do: "answer" }))).toBe("outcomes_missing");
  const outcomes = RECORD_CATEGORIES.map(
    (category) => ({ category, outcome: "provided", ground: null, records: 1 }) as const,
  );
  required(await handle(id, { do: "decide", outcomes: [...outcomes] }));
  required(await handle(id, { do: "answer" }));
  expect(refusal(await handle(id, { do: "withdraw" }))).toBe("request_closed");
  rt.advance(15 * 86_400_000);
  await packageDue(rt, a.orgId, copy, { packages: dir });
  expect(refusal(await openPackage(rt, officer(), copy, dir))).toBe("not_found");
});

test("restricted: no draft is taken in, no search finds them, and lifted all is as before", async () => {
  const { id, customer, email } = await asked("restriction");
  required(await restrictCustomer(rt, officer(), id, { basis: "request", ground: "gdpr_18_1", until: null }));
  expect(refusal(await takeInDraft(rt, a.source, draftBody({ customer })))).toBe("restricted");
  expect(required(await find(rt, officer(), email))).toEqual([]);
  required(await liftRestrictions(rt, officer(), id));
  const told = required(await readRequest(rt, officer(), id)).timeline.map(({ type }) => type);
  expect(told.slice(-2)).toEqual(["restriction.set", "restriction.lifted"]);
  required(await takeInDraft(rt, a.source, draftBody({ customer })));
  expect(required(await find(rt, officer(), email))).not.toEqual([]);
});

test("objected: what a rule would release, a person reads first", async () => {
  const { id, customer } = await asked("objection");
  const before = await judged(rt, a, { customer });
  expect(await waiting(rt, a, before)).toEqual([]);
  const { recalled } = required(await setObjection(rt, officer(), id, true));
  expect(recalled).toBe(1);
  await workOff(rt, a, "check");
  expect(await waiting(rt, a, before)).toHaveLength(1);
  expect(await waiting(rt, a, await judged(rt, a, { customer, conversation: "another" }))).toHaveLength(1);
  required(await setObjection(rt, officer(), id, false));
  expect(await waiting(rt, a, await judged(rt, a, { customer, conversation: "a third" }))).toEqual([]);
});

test("rectified: the old values are gone from record and index, and the source hears of it", async () => {
  const { id, customer, email } = await asked("rectification");
  const right = { name: "Ida Richtig", identifiers: [{ type: "email", value: "richtig@private.example" }] };
  required(await rectifyCustomer(rt, officer(), id, right));
  expect(required(await find(rt, officer(), email))).toEqual([]);
  expect(required(await find(rt, officer(), "richtig@private.example"))).not.toEqual([]);
  const read = required(await readRequest(rt, officer(), id));
  expect([read.customer?.name, read.customer?.identifiers]).toEqual(["Ida Richtig", right.identifiers]);
  const send = fakeSend();
  await workOff(rt, a, "delivery", send);
  const told = send.sent.filter((message) => message.type === "subject.rectified").map((message) => message.body);
  expect(told).toEqual([
    { customer: { external_id: customer, display_name: "Ida Richtig", identifiers: right.identifiers } },
  ]);
});

test("letters: written in either language, filed as changed, and read again as a PDF", async () => {
  const { id, number } = await asked("erasure");
  for (const language of ["en", "de"] as const) {
    const written = required(await draftLetter(rt, officer(), id, { kind: "extended", language }));
    expect(written.subject).toContain(String(number));
    const text = `${written.text}\nPS.`;
    const { letter } = required(await fileLetter(rt, officer(), id, { kind: "extended", language, ...written, text }));
    const pdf = required(await letterAsPdf(rt, officer(), letter));
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(refusal(await letterAsPdf(rt, b.members.privacy_officer, letter))).toBe("not_found");
  }
  const { letters } = required(await readRequest(rt, officer(), id));
  expect(letters.map((each) => each.text?.endsWith("PS."))).toEqual([true, true]);
});

test("extended once and in time; the list shows what is due first", async () => {
  const { id } = await asked("access");
  required(await handle(id, { do: "extend", reason: "complexity" }));
  expect(refusal(await handle(id, { do: "extend", reason: "complexity" }))).toBe("extension_not_possible");
  const late = await asked("access");
  rt.advance(40 * 86_400_000);
  expect(refusal(await handle(late.id, { do: "extend", reason: "complexity" }))).toBe("extension_not_possible");
  const { rows } = required(await readRequests(rt, officer(), { closed: false }));
  expect(rows[0]?.clock.state).toBe("overdue");
  expect(rows.map((row) => row.dueAt)).toEqual(rows.map((row) => row.dueAt).toSorted());
});

test("a clock knows the holidays of the time zone's state, or of the one that the settings name", async () => {
  const timeZone = "Europe/Berlin";
  // 6 December: a month later is Epiphany, which Austria keeps and Germany as a whole does not.
  const year = new Date(rt.now()).getUTCFullYear() + 2;
  const epiphany = [year, year + 1, year + 2].find(
    (each) => ![0, 6].includes(new Date(Date.UTC(each, 0, 6)).getUTCDay()),
  );
  rt.advance(Date.UTC((epiphany ?? 0) - 1, 11, 6, 10) - rt.now());
  const dueOf = async () => {
    const { id } = await asked("access");
    return dayText(dayIn(timeZone, Date.parse(required(await readRequest(rt, officer(), id)).dueAt)));
  };
  expect(await dueOf()).toBe(`${epiphany}-01-06`);
  const { version, ...body } = DEFAULT_PRIVACY_POLICY;
  required(await publishPrivacyPolicy(rt, officer(), { after: version, body: { ...body, holidays: "AT" } }));
  expect(await dueOf()).toBe(dayText(nextWorkingDay({ year: epiphany ?? 0, month: 1, day: 7 }, [])));
});
