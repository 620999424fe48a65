import { afterAll, beforeAll, expect, test } from "vitest";
import { customersIntake } from "@/core/intake/customer";
import type { Found } from "@/core/review/find-view";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { upsertCustomers } from "@/server/services/intake/upsert-customers";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { draftBody, HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { find } from "./find";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  for (const org of [a, b]) {
    required(
      await upsertCustomers(
        rt,
        org.source,
        customersIntake.parse({
          customers: [
            {
              external_id: "kunde-77",
              display_name: "Alma Beck",
              identifiers: [{ type: "email", value: "alma.beck@mail.example" }],
            },
          ],
        }),
      ),
    );
    for (const [id, confidence] of [
      ["waits", 0.1],
      ["clean", 0.99],
    ] as const) {
      const body = draftBody({ id, conversation: `gespraech-${id}`, customer: "kunde-77", confidence });
      const { id: draft } = required(await takeInDraft(rt, org.source, body));
      await judgeDraft(rt, org.orgId, draft);
    }
  }
});
afterAll(() => db.close());

const kinds = (found: Found[]) => found.map((f) => f.kind).sort();

test("meets a customer's items and replies by reference and by identifier, for whoever may search customers", async () => {
  for (const text of ["kunde-77", " Alma.Beck@mail.example "]) {
    expect(kinds(required(await find(rt, a.members.supervisor, text))), text).toEqual(["item", "reply"]);
  }
  expect(required(await find(rt, a.members.admin, "kunde-77"))).toEqual([]);
});

test("meets a conversation or draft by the source's own reference", async () => {
  expect(kinds(required(await find(rt, a.members.auditor, "gespraech-waits")))).toEqual(["item"]);
  expect(kinds(required(await find(rt, a.members.auditor, "clean")))).toEqual(["reply"]);
});

test("meets an item by its id, and nothing of another organisation by any id", async () => {
  const [item] = required(await find(rt, a.members.supervisor, "waits"));
  const id = item?.id ?? "";
  expect(kinds(required(await find(rt, a.members.supervisor, id.toUpperCase())))).toEqual(["item"]);
  expect(required(await find(rt, b.members.supervisor, id))).toEqual([]);
});

test("meets nothing outside the queues of a team", async () => {
  const scoped = { ...a.members.supervisor, grants: [{ role: "supervisor" as const, queues: ["privacy"] }] };
  expect(required(await find(rt, scoped, "kunde-77"))).toEqual([]);
});

test("meets a delivery by its id as the list of deliveries does: within the queues of the team", async () => {
  const { itemId } = await queued(rt, a, HELD.unsure);
  required(await settle(rt, a.members.supervisor, itemId, "approve"));
  rt.advance(20_000);
  await workOff(rt, a, "release");
  const [delivery] = await db.admin<{ id: string }>(
    "SELECT v.delivery_id AS id FROM app.delivery v JOIN app.item i USING (org_id, draft_id) WHERE i.item_id = $1",
    [itemId],
  );
  const id = delivery?.id ?? "";
  const lead = (queues: string[] | null) => ({ ...a.members.lead, grants: [{ role: "lead" as const, queues }] });
  expect(kinds(required(await find(rt, lead(null), id)))).toEqual(["delivery"]);
  expect(kinds(required(await find(rt, lead(["general"]), id)))).toEqual(["delivery"]);
  expect(required(await find(rt, lead(["privacy"]), id))).toEqual([]);
  expect(required(await find(rt, a.members.supervisor, id))).toEqual([]);
  expect(required(await find(rt, b.members.lead, id))).toEqual([]);
});

test("refuses what is too short to be a reference, and parts of one meet nothing", async () => {
  expect(refusal(await find(rt, a.members.supervisor, " k "))).toBe("invalid_field");
  expect(required(await find(rt, a.members.supervisor, "kunde-7"))).toEqual([]);
});

test("a search that met a customer is on record without what was searched for; one that did not is not", async () => {
  const count = async () =>
    (await db.admin("SELECT bytes FROM audit.event WHERE org_id = $1 AND type = 'customer.searched'", [a.orgId])) as {
      bytes: Buffer;
    }[];
  const before = (await count()).length;
  await find(rt, a.members.supervisor, "gespraech-waits");
  expect((await count()).length).toBe(before);
  await find(rt, a.members.supervisor, "kunde-77");
  const after = await count();
  expect(after.length).toBe(before + 1);
  expect(after.map((e) => e.bytes.toString("utf8")).join()).not.toContain("kunde-77");
});
