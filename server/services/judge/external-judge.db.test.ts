import { afterAll, beforeAll, expect, test } from "vitest";
import { type Judge, type JudgeAnswer, JudgeFailure, type JudgeQuestion } from "@/core/judge/judge";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { JudgeSettings, Policy } from "@/core/policy/policy";
import type { ToolRule } from "@/core/policy/tool-rule";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import type { Runtime } from "@/server/runtime";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { readItem } from "@/server/services/review/read-item";
import { draftBody, message } from "@/server/testing/bodies";
import { onlyItem } from "@/server/testing/desk";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { checkDue } from "./check-due";
import { judgeDraft } from "./judge-draft";

const SETTINGS: JudgeSettings = { time_limit_ms: 300, concern_at_least: 0.5, most_severe: "warning" };

const HOLD_ALL: Policy["rules"] = [
  {
    id: "hold-all",
    title: { en: "Every reply is read first.", de: "Jede Antwort wird zuerst gelesen." },
    when: {},
    // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
    then: "review",
    queue: "general",
    deadline_minutes: 60,
    on_expiry: "hand_over",
  },
];

/** Of this customer, and of another one who is known here: none of it may leave. */
const SECRETS = {
  name: "Wilhelmina Achterberg",
  email: "w.achterberg@example.com",
  phone: "+49 151 23456789",
  iban: "DE89 3704 0044 0532 0130 00",
  card: "4111 1111 1111 1111",
  order: "W2611340",
  other: "ZQX-778841",
};

let db: TestDatabase;
let base: Runtime;
let a: TestOrganisation;
let version = 1;

beforeAll(async () => {
  db = await testDatabase();
  base = testRuntime(db.appUrl);
  [a] = await twoOrganisations(base);
});
afterAll(() => db.close());

async function publish(more: Partial<Policy>): Promise<void> {
  version += 1;
  await db.admin("INSERT INTO app.policy_version (org_id, version, body) VALUES ($1, $2, $3)", [
    a.orgId,
    version,
    JSON.stringify({ ...DEFAULT_POLICY, version, ...more }),
  ]);
}

/** A process with this judge, and what it was asked. */
function processWith(answer: (signal: AbortSignal, question: JudgeQuestion) => Promise<JudgeAnswer>): {
  rt: Runtime;
  asked: JudgeQuestion[];
} {
  const asked: JudgeQuestion[] = [];
  const judge: Judge = {
    model: "opinion-1",
    ask: (question, signal) => {
      asked.push(question);
      return answer(signal, question);
    },
  };
  return { rt: { ...testRuntime(db.appUrl), judge }, asked };
}

const body = (text: string, said = "Is breakfast included?") => ({
  ...draftBody({
    name: SECRETS.name,
    identifiers: [
      { type: "email", value: SECRETS.email },
      { type: "order_id", value: SECRETS.order },
    ],
    text,
    messages: [message("m1", "customer", said)],
  }),
});

async function judgedBy(rt: Runtime, intake: ReturnType<typeof draftBody>): Promise<string> {
  const { id } = required(await takeInDraft(rt, a.source, intake));
  await judgeDraft(rt, a.orgId, id);
  return id;
}

async function stateOf(id: string): Promise<unknown> {
  const [row] = await db.admin("SELECT state FROM app.draft WHERE draft_id = $1", [id]);
  return row?.state;
}

test("its concern is a finding with its reasons, no graver than the policy lets it be, and marked as an opinion", async () => {
  await publish({ judge: SETTINGS });
  const { rt } = processWith(async () => ({
    concern: 0.9,
    severity: "severe",
    reasons: ["[Name 1] asked for tea."],
  }));
  const id = await judgedBy(rt, body("Yes, breakfast is included."));
  const item = required(await readItem(rt, a.members.supervisor, await onlyItem(rt, a, id)));
  expect(item.explanation?.findings).toMatchObject([
    {
      check: "external_judge",
      code: "judge_opinion",
      severity: "warning",
      params: { model: "opinion-1", concern: "0.90", reasons: "[Name 1] asked for tea." },
      spans: [],
    },
  ]);
  expect(item.explanation?.judge).toMatchObject({ model: "opinion-1", answered: "concern", failure: null });
  const rows = await db.admin("SELECT * FROM app.finding WHERE code = 'judge_opinion'");
  expect(JSON.stringify(rows)).not.toMatch(/tea|Wilhelmina/);
});

