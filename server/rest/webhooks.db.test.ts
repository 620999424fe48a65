import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { sendWebhook } from "@/server/connectors/webhook/send-webhook";
import { HELD } from "@/server/testing/bodies";
import { hold, queued } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { setUp } from "@/server/testing/rest-app";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { alertDue } from "../services/alert/alert-due";
import { addEndpoint } from "../services/alert/change-endpoints";
import { saveAlertRule } from "../services/alert/change-rules";
import type { Send } from "../services/release/deliver-due";
import { askAgain } from "../services/revision/ask-again";
import { setStop } from "../services/stop/stop-switch";
import { WEBHOOKS, webhookHeaders } from "./webhooks";

type Got = { headers: IncomingMessage["headers"]; text: string };

let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let receiver: Server;
const got: Got[] = [];

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a] = await twoOrganisations(rt);
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    got.push({ headers: request.headers, text: Buffer.concat(parts).toString("utf8") });
    response.writeHead(204).end();
  });
  await new Promise<void>((ready) => receiver.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  receiver.close();
  await db.close();
});

/** As the worker sends it, to a receiver of ours. */
const send: Send = (message) => {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  return sendWebhook({ ...message, url, timeoutMs: 5_000, allowPrivate: true });
};

type Schema = { properties?: Record<string, Schema>; required?: string[]; additionalProperties?: unknown };
type Documented = Record<string, { post: { requestBody: { content: { "application/json": { schema: Schema } } } } }>;

/** What arrived, held against what is documented: by the schema, and field by field in the document that programs read. */
async function expectDocumented(name: string, { headers, text }: Got): Promise<Record<string, unknown>> {
  const body = JSON.parse(text);
  const documented = WEBHOOKS.find((each) => each.name === name);
  expect(documented?.schema.safeParse(body).error).toBeUndefined();
  expect(webhookHeaders.safeParse(headers).error).toBeUndefined();
  const document = (await (await setUp().app.request("/api/v1/openapi.json")).json()) as { webhooks: Documented };
  const schema = document.webhooks[name]?.post.requestBody.content["application/json"].schema;
  expectFields(body, schema, name);
  return body;
}

function expectFields(value: Record<string, unknown>, schema: Schema | undefined, at: string): void {
  expect(Object.keys(value).sort(), at).toEqual(Object.keys(schema?.properties ?? {}).sort());
  expect([...(schema?.required ?? [])].sort(), at).toEqual(Object.keys(value).sort());
  for (const [name, part] of Object.entries(schema?.properties ?? {}))
    if (part.properties) expectFields(value[name] as Record<string, unknown>, part, `${at}.${name}`);
}

test("draft.revise is sent as it is documented, with a deadline and without", async () => {
  for (const deadline of [true, false]) {
    const { itemId, draftId } = await queued(rt, a, HELD.wantsPerson);
    if (!deadline)
      await db.admin("UPDATE app.item SET due_at = 'infinity', on_expiry = NULL WHERE item_id = $1", [itemId]);
    const held = await hold(rt, a.members.supervisor, itemId);
    required(await askAgain(rt, a.members.supervisor, { ...held, instruction: "Say when the parcel arrives." }));
    got.length = 0;
    await workOff(rt, a, "delivery", send);
    const [one] = got;
    if (!one) throw new Error("nothing was sent");
    expect(await expectDocumented("draft.revise", one)).toMatchObject({
      data: { draft: { id: draftId }, deadline: deadline ? expect.any(String) : null },
    });
  }
});

test("an alert is sent as it is documented, signed with the endpoint's secret", async () => {
  const { admin, lead } = a.members;
  const made = required(await addEndpoint(rt, admin, { name: "Pager", url: "https://pager.example/in" }));
  const rule = {
    queue: null,
    channel: "webhook",
    roles: [],
    members: [],
    threshold: null,
    whileWorking: false,
  } as const;
  required(await saveAlertRule(rt, admin, { ...rule, kind: "stop_set", endpoint: made.endpoint, id: null }));
  required(await setStop(rt, lead, { scope: "organisation", on: true, reason: "test" }));
  got.length = 0;
  for (let round = 0; round < 3; round += 1) {
    const works = await db.admin<{ id: string }>(
      "SELECT ref_id AS id FROM app.work WHERE kind = 'alert' AND org_id = $1 AND ref_id <> org_id",
      [a.orgId],
    );
    for (const { id } of works) await alertDue(worker, a.orgId, id, { mail: null, webhook: send });
  }
  const [one, ...more] = got;
  if (!one) throw new Error("nothing was sent");
  expect(more).toEqual([]);
  const body = await expectDocumented("alert", one);
  expect(body).toMatchObject({ type: "alert.stop_set", data: { kind: "stop_set", test: false } });
  const signed = one.headers as Record<string, string>;
  expect(new StandardWebhook(made.secret).verify(one.text, signed)).toEqual(body);
});
