import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OutgoingMail } from "@/core/mail/outgoing";
import { dump, sightings } from "@/db/testing/dump";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { judged } from "@/server/testing/desk";
import { outbox, REFUSED, sendMails, TAKEN, toldOf } from "@/server/testing/mails";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { handleRequest } from "../subject-request/handle-request";
import { confirmByCode, mailIdentityCode } from "../subject-request/identity-code";
import { draftLetter, fileLetter } from "../subject-request/letters";
import { readRequest } from "../subject-request/read-request";
import { takeInRequest } from "../subject-request/take-in-request";
import type { SendMail } from "./mail-due";
import { retryMail } from "./retry-mail";

let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let many = 0;

beforeAll(async () => {
  db = await testDatabase();
  worker = testRuntime(db.workerUrl);
  rt = { ...testRuntime(db.appUrl), mail: { ready: true, from: "desk@care.example" } };
  [a, b] = await twoOrganisations(rt);
});
beforeEach(() => db.admin("DELETE FROM app.work WHERE kind = 'mail'"));
afterAll(() => db.close());

const run = (send: SendMail) => sendMails(db, rt, worker.pool, a.orgId, send);
const told = (type: string) => toldOf(db, type);
const works = () => db.admin("SELECT 1 FROM app.work WHERE kind = 'mail'");
type Code = Extract<OutgoingMail, { kind: "identity_code" }>;

const CONTACT = "mara.private@home.example";
const ON_FILE = "mara.on.file@home.example";

/** A request of a customer whom a source knows by an address. */
async function asked(contact = CONTACT) {
  const external = `mailed-${++many}`;
  const identifiers = [{ type: "email", value: ON_FILE }];
  await judged(rt, a, { customer: external, name: "Mara Quist", identifiers, confidence: 0.1 });
  const input = { kind: "access", law: "gdpr", language: "de", name: "Mara Quist", contact, words: "" } as const;
  const from = { channel: "console", actor: { kind: "member", id: a.members.privacy_officer.userId } } as const;
  const { id } = required(await takeInRequest(rt, a.orgId, { ...input, knownAs: external }, from));
  return id;
}
const officer = () => a.members.privacy_officer;
const view = async (id: string) => required(await readRequest(rt, officer(), id));
async function written(id: string) {
  const draft = required(await draftLetter(rt, officer(), id, { kind: "receipt_confirmed", language: "de" }));
  return { ...draft, kind: "receipt_confirmed", language: "de", mail: true } as const;
}

test("a letter is filed and mailed in one press, to the request's contact, once however often it is pressed", async () => {
  const id = await asked();
  const letter = await written(id);
  const presses = await Promise.all([1, 2, 3].map(() => fileLetter(rt, officer(), id, letter)));
  expect(presses.map(required)).toEqual([1, 2, 3].map(() => ({ letter: letter.letter })));
  const box = outbox();
  await run(box.send);
  await run(box.send);
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]).toMatchObject({ kind: "letter", to: CONTACT, subject: letter.subject, text: letter.text });
  expect((await view(id)).letters).toMatchObject([{ mail: { state: "sent" } }]);
  const [event] = (await told("subject_request.letter_mailed")).slice(-1);
  expect(event).toMatchObject({ request: id, letter: letter.letter, to: expect.stringMatching(/^[0-9a-f]{64}$/) });
  for (const type of ["subject_request.letter_mailed", "mail.sent"])
    expect(JSON.stringify(await told(type))).not.toContain("home.example");
});

test("what a mail server refuses is shown at the request, and sent again when somebody asks", async () => {
  const id = await asked();
  required(await fileLetter(rt, officer(), id, await written(id)));
  const box = outbox(REFUSED);
  await run(box.send);
  const [letter] = (await view(id)).letters;
  expect(letter?.mail).toMatchObject({ state: "failed", status: 550, error: "refused" });
  const mail = letter?.mail?.id ?? "";
  expect(refusal(await retryMail(rt, a.members.lead, mail))).toBe("not_permitted");
  expect(refusal(await retryMail(rt, b.members.privacy_officer, mail))).toBe("not_found");
  expect(refusal(await retryMail({ ...rt, mail: undefined }, officer(), mail))).toBe("mail_not_set_up");
  required(await retryMail(rt, officer(), mail));
  box.answer = TAKEN;
  await run(box.send);
  expect(box.mails.map((each) => each.id)).toEqual([mail, mail]);
  expect((await view(id)).letters[0]?.mail).toMatchObject({ state: "sent", error: null });
  expect(refusal(await retryMail(rt, officer(), mail))).toBe("conflict");
});