test("nothing personal leaves: not of this customer, not of another, neither in messages nor in records of tools", async () => {
  await publish({ judge: SETTINGS });
  required(
    await takeInDraft(base, a.source, {
      ...draftBody({ customer: "another", identifiers: [{ type: "order_id", value: SECRETS.other }] }),
    }),
  );
  const { rt, asked } = processWith(async () => ({ concern: 0, severity: "info", reasons: [] }));
  const intake = body(
    `Dear Wilhelmina Achterberg, order ${SECRETS.order} was charged to ${SECRETS.card}. ID ${SECRETS.other} too.`,
    `I am ${SECRETS.name}, write to ${SECRETS.email} or call ${SECRETS.phone}. My IBAN is ${SECRETS.iban}.`,
  );
  const record = { order_id: SECRETS.other, name: SECRETS.name, iban: SECRETS.iban, phone: SECRETS.phone, total: 71 };
  await judgedBy(rt, {
    ...intake,
    provenance: {
      ...intake.provenance,
      documents: [
        {
          id: "d1",
          title: `Notes of ${SECRETS.name}`,
          kind: "note",
          party: "third",
          version: null,
          uri: null,
          text: `Reach her at ${SECRETS.phone}`,
          retrieved_at: null,
        },
      ],
      tool_calls: [{ name: "get_order", arguments: { email: SECRETS.email }, result: record }],
      actions: [{ name: "refund", arguments: { iban: SECRETS.iban } }],
    },
  } as typeof intake);
  expect(asked).toHaveLength(1);
  const sent = JSON.stringify(asked[0]);
  for (const [kind, secret] of Object.entries(SECRETS)) {
    expect(sent, kind).not.toContain(secret);
    for (const part of secret.split(/[ @-]/).filter((word) => word.length > 6)) expect(sent, kind).not.toContain(part);
  }
  expect(sent).toContain("total: 71");
  expect(asked[0]?.draft).toContain("[Name 1]");
});

test.each([SECRETS.other, "KTRWQ9", "70441238", "quartz.lamp.7"])(
  "reasons that name another customer's %s say no more of it to whoever reviews",
  async (other) => {
    await publish({ judge: SETTINGS });
    const theirs = draftBody({ customer: `of-${other}`, identifiers: [{ type: "order_id", value: other }] });
    required(await takeInDraft(base, a.source, theirs));
    const { rt, asked } = processWith(async (_, { draft }) => ({
      concern: 0.9,
      severity: "warning",
      reasons: [`${/ID (\[[^\]]+\])/.exec(draft)?.[1]} is not theirs.`],
    }));
    const id = await judgedBy(rt, body(`Yes. ID ${other} too.`));
    expect(asked[0]?.draft).toMatch(/ID \[/);
    const item = required(await readItem(rt, a.members.supervisor, await onlyItem(rt, a, id)));
    expect(JSON.stringify(item.explanation)).not.toContain(other);
    expect(item.explanation?.findings.find(({ code }) => code === "judge_opinion")?.params.reasons).toMatch(
      /^\[.+\] is/,
    );
  },
);

test("of a customer whose data are frozen nothing leaves", async () => {
  await publish({ judge: SETTINGS });
  const { rt, asked } = processWith(async () => ({ concern: 1, severity: "severe", reasons: ["x"] }));
  const { id } = required(await takeInDraft(rt, a.source, body("Yes, breakfast is included.")));
  const frozen =
    "UPDATE app.subject s SET restricted_at = $2 FROM app.draft d WHERE d.draft_id = $1 AND s.subject_id = d.subject_id";
  await db.admin(frozen, [id, new Date()]);
  await judgeDraft(rt, a.orgId, id);
  expect(asked).toEqual([]);
  await db.admin(frozen, [id, null]);
});

test("what was judged by a policy that is in force no longer is judged again before it counts", async () => {
  await publish({ judge: SETTINGS });
  const { rt, asked } = processWith(async () => {
    if (asked.length === 1) await publish({ judge: SETTINGS, rules: HOLD_ALL });
    return { concern: 0, severity: "info", reasons: [] };
  });
  const id = await judgedBy(rt, body("Yes, breakfast is included."));
  expect(asked).toHaveLength(2);
  expect(await stateOf(id)).toBe("queued");
  const [row] = await db.admin("SELECT policy_version FROM app.disposition WHERE draft_id = $1", [id]);
  expect(row?.policy_version).toBe(version);
});

test("a draft that the judge is asked about waits in work of its own, and no other does", async () => {
  await publish({ judge: SETTINGS });
  const { rt, asked } = processWith(async () => ({ concern: 0, severity: "info", reasons: [] }));
  const { id } = required(await takeInDraft(rt, a.source, body("Yes, breakfast is included.")));
  const kinds = async () => {
    const rows = await db.admin<{ kind: string }>("SELECT kind FROM app.work WHERE ref_id = $1 ORDER BY kind", [id]);
    return rows.map(({ kind }) => kind);
  };
  expect(await checkDue(rt, a.orgId, id)).toBe(true);
  expect({ asked: asked.length, kinds: await kinds(), state: await stateOf(id) }).toEqual({
    ...{ asked: 0, kinds: ["judge"], state: "checking" },
  });
  await judgeDraft(rt, a.orgId, id);
  expect({ asked: asked.length, kinds: await kinds(), state: await stateOf(id) }).toEqual({
    ...{ asked: 1, kinds: [], state: "releasing" },
  });
  const plain = required(await takeInDraft(base, a.source, body("Yes, breakfast is included.")));
  expect(await checkDue(base, a.orgId, plain.id)).toBe(false);
  expect(await stateOf(plain.id)).toBe("releasing");
});

test("no concern is no finding", async () => {
  await publish({ judge: SETTINGS });
  const { rt } = processWith(async () => ({ concern: 0.49, severity: "severe", reasons: ["perhaps"] }));
  const id = await judgedBy(rt, body("Yes, breakfast is included."));
  expect(await stateOf(id)).toBe("releasing");
});

test.each<[string, (signal: AbortSignal) => Promise<JudgeAnswer>, string]>([
  [
    "is too slow",
    (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new JudgeFailure("timeout")))),
    "timeout",
  ],
  ["fails", () => Promise.reject(new JudgeFailure("status")), "status"],
  ["is broken", () => Promise.reject(new TypeError("Wilhelmina")), "error"],
])("when it %s, judgement goes on and the record says so", async (_, answer, failure) => {
  await publish({ judge: SETTINGS });
  const { rt } = processWith(answer);
  expect(await stateOf(await judgedBy(rt, body("Yes, breakfast is included.")))).toBe("releasing");
  const held = await judgedBy(rt, body(`Yes, breakfast is included; your card ${SECRETS.card} was charged.`));
  const item = required(await readItem(rt, a.members.supervisor, await onlyItem(rt, a, held)));
  expect(item.explanation?.judge).toMatchObject({ answered: "no_answer", failure });
  expect(item.explanation?.findings[0]?.code).toBe("full_card_number");
});

