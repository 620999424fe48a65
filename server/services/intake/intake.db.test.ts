import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customersIntake } from "@/core/intake/customer";
import { messagesIntake } from "@/core/intake/messages";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { draftBody, HELD, message } from "@/server/testing/bodies";
import { judged, onlyItem, queued, settle, waiting } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { countingRuntime, type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { judgeDraft } from "../judge/judge-draft";
import { organisationContext } from "../organisation/organisation-context";
import { addMessages } from "./add-messages";
import { readDraft } from "./read-draft";
import { takeInDraft } from "./take-in-draft";
import { upsertCustomers } from "./upsert-customers";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 20);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const stateOf = async (draftId: string) => required(await readDraft(rt, a.source, draftId)).state;
const take = async (body: ReturnType<typeof draftBody>) => required(await takeInDraft(rt, a.source, body)).id;
/** How many rows every tenant table has. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await db.admin<{ name: string }>(
    "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('app', 'audit') ORDER BY 1",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await db.admin<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`))[0]?.n ?? -1;
  return counts;
}
const webhooks = async (draftId: string) => {
  const rows = await db.admin<{ type: string }>(
    "SELECT type FROM app.delivery WHERE draft_id = $1 ORDER BY created_at",
    [draftId],
  );
  return rows.map((r) => r.type);
};

describe("the same id again", () => {
  test("with the same body answers the same and stores nothing more", async () => {
    const body = draftBody();
    const first = required(await takeInDraft(rt, a.source, body));
    const before = await rowCounts();
    const again = required(await takeInDraft(rt, a.source, structuredClone(body)));
    expect([first.created, again.created]).toEqual([true, false]);
    expect(again.id).toBe(first.id);
    expect(await rowCounts()).toEqual(before);
  });

  test("with another body is refused and stores nothing", async () => {
    const body = draftBody();
    await take(body);
    const before = await rowCounts();
    const other = { ...body, draft: { ...body.draft, text: `${body.draft.text} ` } };
    expect(refusal(await takeInDraft(rt, a.source, other))).toBe("same_id_other_body");
    expect(await rowCounts()).toEqual(before);
  });

  test("in another organisation is another draft", async () => {
    const body = draftBody();
    const first = await take(body);
    const other = required(await takeInDraft(rt, b.source, body));
    expect(other).toMatchObject({ created: true });
    expect(other.id).not.toBe(first);
    expect(refusal(await readDraft(rt, b.source, first))).toBe("not_found");
  });
});

describe("messages", () => {
  test("are merged by their id: known ones stay, new ones follow", async () => {
    const messages = [message("m1", "customer", "Hello"), message("m2", "agent", "Good morning")];
    await take(draftBody({ conversation: "merge", customer: "merge", messages }));
    const longer = [
      message("m1", "customer", "changed afterwards"),
      ...messages.slice(1),
      message("m3", "customer", "And parking?"),
    ];
    await take(draftBody({ conversation: "merge", customer: "merge", messages: longer }));
    const added = required(await addMessages(rt, a.source, "merge", messagesIntake.parse({ messages: longer })));
    expect(added).toMatchObject({ added: 0, known: 3 });
    const { itemId } = await queued(rt, a, {
      ...HELD.unsure,
      conversation: "merge",
      customer: "merge",
      messages: [message("m4", "system", "transferred")],
    });
    const { readItem } = await import("../review/read-item");
    const shown = required(await readItem(rt, a.members.auditor, itemId)).conversation.messages;
    expect(shown.map((m) => m.text)).toEqual(["Hello", "Good morning", "And parking?", "transferred"]);
  });

  test("of an unknown conversation are refused", async () => {
    const before = await rowCounts();
    const more = messagesIntake.parse({ messages: [message("m1", "customer", "Hello?")] });
    expect(refusal(await addMessages(rt, a.source, "never seen", more))).toBe("not_found");
    expect(await rowCounts()).toEqual(before);
  });

  test("a draft that answers a message nobody knows is refused, and nothing is stored", async () => {
    const before = await rowCounts();
    const body = draftBody({
      inReplyTo: "m99",
      documents: [{ id: "new", title: "New", kind: "article", party: "first", text: "New." }],
    });
    expect(refusal(await takeInDraft(rt, a.source, body))).toBe("unknown_reference");
    expect(await rowCounts()).toEqual(before);
  });

  test("a draft may answer a message that was sent before and is not repeated", async () => {
    await take(draftBody({ conversation: "known", customer: "known", messages: [message("m1", "customer", "Hello")] }));
    const id = await take(draftBody({ conversation: "known", customer: "known", messages: [], inReplyTo: "m1" }));
    expect(await stateOf(id)).toBe("checking");
  });

  test("a conversation cannot change its customer", async () => {
    await take(draftBody({ conversation: "owned", customer: "owner" }));
    expect(
      refusal(await takeInDraft(rt, a.source, draftBody({ conversation: "owned", customer: "somebody else" }))),
    ).toBe("conflict");
  });
});

describe("superseding", () => {
  const newerMessage = () =>
    messagesIntake.parse({ messages: [message(`later-${rt.newId()}`, "customer", "Never mind, something else")] });

  test("a newer draft withdraws the item of the older one and tells the source", async () => {
    const { draftId } = await queued(rt, a, { ...HELD.unsure, conversation: "s1", customer: "s1" });
    const newer = await queued(rt, a, { ...HELD.unsure, conversation: "s1", customer: "s1" });
    expect(await stateOf(draftId)).toBe("superseded");
    expect(await waiting(rt, a, draftId)).toEqual([]);
    expect(await webhooks(draftId)).toEqual(["draft.superseded"]);
    expect(await waiting(rt, a, newer.draftId)).toEqual([newer.itemId]);
  });

  test("a customer's newer message does, an agent's does not", async () => {
    const { draftId, itemId } = await queued(rt, a, { ...HELD.unsure, conversation: "s2", customer: "s2" });
    const agent = messagesIntake.parse({ messages: [message("x1", "agent", "One moment")] });
    required(await addMessages(rt, a.source, "s2", agent));
    expect(await waiting(rt, a, draftId)).toEqual([itemId]);
    required(await addMessages(rt, a.source, "s2", newerMessage()));
    expect(await stateOf(draftId)).toBe("superseded");
    expect(await webhooks(draftId)).toEqual(["draft.superseded"]);
  });

  test("what was approved and not yet sent is recalled and never goes out", async () => {
    const { draftId, itemId } = await queued(rt, a, { ...HELD.unsure, conversation: "s3", customer: "s3" });
    required(await settle(rt, a.members.supervisor, itemId, "approve"));
    required(await addMessages(rt, a.source, "s3", newerMessage()));
    rt.advance(60_000);
    await workOff(rt, a, "release");
    const send = fakeSend();
    await workOff(rt, a, "delivery", send);
    expect(await db.admin("SELECT state FROM app.release WHERE draft_id = $1", [draftId])).toEqual([
      { state: "recalled" },
    ]);
    expect(send.sent.filter((m) => JSON.stringify(m.body).includes(draftId)).map((m) => m.type)).toEqual([
      "draft.superseded",
    ]);
    expect(required(await readDraft(rt, a.source, draftId)).text).toBeNull();
  });

  test("an older draft that arrives late is superseded on arrival and leaves the newer one alone", async () => {
    const messages = [message("m1", "customer", "Breakfast?"), message("m2", "customer", "And parking?")];
    const newer = await queued(rt, a, {
      ...HELD.unsure,
      conversation: "s4",
      customer: "s4",
      messages,
      inReplyTo: "m2",
    });
    const late = await judged(rt, a, { ...HELD.unsure, conversation: "s4", customer: "s4", messages, inReplyTo: "m1" });
    expect(await stateOf(late)).toBe("superseded");
    expect(await waiting(rt, a, late)).toEqual([]);
    expect(await waiting(rt, a, newer.draftId)).toEqual([newer.itemId]);
  });

  test("a late draft that brings the customer's newer message supersedes what waits as well", async () => {
    const m1 = message("m1", "customer", "Breakfast?");
    const { draftId } = await queued(rt, a, {
      ...HELD.unsure,
      conversation: "s5",
      customer: "s5",
      messages: [m1],
      inReplyTo: "m1",
    });
    const messages = [m1, message("m2", "customer", "Cancel it all")];
    const late = await take(draftBody({ conversation: "s5", customer: "s5", messages, inReplyTo: "m1" }));
    expect([await stateOf(draftId), await stateOf(late)]).toEqual(["superseded", "superseded"]);
  });

  test("superseded drafts are checked and keep their findings, and open no item", async () => {
    const first = await take(draftBody({ ...HELD.unsure, conversation: "s6", customer: "s6" }));
    await take(draftBody({ conversation: "s6", customer: "s6" }));
    await judgeDraft(rt, a.orgId, first);
    const answer = required(await readDraft(rt, a.source, first));
    expect(answer.state).toBe("superseded");
    expect(answer.disposition?.findings.map((f) => f.code)).toEqual(["low_confidence"]);
    expect(await waiting(rt, a, first)).toEqual([]);
  });
});

describe("replies already sent", () => {
  test("are judged afterwards: clean ones close, others open a flag, none is released", async () => {
    const clean = await judged(rt, a, { alreadySent: true });
    const flagged = await judged(rt, a, { ...HELD.unsure, alreadySent: true });
    expect([await stateOf(clean), await stateOf(flagged)]).toEqual(["closed", "queued"]);
    const [item] = await db.admin("SELECT kind, already_sent FROM app.item WHERE draft_id = $1", [flagged]);
    expect(item).toEqual({ kind: "flag", already_sent: true });
    expect(await db.admin("SELECT FROM app.release WHERE draft_id IN ($1, $2)", [clean, flagged])).toEqual([]);
    expect(await onlyItem(rt, a, flagged)).toBeTruthy();
  });

  test("an older one that arrives later leaves the draft alone that waits for a newer message", async () => {
    const messages = [message("m1", "customer", "Breakfast?"), message("m2", "customer", "And parking?")];
    const { draftId, itemId } = await queued(rt, a, {
      ...HELD.unsure,
      conversation: "s7",
      customer: "s7",
      messages,
      inReplyTo: "m2",
    });
    await judged(rt, a, { conversation: "s7", customer: "s7", messages, inReplyTo: "m1", alreadySent: true });
    expect(await stateOf(draftId)).toBe("queued");
    expect(await waiting(rt, a, draftId)).toEqual([itemId]);
  });
});

describe("at the same time", () => {
  const shared = {
    conversation: "race",
    customer: "race",
    documents: [{ id: "race", title: "Race", kind: "article", party: "first" as const, text: "One text." }],
  };

  test("sixteen drafts of one new conversation, customer and document are all acknowledged and share them", async () => {
    const identifiers = [{ type: "email", value: "race@example.org" }];
    const bodies = Array.from({ length: 16 }, (_, i) =>
      draftBody({ ...shared, identifiers, id: `race-${i}`, messages: [message(`m${i}`, "customer", `Question ${i}`)] }),
    );
    const taken = await Promise.all(bodies.map((body) => takeInDraft(rt, a.source, body)));
    expect(new Set(taken.map((t) => required(t).id)).size).toBe(16);
    const [row] = await db.admin(
      `SELECT (SELECT count(*)::int FROM app.document WHERE external_id = 'race') AS documents, messages, drafts,
         (SELECT count(*)::int FROM app.message m WHERE m.conversation_id = c.conversation_id) AS stored,
         (SELECT count(DISTINCT position)::int FROM app.draft d WHERE d.conversation_id = c.conversation_id) AS positions,
         (SELECT count(*)::int FROM app.draft d WHERE d.conversation_id = c.conversation_id AND d.state = 'checking') AS open
       FROM app.conversation c WHERE conversation_id = (SELECT conversation_id FROM app.draft WHERE draft_id = $1)`,
      [required(taken[0] as (typeof taken)[number]).id],
    );
    expect(row).toEqual({ documents: 1, messages: 16, stored: 16, drafts: 16, positions: 16, open: 1 });
  });

  test("the same body sixteen times is one draft", async () => {
    const body = draftBody({ id: "same", conversation: "same", customer: "same" });
    const taken = (await Promise.all(Array.from({ length: 16 }, () => takeInDraft(rt, a.source, body)))).map(required);
    expect(new Set(taken.map((t) => t.id)).size).toBe(1);
    expect(taken.filter((t) => t.created)).toHaveLength(1);
  });
});

describe("customers", () => {
  const customers = (ids: number[], value: (i: number) => string) =>
    customersIntake.parse({
      customers: ids.map((i) => ({ external_id: `bulk-${i}`, identifiers: [{ type: "booking", value: value(i) }] })),
    });

  test("sent by four at once, in different orders, are stored once each", async () => {
    const ids = Array.from({ length: 40 }, (_, i) => i);
    const orders = [
      ids,
      [...ids].reverse(),
      [...ids.slice(20), ...ids.slice(0, 20)],
      [...ids].sort(() => 0.5 - Math.random()),
    ];
    const sent = orders.map((order) =>
      upsertCustomers(
        rt,
        a.source,
        customers(order, (i) => `BK${1000 + i}X`),
      ),
    );
    for (const result of await Promise.all(sent)) expect(required(result)).toEqual({ upserted: 40 });
    const [owners] = await db.admin("SELECT count(*)::int AS n FROM app.subject_identifier WHERE type = 'booking'");
    expect(owners).toEqual({ n: 40 });
  });

  test("are replaced by what is sent: an identifier no longer named belongs to nobody", async () => {
    const holds = async (text: string) => {
      // Of somebody unknown nobody could say that it is another's.
      const messages = [message("m1", "customer", "My booking is gone.")];
      const id = await judged(rt, a, { text, name: "Ina Known", messages });
      return required(await readDraft(rt, a.source, id)).disposition?.findings.map((f) => f.code);
    };
    required(
      await upsertCustomers(
        rt,
        a.source,
        customers([1], () => "QZ48KT"),
      ),
    );
    expect(await holds("Your booking is QZ48KT.")).toEqual(["other_customers_identifier"]);
    required(
      await upsertCustomers(
        rt,
        a.source,
        customers([1], () => "QZ48KU"),
      ),
    );
    expect(await holds("Your booking is QZ48KT.")).toEqual(["unknown_identifier"]);
    // What another organisation knows says nothing here.
    required(
      await upsertCustomers(
        rt,
        b.source,
        customers([1], () => "QZ48KT"),
      ),
    );
    expect(await holds("Your booking is QZ48KT.")).toEqual(["unknown_identifier"]);
  });
});

test("a failure halfway stores nothing", async () => {
  await db.admin("ALTER TABLE app.draft ADD CONSTRAINT broken CHECK (agent <> 'breaks')");
  const body = draftBody({ identifiers: [{ type: "email", value: "half@example.org" }] });
  const before = await rowCounts();
  await expect(
    takeInDraft(rt, a.source, { ...body, provenance: { ...body.provenance, agent: "breaks" } }),
  ).rejects.toThrow(/broken/);
  expect(await rowCounts()).toEqual(before);
  // The connection is fit for use again, and nobody else was hurt.
  expect(required(await takeInDraft(rt, a.source, body)).created).toBe(true);
});

test("takes two round trips, and one more when the organisation's key is not at hand", async () => {
  const cold = countingRuntime(rt);
  required(await takeInDraft(cold, a.source, draftBody()));
  expect(cold.trips()).toBe(3);
  const warm = countingRuntime(rt);
  await organisationContext(warm, a.orgId);
  const before = warm.trips();
  required(await takeInDraft(warm, a.source, draftBody()));
  expect(warm.trips() - before).toBe(2);
});