test("a letter whose words were taken away before its turn is not mailed", async () => {
  const id = await asked();
  const { letter } = required(await fileLetter(rt, officer(), id, await written(id)));
  await db.admin("UPDATE app.letter SET sealed_body = '' WHERE letter_id = $1", [letter]);
  const box = outbox();
  await run(box.send);
  expect(box.mails).toEqual([]);
  expect((await view(id)).letters[0]?.mail).toMatchObject({ state: "failed", error: "withdrawn" });
});

test("refused: no mail server, no address, another organisation's request, who may not", async () => {
  const id = await asked("+49 30 1234567");
  const letter = await written(id);
  expect((await view(id)).mail).toMatchObject({ ready: true, address: null, onFile: [ON_FILE] });
  expect(refusal(await fileLetter(rt, officer(), id, letter))).toBe("invalid_field");
  expect(refusal(await fileLetter({ ...rt, mail: undefined }, officer(), id, letter))).toBe("mail_not_set_up");
  expect(refusal(await fileLetter(rt, b.members.privacy_officer, id, letter))).toBe("not_found");
  expect(refusal(await fileLetter(rt, a.members.lead, id, letter))).toBe("not_permitted");
  required(await fileLetter(rt, officer(), id, { ...letter, mail: false }));
  expect(await works()).toEqual([]);
});

/** A request whose customer is linked, with the code that was mailed. */
async function coded() {
  const id = await asked();
  const { candidates, customer: known } = await view(id);
  const subject = known?.id ?? candidates.at(-1)?.id ?? "";
  required(await handleRequest(rt, officer(), id, { do: "link", subject }));
  required(await mailIdentityCode(rt, officer(), id, ON_FILE));
  const box = outbox();
  await run(box.send);
  return { id, mail: box.mails[0] as Code };
}

test("a code goes to the address on file, never to the one that whoever asks gives; told, it confirms who they are", async () => {
  const { id, mail } = await coded();
  expect(mail).toMatchObject({ to: ON_FILE, language: "de", code: expect.stringMatching(/^\d{8}$/) });
  expect(refusal(await mailIdentityCode(rt, officer(), id, CONTACT))).toBe("invalid_field");
  expect(await view(id)).toMatchObject({ state: "identity_asked", mail: { code: { asks: true, state: "sent" } } });
  expect(JSON.stringify(await view(id))).not.toContain(mail.code);
  expect(sightings(await dump(db.admin), mail.code)).toEqual([]);
  expect(refusal(await confirmByCode(rt, b.members.privacy_officer, id, mail.code))).toBe("not_found");
  expect(refusal(await confirmByCode(rt, a.members.lead, id, mail.code))).toBe("not_permitted");
  required(await confirmByCode(rt, officer(), id, ` ${mail.code.slice(0, 4)} ${mail.code.slice(4)}`));
  expect((await view(id)).identity?.method).toBe("code_to_address_on_file");
  expect(refusal(await mailIdentityCode(rt, officer(), id, ON_FILE))).toBe("conflict");
  expect(JSON.stringify(await told("subject_request.code_mailed"))).not.toContain("home.example");
});

test("five wrong codes end it, also when they are tried at once, and a newer code ends the one before", async () => {
  const { id, mail } = await coded();
  const wrong = mail.code === "00000000" ? "00000001" : "00000000";
  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => confirmByCode(rt, officer(), id, wrong)));
  expect(answers.map(refusal).filter((code) => code === "invalid_field")).toHaveLength(5);
  expect((await view(id)).mail.code).toMatchObject({ asks: false, tries: 5 });
  expect(refusal(await confirmByCode(rt, officer(), id, mail.code))).toBe("not_found");
  required(await mailIdentityCode(rt, officer(), id, ON_FILE));
  expect(refusal(await confirmByCode(rt, officer(), id, mail.code))).toBe("not_found");
  const box = outbox();
  await run(box.send);
  expect(refusal(await confirmByCode(rt, officer(), id, mail.code))).toBe("invalid_field");
  required(await confirmByCode(rt, officer(), id, (box.mails[0] as Code).code));
});
