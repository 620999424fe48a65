import fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT_TYPES } from "../audit/event-types";
import { DEFAULT_PRIVACY_POLICY } from "./default-privacy-policy";
import { parsePrivacyPolicy, RETENTION_CATEGORIES } from "./privacy-policy";
import { covers, cutOffs, type HoldInForce, type KeptRecord, retentionVerdict } from "./retention";

const DAY = 86_400_000;
const NOW = Date.UTC(2028, 1, 29, 3);
const people = fc.constantFrom("anna", "ben", "cleo");
const conversation = fc.constantFrom("c1", "c2", "c3");

const record: fc.Arbitrary<KeptRecord> = fc.record({
  category: fc.constantFrom(...RETENTION_CATEGORIES),
  subjects: fc.uniqueArray(people, { maxLength: 2 }),
  conversation: fc.option(conversation, { nil: null }),
  since: fc.integer({ min: NOW - 6 * 366 * DAY, max: NOW }),
  busy: fc.boolean(),
});
const hold: fc.Arbitrary<HoldInForce> = fc.oneof(
  fc.record({
    id: fc.uuid(),
    scope: fc.constant("organisation" as const),
    subject: fc.constant(null),
    conversation: fc.constant(null),
  }),
  fc.record({
    id: fc.uuid(),
    scope: fc.constant("subject" as const),
    subject: people,
    conversation: fc.constant(null),
  }),
  fc.record({ id: fc.uuid(), scope: fc.constant("conversation" as const), subject: people, conversation }),
);
const policy = fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 11, maxLength: 11 }).map((days) => ({
  retention: DEFAULT_PRIVACY_POLICY.retention.map((rule, n) => ({ ...rule, days: days[n] ?? 1 })),
}));

const free = { now: NOW, holds: [], restricted: new Set<string>() };

test("something is due when its days are over and not a moment before", () => {
  const kept = { category: "conversations", subjects: ["anna"], conversation: "c1", busy: false } as const;
  const edge = cutOffs(DEFAULT_PRIVACY_POLICY, NOW).conversations;
  expect(edge).toBe(NOW - 365 * DAY);
  expect(retentionVerdict({ ...kept, since: edge }, DEFAULT_PRIVACY_POLICY, free)).toBe("not_due");
  expect(retentionVerdict({ ...kept, since: edge - 1 }, DEFAULT_PRIVACY_POLICY, free)).toBe("due");
});

test("what a hold covers is never due, whatever the policy says", () => {
  fc.assert(
    fc.property(record, policy, fc.array(hold, { maxLength: 4 }), (kept, rules, holds) => {
      const verdict = retentionVerdict(kept, rules, { ...free, holds });
      if (holds.some((each) => covers(each, kept))) expect(verdict).not.toBe("due");
      if (verdict === "held") expect(holds.some((each) => covers(each, kept))).toBe(true);
    }),
  );
});

test("whoever is restricted loses nothing, and whoever is neither held nor restricted nor at work keeps nothing past its time", () => {
  fc.assert(
    fc.property(record, policy, fc.uniqueArray(people), (kept, rules, some) => {
      const names: readonly string[] = some;
      const verdict = retentionVerdict(kept, rules, { ...free, restricted: new Set(names) });
      if (kept.subjects.some((name) => names.includes(name))) expect(verdict).not.toBe("due");
      const past = kept.since < cutOffs(rules, NOW)[kept.category];
      if (past && !kept.busy && !kept.subjects.some((name) => names.includes(name))) expect(verdict).toBe("due");
      if (!past) expect(verdict).toBe("not_due");
    }),
  );
});

test("a held conversation keeps what belongs to its customer as a whole, and lets the customer's other conversations go", () => {
  const held: HoldInForce = { id: "h", scope: "conversation", subject: "anna", conversation: "c1" };
  expect(covers(held, { subjects: ["anna"], conversation: "c1" })).toBe(true);
  expect(covers(held, { subjects: ["anna"], conversation: "c2" })).toBe(false);
  expect(covers(held, { subjects: ["anna"], conversation: null })).toBe(true);
  expect(covers(held, { subjects: ["ben"], conversation: null })).toBe(false);
});

test("more days never make more due, and time never makes less", () => {
  fc.assert(
    fc.property(record, policy, fc.integer({ min: 0, max: 500 }), (kept, rules, more) => {
      const longer = { retention: rules.retention.map((rule) => ({ ...rule, days: rule.days + more })) };
      if (retentionVerdict(kept, longer, free) === "due") expect(retentionVerdict(kept, rules, free)).toBe("due");
      const later = { ...free, now: NOW + more * DAY };
      if (retentionVerdict(kept, rules, free) === "due") expect(retentionVerdict(kept, rules, later)).toBe("due");
    }),
  );
});

test("no rule can name the log: audit events are of no category, and a policy that says otherwise is refused", () => {
  const { version: _, ...body } = DEFAULT_PRIVACY_POLICY;
  expect(parsePrivacyPolicy(body).ok).toBe(true);
  for (const category of ["audit", "audit_events", "events", "log", ...Object.keys(EVENT_TYPES)]) {
    expect(RETENTION_CATEGORIES as readonly string[]).not.toContain(category);
    const rule = { category, days: 1, purpose: "accountability", basis: "legal_obligation" };
    expect(parsePrivacyPolicy({ ...body, retention: [...body.retention, rule] }).ok, category).toBe(false);
  }
});
