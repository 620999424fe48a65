import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import type { PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import type { ReceiptView } from "@/core/release/receipt-view";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { open, seal } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import { asSent } from "@/server/testing/as-sent";
import { type BodyOptions, HELD, message } from "@/server/testing/bodies";
import { hold, judged, onlyItem, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDraft } from "../intake/read-draft";
import { assignItems } from "../lead/assign-items";
import { takeOverItems } from "../lead/take-over-items";
import { organisationContext } from "../organisation/organisation-context";
import { publishPrivacyPolicy } from "../privacy/publish-privacy-policy";
import { releaseDue } from "../release/release-due";
import { claim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import { readItem } from "../review/read-item";
import { undo } from "../review/undo-decision";
import { PLACES } from "../sealed-bodies";
import { askForData } from "./ask-for-data";
import { askThroughReceipt } from "./ask-through-receipt";
import { openReceipt } from "./open-receipt";
import { readTold } from "./read-told";
import { type Guesser, mayAsk, mayGuess, noteGuess } from "./receipt-rate";
import { organisationIn, receiptToken, withoutSecret } from "./receipt-token";

const LATER = DEFAULT_POLICY.undo_seconds * 1000 + 1000;
const DAY = 86_400_000;

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let send = fakeSend();

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());
beforeEach(() => {
  send = fakeSend();
});

let count = 0;
const fresh = (): BodyOptions => {
  const name = `receipt-${++count}`;
  return { id: name, conversation: name, customer: name };
};

/** What is due leaves and is delivered; the last webhook's data. */
async function leaves(org = a): Promise<Record<string, unknown>> {
  rt.advance(LATER);
  await workOff(rt, org, "release");
  await workOff(rt, org, "delivery", send);
  return send.sent.at(-1)?.body as Record<string, unknown>;
}

const tokenOf = (url: unknown): string => /\/r\/([\w-]{54})$/.exec(String(url))?.[1] ?? "";

async function sentByPerson(kind: "approve" | "edit" | "reply", text?: string) {
  const { itemId, draftId } = await queued(rt, a, { ...HELD.unsure, ...fresh() });
  required(await settle(rt, a.members.supervisor, itemId, kind, text === undefined ? {} : { text }));
  const data = await leaves();
  return { itemId, draftId, data, token: tokenOf(data.receipt_url) };
}

async function sentByRule(more: BodyOptions = {}, org = a) {
  const draftId = await judged(rt, org, { ...fresh(), ...more });
  const data = await leaves(org);
  return { draftId, data, token: tokenOf(data.receipt_url) };
}

const shown = async (token: string): Promise<ReceiptView> => {
  const view = await openReceipt(rt, token);
  if (!view) throw new Error("there is no such receipt");
  return view;
};

describe("what goes out", () => {
  const AI = "Yes, breakfast is included.";
  test.each([
    ["approve", undefined, AI, "ai_approved"],
    ["edit", "Yes, breakfast is included from 7.", "Yes, breakfast is included from 7.", "ai_edited"],
    ["edit", "No.", "No.", "person"],
    ["reply", "Anna here: I will call you.", "Anna here: I will call you.", "person"],
  ] as const)("by a person, %s %s: whole text, its parts, who wrote it, its receipt", async (kind, text, body, by) => {
    const { data, draftId, token } = await sentByPerson(kind, text);
    expect(data.text).toMatch(asSent(body, by));
    expect(data).toMatchObject({ body, authorship: by, receipt_url: `https://care.example/r/${token}` });
    expect(data.text).toBe(`${body}\n\n${data.disclosure}`);
    const answer = required(await readDraft(rt, a.source, draftId));
    expect(answer).toMatchObject({ text: data.text, body, disclosure: data.disclosure, receipt_url: data.receipt_url });
    expect(await shown(token)).toMatchObject({ kind: "reply", authorship: by, text: body, asked: [] });
  });

  test("by a rule, and the holding reply when nobody decided in time", async () => {
    const { data, token } = await sentByRule();
    expect(data.text).toMatch(asSent(AI, "ai_by_rule"));
    expect((await shown(token)).words.reasons).toEqual(["by_rule"]);
    await queued(rt, a, { ...HELD.unsure, ...fresh() });
    rt.advance(30 * DAY);
    await workOff(rt, a, "deadline");
    const held = await leaves();
    expect(held.text).toMatch(asSent(DEFAULT_POLICY.holding_reply.en, "automatic"));
    expect(await shown(tokenOf(held.receipt_url))).toMatchObject({ kind: "holding_reply", authorship: "automatic" });
  });

  test("a correction has its own receipt beside the reply's", async () => {
    const { token } = await sentByRule();
    required(await askThroughReceipt(rt, token, "wants_person", ""));
    const item = await itemOf(token);
    required(await settle(rt, a.members.supervisor, item, "correct", { text: "Breakfast costs 12." }));
    const data = await leaves();
    expect(data.text).toMatch(asSent("Breakfast costs 12.", "person"));
    expect(tokenOf(data.receipt_url)).not.toBe(token);
    expect(await shown(tokenOf(data.receipt_url))).toMatchObject({ kind: "correction", text: "Breakfast costs 12." });
    expect(await shown(token)).toMatchObject({ kind: "reply" });
  });

  test("under two people both approve one text with one footer, and the receipt says that there were two", async () => {
    const { itemId, draftId } = await queued(rt, a, { ...HELD.twoPerson, ...fresh() });
    const [first, second] = a.supervisors;
    required(await settle(rt, first, itemId, "edit", { text: "Your card has been charged." }));
    const look = await onlyItem(rt, a, draftId);
    const before = required(await readItem(rt, second, look)).footers.approve;
    required(await settle(rt, second, look, "approve"));
    const data = await leaves();
    expect(withoutSecret(String(data.disclosure))).toBe(before);
    const { words } = await shown(tokenOf(data.receipt_url));
    expect(words.reasons).toContain("two_people");
    expect(JSON.stringify(words)).not.toMatch(/4111|supervisor|privacy/);
  });

  test("German to whom it is written in German", async () => {
    const options = { ...fresh(), messages: [message("m1", "customer", "Ist das Frühstück dabei?")] };
    const { draftId } = await queued(rt, a, { ...HELD.unsure, ...options });
    await db.admin("UPDATE app.item SET language = 'de' WHERE draft_id = $1", [draftId]);
    const item = await onlyItem(rt, a, draftId);
    required(await settle(rt, a.members.supervisor, item, "reply", { text: "Ja, ab sieben." }));
    expect((await leaves()).text).toMatch(asSent("Ja, ab sieben.", "person", "de"));
  });
});

describe("what was approved", () => {
  test("the desk shows the footer that goes out, for each way of writing it", async () => {
    const { itemId } = await queued(rt, a, { ...HELD.unsure, ...fresh() });
    const { footers } = required(await readItem(rt, a.members.supervisor, itemId));
    expect(footers.approve).toBe(footers.ai_approved);
    expect(footers.ai_edited).toContain("revised by a member of our team");
    expect(footers.person).toContain("https://care.example/r/");
    required(await settle(rt, a.members.supervisor, itemId, "edit", { text: "Yes, breakfast is included from 7." }));
    expect(withoutSecret(String((await leaves()).disclosure))).toBe(footers.ai_edited);
    expect(footers.person).toMatch(/\/r\/[\w-]{6}…$/);
  });

  test.each([
    ["footer", "an AI system", "our team"],
    ["body", "included", "not included"],
  ])("a release whose %s is not the one of its digest does not leave", async (_, from, to) => {
    const { itemId, draftId } = await queued(rt, a, { ...HELD.unsure, ...fresh() });
    const { decision } = required(await settle(rt, a.members.supervisor, itemId, "approve"));
    const [row] = await db.admin<{ release_id: string; subject_id: string; sealed_text: Buffer; wrapped: Buffer }>(
      "SELECT r.release_id, r.subject_id, r.sealed_text, k.wrapped FROM app.release r JOIN app.subject_key k USING (org_id, subject_id) WHERE r.decision_id = $1",
      [decision],
    );
    if (!row) throw new Error("nothing is on its way");
    const key = openSubjectKey(rt.kek, a.orgId, row.subject_id, { version: 1, wrapped: row.wrapped });
    const text = open(key, PLACES.release(a.orgId, row.release_id), row.sealed_text).toString("utf8");
    const forged = rt.newId();
    const sealed = seal(key, PLACES.release(a.orgId, forged), text.replace(from, to));
    const change = "UPDATE app.release SET sealed_text = $2 WHERE release_id = $1";
    await expect(db.admin(change, [row.release_id, sealed])).rejects.toThrow("only ever emptied");
    await db.admin(
      `INSERT INTO app.release (org_id, release_id, kind, draft_id, conversation_id, subject_id, source_id, policy_version, rule_id, text_digest, sealed_text, state, due_at, body_length, authorship)
       SELECT org_id, $2, kind, draft_id, conversation_id, subject_id, source_id, 1, 'any', text_digest, $3, 'pending', due_at, body_length, authorship FROM app.release WHERE release_id = $1`,
      [row.release_id, forged, sealed],
    );
    rt.advance(LATER);
    await releaseDue(rt, a.orgId, forged);
    await workOff(rt, a, "delivery", send);
    expect(send.sent.filter(({ type }) => type === "draft.released")).toEqual([]);
    expect(required(await readDraft(rt, a.source, draftId)).text).toBeNull();
  });

  test("another disclosure published between opening and deciding makes the screen stale, and other settings do not", async () => {
    const { itemId, draftId } = await queued(rt, b, { ...HELD.unsure, ...fresh() });
    const input = await hold(rt, b.members.supervisor, itemId);
    await publish(b, (policy) => ({ ...policy, controller: { ...policy.controller, name: "Beta Ltd" } }));
    expect(required(await readItem(rt, b.members.supervisor, itemId)).seen).toBe(input.seen);
    await publish(b, ({ disclosure, ...rest }) => ({
      ...rest,
      disclosure: { ...disclosure, en: { ...disclosure.en, ai_approved: "Made with AI." } },
    }));
    expect(refusal(await decide(rt, b.members.supervisor, { ...input, kind: "approve" }))).toBe("seen_changed");
    const { seen } = required(await readItem(rt, b.members.supervisor, itemId));
    required(await decide(rt, b.members.supervisor, { ...input, seen, kind: "approve" }));
    // What was approved goes out as it was, whatever is published before it leaves.
    await publish(b, ({ disclosure, ...rest }) => ({ ...rest, disclosure: { ...disclosure, receipt_link: false } }));
    const data = await leaves(b);
    expect(data.disclosure).toMatch(/^Made with AI\.\nHow this reply/);
    const none = await sentByRule({}, b);
    expect(none.data).toMatchObject({ disclosure: "This reply was written by an AI system.", receipt_url: null });
    expect(required(await readDraft(rt, b.source, draftId)).disclosure).toBe(data.disclosure);
  });

  test("a second look opens with the first person's footer though another was published since", async () => {
    const { itemId, draftId } = await queued(rt, b, { ...HELD.twoPerson, ...fresh() });
    required(await settle(rt, b.supervisors[0], itemId, "approve"));
    await publish(b, ({ disclosure, ...rest }) => ({
      ...rest,
      disclosure: { ...disclosure, en: { ...disclosure.en, ai_approved: "Made with AI, then approved." } },
    }));
    const look = await onlyItem(rt, b, draftId);
    expect(required(await readItem(rt, b.supervisors[1], look)).footers.approve).toBe("Made with AI.");
    required(await settle(rt, b.supervisors[1], look, "approve"));
    expect((await leaves(b)).disclosure).toBe("Made with AI.");
  });

  test("an undone decision leaves no receipt, and the reply that then goes out has the same address", async () => {
    const { itemId, draftId } = await queued(rt, a, { ...HELD.unsure, ...fresh() });
    const { keys } = await organisationContext(rt, a.orgId);
    const token = receiptToken(keys, a.orgId, { kind: "reply", id: draftId });
    const { decision } = required(await settle(rt, a.members.supervisor, itemId, "approve"));
    expect(await openReceipt(rt, token)).toBeNull();
    const back = required(await undo(rt, a.members.supervisor, decision));
    await leaves();
    expect(await openReceipt(rt, token)).toBeNull();
    const { seen } = required(await readItem(rt, a.members.supervisor, itemId));
    required(await decide(rt, a.members.supervisor, { item: itemId, token: back.token, seen, kind: "approve" }));
    await leaves();
    expect(await shown(token)).toMatchObject({ authorship: "ai_approved" });
  });
});

async function publish(org: TestOrganisation, change: (policy: PrivacyPolicyBody) => PrivacyPolicyBody) {
  const { version, ...body } = (await organisationContext(rt, org.orgId)).privacy;
  required(await publishPrivacyPolicy(rt, org.members.privacy_officer, { after: version, body: change(body) }));
}

/** The newest item that was opened through a receipt. */
async function itemOf(token: string): Promise<string> {
  const view = await shown(token);
  const [row] = await db.admin<{ item_id: string }>(
    `SELECT i.item_id FROM app.item i JOIN app.flag f USING (org_id, flag_id) JOIN app.receipt t ON t.org_id = f.org_id AND t.conversation_id = f.conversation_id
     WHERE t.token_hash = sha256($1::bytea) AND f.reason = $2 ORDER BY i.created_at DESC LIMIT 1`,
    [token, view.asked.at(-1)?.what],
  );
  return row?.item_id ?? "";
}

describe("a receipt", () => {
  test("is there for its token alone: not for another organisation's, a changed, a wrong or a rewritten one", async () => {
    const { token, draftId } = await sentByRule();
    const theirs = receiptToken((await organisationContext(rt, b.orgId)).keys, b.orgId, { kind: "reply", id: draftId });
    const swapped = `${theirs.slice(0, 21)}${token.slice(21)}`;
    const last = token.endsWith("A") ? "B" : "A";
    for (const wrong of [theirs, swapped, `${token.slice(0, -1)}${last}`, token.slice(1), `${token}A`, "", "../x"])
      expect(await openReceipt(rt, wrong)).toBeNull();
    expect(organisationIn(token)).toBe(a.orgId);
    const stored = await db.admin("SELECT encode(token_hash, 'hex') AS hash FROM app.receipt WHERE draft_id = $1", [
      draftId,
    ]);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test("ends with its time, when it is revoked, when its text is emptied and when its customer is erased", async () => {
    const ended = await sentByRule();
    const { expiresAt, sentAt } = await shown(ended.token);
    const days = DEFAULT_PRIVACY_POLICY.retention.find(({ category }) => category === "receipts")?.days ?? 0;
    expect(Date.parse(expiresAt) - Date.parse(sentAt)).toBeLessThanOrEqual(days * DAY + 1000);
    await db.admin("UPDATE app.receipt SET expires_at = $2 WHERE draft_id = $1", [ended.draftId, new Date(rt.now())]);
    const revoked = await sentByRule();
    await db.admin("UPDATE app.receipt SET revoked_at = now() WHERE draft_id = $1", [revoked.draftId]);
    const emptied = await sentByRule();
    await db.admin("UPDATE app.release SET sealed_text = '' WHERE draft_id = $1", [emptied.draftId]);
    const erased = await sentByRule();
    await db.admin(
      "UPDATE app.subject_key SET wrapped = NULL WHERE subject_id = (SELECT subject_id FROM app.draft WHERE draft_id = $1)",
      [erased.draftId],
    );
    for (const { token } of [ended, revoked, emptied, erased]) {
      expect(await openReceipt(rt, token)).toBeNull();
      expect(refusal(await askThroughReceipt(rt, token, "contested", ""))).toBe("not_found");
    }
  });

  test("is told in the log with who wrote it, and without its address", async () => {
    const { draftId, token } = await sentByPerson("approve");
    const [event] = await db.admin<{ bytes: Buffer }>(
      "SELECT bytes FROM audit.event WHERE type = 'receipt.issued' AND draft_id = $1",
      [draftId],
    );
    const told = event?.bytes.toString("utf8") ?? "";
    expect(JSON.parse(told).data).toMatchObject({ draft: draftId, authorship: "ai_approved", privacy_version: 0 });
    expect(told).not.toContain(token);
  });

  test("says what the reply relied on, and names no document that is not for its reader", async () => {
    const documents = [
      { id: "kb-1", title: "Breakfast", kind: "article", party: "first" as const, text: "Breakfast is included." },
      { id: "mail-1", title: "Mail of somebody", kind: "mail", party: "third" as const, text: "Hello." },
    ];
    const { token } = await sentByRule({ documents });
    const { words } = await shown(token);
    expect(words).toMatchObject({ documents: ["Breakfast"], moreDocuments: 1, messages: 1 });
    expect(words.support).toEqual({ supported: 1, of: 1 });
  });

  test("may be opened and written to only so often, and guessed at only so often from one address", async () => {
    expect(await mayAsk(rt, "one", 60)).toBe(true);
    expect(await mayAsk(rt, "one", 1)).toBe(false);
    expect(await mayAsk(rt, "two", 60)).toBe(true);
    const [guesser, other] = ["192.0.2.1", "192.0.2.2"].map((address) => ({ address, pepper: "p" })) as [
      Guesser,
      Guesser,
    ];
    for (let guess = 0; guess < 60; guess += 1) {
      expect(await mayGuess(rt, guesser)).toBe(true);
      await noteGuess(rt, guesser);
    }
    expect(await mayGuess(rt, guesser)).toBe(false);
    expect(await mayGuess(rt, other)).toBe(true);
    const kept = await db.admin<{ key: string }>("SELECT key FROM identity.rate_limit WHERE key LIKE 'receipt%'");
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2/);
  });
});

describe("asking for a person, and contesting", () => {
  test("each opens one item for people, however often it is sent; the note is sealed", async () => {
    const { token, draftId } = await sentByRule();
    const once = required(await askThroughReceipt(rt, token, "wants_person", "  Please call me, Ms Secret.  "));
    expect(required(await askThroughReceipt(rt, token, "wants_person", "Again."))).toEqual(once);
    const other = required(await askThroughReceipt(rt, token, "contested", "x".repeat(5000)));
    expect(other).not.toEqual(once);
    const view = await shown(token);
    expect(view.asked.map(({ what, settledAt }) => [what, settledAt])).toEqual([
      ["wants_person", null],
      ["contested", null],
    ]);
    expect(Date.parse(view.asked[0]?.dueAt ?? "") - rt.now()).toBeGreaterThan(0.9 * DAY);
    const item = required(await readItem(rt, a.members.supervisor, await itemOf(token)));
    expect(item).toMatchObject({ kind: "flag", flag: { raisedBy: "customer", reason: "contested" } });
    expect(item.flag?.note).toHaveLength(2000);
    expect(item.draft?.id).toBe(draftId);
    const events = await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE type = 'flag.raised'");
    expect(events.map(({ bytes }) => bytes.toString("utf8")).join()).not.toMatch(/Secret|xxx/);
  });

  test("what one decided and the customer contests is somebody else's, on every path", async () => {
    const { token } = await sentByPerson("approve");
    const me = a.members.supervisor;
    required(await askThroughReceipt(rt, token, "contested", "That is wrong."));
    const item = await itemOf(token);
    const code = "contested_by_customer";
    expect(refusal(await claim(rt, me, item))).toBe(code);
    const assigned = required(await assignItems(rt, a.members.lead, [item], me.userId));
    expect(JSON.stringify(assigned)).toContain("assignee_not_permitted");
    const lead = { ...a.members.lead, userId: me.userId };
    expect(JSON.stringify(await takeOverItems(rt, lead, [item]))).toContain(code);
    // With somebody else's claim stolen, and after an escalation, they decide as little.
    const held = await hold(rt, a.supervisors[0], item);
    await db.admin("UPDATE app.item SET claimed_by = $2 WHERE item_id = $1", [item, me.userId]);
    expect(refusal(await decide(rt, me, { ...held, kind: "no_action" }))).toBe(code);
    await db.admin("UPDATE app.item SET claimed_by = $2 WHERE item_id = $1", [item, a.supervisors[0].userId]);
    required(await decide(rt, a.supervisors[0], { ...held, kind: "escalate", reason: "needs_expert" }));
    const above = await itemOf(token);
    expect(above).not.toBe(item);
    const specialist = { ...a.members.specialist, userId: me.userId };
    expect(refusal(await claim(rt, specialist, above))).toBe(code);
    expect(refusal(await claim(rt, { ...specialist, userId: a.supervisors[0].userId }, above))).toBe(code);
    required(await settle(rt, a.members.specialist, above, "correct", { text: "You are right." }));
    const corrected = await leaves();
    expect((await shown(token)).asked[0]?.settledAt).not.toBeNull();
    // And the correction can be contested as well: by then four people have had a part.
    const second = tokenOf(corrected.receipt_url);
    required(await askThroughReceipt(rt, second, "contested", ""));
    expect(refusal(await claim(rt, a.members.specialist, await itemOf(second)))).toBe(code);
    required(await claim(rt, a.supervisors[1], await itemOf(second)));
  });

  test("a correction of a conversation without a draft of ours is contested just so", async () => {
    const { conversation } = await (async () => {
      const options = fresh();
      await judged(rt, a, options);
      await leaves();
      return { conversation: options.conversation ?? "" };
    })();
    const { raiseFlag } = await import("../intake/raise-flag");
    const { flagIntake } = await import("@/core/intake/flag");
    const raised = { external_id: `f-${count}`, about: { conversation }, raised_by: "customer", reason: "wrong_fact" };
    const { id } = required(await raiseFlag(rt, a.source, flagIntake.parse(raised)));
    const [item] = await db.admin<{ item_id: string }>("SELECT item_id FROM app.item WHERE flag_id = $1", [id]);
    required(await settle(rt, a.supervisors[0], item?.item_id ?? "", "correct", { text: "Sorry." }));
    const token = tokenOf((await leaves()).receipt_url);
    required(await askThroughReceipt(rt, token, "contested", ""));
    const contested = await itemOf(token);
    expect(refusal(await claim(rt, a.supervisors[0], contested))).toBe("contested_by_customer");
    const given = required(await assignItems(rt, a.members.lead, [contested], a.supervisors[0].userId));
    expect(JSON.stringify(given)).toContain("assignee_not_permitted");
    required(await claim(rt, a.supervisors[1], contested));
  });

  test("asking for a person bars nobody", async () => {
    const { token } = await sentByPerson("approve");
    required(await askThroughReceipt(rt, token, "wants_person", ""));
    required(await claim(rt, a.members.supervisor, await itemOf(token)));
  });
});

test("a member reads what the customer is told, without the reply itself and its address; another organisation does not", async () => {
  const { draftId, token } = await sentByPerson("approve");
  const [release] = await db.admin<{ release_id: string }>("SELECT release_id FROM app.release WHERE draft_id = $1", [
    draftId,
  ]);
  const id = release?.release_id ?? "";
  const told = required(await readTold(rt, a.members.supervisor, id));
  expect(told).toMatchObject({ authorship: "ai_approved", words: { reasons: ["unsure"] } });
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${token}|breakfast`, "i"));
  expect(refusal(await readTold(rt, b.members.supervisor, id))).toBe("not_found");
  const elsewhere = { ...a.members.supervisor, grants: [{ role: "supervisor" as const, queues: ["none"] }] };
  expect(refusal(await readTold(rt, elsewhere, id))).toBe("not_permitted");
});

test("a request about one's data is linked to the customer, and only so many a day come through one receipt", async () => {
  const { token } = await sentByRule();
  const asked = { kind: "access", language: "en", name: "Jo", contact: "jo@mail.example", words: "" } as const;
  const taken = await askForData(rt, token, asked);
  expect(taken).toMatchObject({ number: expect.any(Number) });
  const [row] = await db.admin("SELECT channel, state, subject_id IS NOT NULL AS linked FROM app.subject_request");
  expect(row).toMatchObject({ channel: "customer_page", linked: true });
  await askForData(rt, token, asked);
  await askForData(rt, token, asked);
  expect(await askForData(rt, token, asked)).toBe("too_many");
  expect(await askForData(rt, "nothing", asked)).toBeNull();
});