test("nobody is asked where the policy does not say so, and a server without a judge says that it has none", async () => {
  await publish({});
  const { rt, asked } = processWith(async () => ({ concern: 1, severity: "severe", reasons: ["x"] }));
  await judgedBy(rt, body("Yes, breakfast is included."));
  await publish({ judge: SETTINGS, checks_off: ["external_judge"] });
  await judgedBy({ ...rt, ...testRuntime(db.appUrl), judge: rt.judge ?? null }, body("Yes, breakfast is included."));
  expect(asked).toEqual([]);
  await publish({ judge: SETTINGS });
  const none = testRuntime(db.appUrl);
  const held = await judgedBy(none, body(`Yes, breakfast is included; your card ${SECRETS.card} was charged.`));
  const item = required(await readItem(none, a.members.supervisor, await onlyItem(none, a, held)));
  expect(item.explanation?.judge).toMatchObject({ model: "", answered: "no_answer", failure: "not_configured" });
});

test("rules over tool calls are those of the policy in force, and keep their title in the record", async () => {
  const rule: ToolRule = {
    id: "no-big-refund",
    title: { en: "Refunds up to 50", de: "Erstattungen bis 50" },
    severity: "severe",
    on: { tool: ["refund"] },
    when: { not: { value: { attribute: "tier" }, is: "gold" } },
    require: { value: { path: "arguments.amount" }, at_most: 50 },
  };
  await publish({ tool_rules: [rule] });
  const rt = testRuntime(db.appUrl);
  const intake = draftBody({ text: "Done." });
  const made = (attributes: Record<string, string>) => ({
    ...intake,
    external_id: `${intake.external_id}-${Object.keys(attributes).length}`,
    conversation: {
      ...intake.conversation,
      external_id: `${intake.conversation.external_id}-${Object.keys(attributes).length}`,
      attributes,
    },
    provenance: { ...intake.provenance, tool_calls: [{ name: "refund", arguments: { amount: 51 }, result: "ok" }] },
  });
  const held = await judgedBy(rt, made({}) as typeof intake);
  const item = required(await readItem(rt, a.members.supervisor, await onlyItem(rt, a, held)));
  expect(item.queue).toBe("actions");
  expect(item.explanation?.findings.filter(({ check }) => check === "tool_rules")).toMatchObject([
    {
      code: "tool_rule_broken",
      severity: "severe",
      params: { rule_de: "Erstattungen bis 50", rule_en: "Refunds up to 50" },
    },
  ]);
  expect(await stateOf(await judgedBy(rt, made({ tier: "gold" }) as typeof intake))).toBe("releasing");
});
