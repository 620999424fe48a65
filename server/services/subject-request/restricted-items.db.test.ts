import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readHome } from "../home/read-home";
import { readDraft } from "../intake/read-draft";
import { takeOverItems } from "../lead/take-over-items";
import { claim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import { handleRequest } from "./handle-request";
import { liftRestrictions, restrictCustomer } from "./restrict-customer";
import { takeInFromSource } from "./take-in-from-source";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

let customers = 0;
const newCustomer = () => `frozen-${++customers}`;

/** Freezes a customer of the organisation as an officer does, on the request that their source passed on. */
async function freeze(org: TestOrganisation, customer: string): Promise<string> {
  const officer = org.members.privacy_officer;
  const who = { external_id: customer, name: "Ida Frost", contact: "ida@private.example" };
  const body = { kind: "restriction", law: "gdpr", language: "en", words: "Please.", authenticated: true } as const;
  const { id } = required(await takeInFromSource(rt, org.source, { ...body, customer: who }));
  required(await handleRequest(rt, officer, id, { do: "confirm_identity", method: "source_authenticated" }));
  required(await restrictCustomer(rt, officer, id, { basis: "request", ground: "gdpr_18_1", until: null }));
  return id;
}
const stateOf = async (draft: string) => required(await readDraft(rt, a.source, draft)).state;
const today = async (org: TestOrganisation) => (await readHome(rt, org.members.auditor)).days?.at(-1);

test("what waits for a frozen customer is taken and decided by nobody, and waits on past its deadline until the restriction is lifted", async () => {
  const customer = newCustomer();
  const [waits, isHeld] = [
    await queued(rt, a, { ...HELD.unsure, customer, conversation: `${customer}-1` }),
    await queued(rt, a, { ...HELD.unsure, customer, conversation: `${customer}-2` }),
  ];
  const held = await hold(rt, a.supervisors[0], isHeld.itemId);
  const request = await freeze(a, customer);
  expect(refusal(await claim(rt, a.supervisors[0], waits.itemId))).toBe("restricted");
  expect(refusal(await decide(rt, a.supervisors[0], { ...held, kind: "approve" }))).toBe("restricted");
  const [taken] = await takeOverItems(rt, a.members.lead, [waits.itemId]);
  expect(taken?.refused).toBe("restricted");
  rt.advance(30 * 24 * 60 * 60_000);
  await workOff(rt, a, "deadline");
  expect(await stateOf(waits.draftId)).toBe("queued");

  required(await liftRestrictions(rt, a.members.privacy_officer, request));
  required(await settle(rt, a.supervisors[0], waits.itemId, "approve"));
});

test("a reply that was on its way when they were frozen is held, and goes out when it is lifted", async () => {
  const customer = newCustomer();
  const { draftId, itemId } = await queued(rt, a, { ...HELD.unsure, customer, conversation: customer });
  required(await settle(rt, a.supervisors[0], itemId, "approve"));
  const request = await freeze(a, customer);
  rt.advance(DEFAULT_POLICY.undo_seconds * 1000 + 1000);
  await workOff(rt, a, "release");
  expect(await stateOf(draftId)).toBe("releasing");
  required(await liftRestrictions(rt, a.members.privacy_officer, request));
  rt.advance(60_000);
  await workOff(rt, a, "release");
  expect(await stateOf(draftId)).toBe("released");
});

test("figures leave them out, and count them again afterwards; those of another organisation are its own", async () => {
  const customer = newCustomer();
  const before = [await today(a), await today(b)];
  const { itemId } = await queued(rt, a, { ...HELD.unsure, customer, conversation: customer });
  required(await settle(rt, a.supervisors[0], itemId, "reject", { reason: "tone" }));
  const counted = await today(a);
  expect(counted).toMatchObject({ judged: (before[0]?.judged ?? 0) + 1, decided: (before[0]?.decided ?? 0) + 1 });
  const request = await freeze(a, customer);
  expect([await today(a), await today(b)]).toEqual(before);
  required(await liftRestrictions(rt, a.members.privacy_officer, request));
  expect(await today(a)).toEqual(counted);
});
