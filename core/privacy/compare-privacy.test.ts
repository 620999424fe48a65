import fc from "fast-check";
import { expect, test } from "vitest";
import { mergePrivacy, privacyChanges } from "./compare-privacy";
import { DEFAULT_PRIVACY_POLICY } from "./default-privacy-policy";
import { type PrivacyPolicyBody, parsePrivacyPolicy } from "./privacy-policy";

const { version: _, ...BASE } = DEFAULT_PRIVACY_POLICY;

type Change = (body: PrivacyPolicyBody) => PrivacyPolicyBody;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((minutes) => (b: PrivacyPolicyBody) => ({
    ...b,
    masking: { ...b.masking, reveal_minutes: minutes },
  })),
  fc.tuple(fc.nat(10), fc.integer({ min: 800, max: 3_000 })).map(([at, days]) => (b: PrivacyPolicyBody) => ({
    ...b,
    retention: b.retention.map((rule, n) => (n === at ? { ...rule, days } : rule)),
  })),
  fc.constantFrom("name", "address", "contact", "officer").map((field) => (b: PrivacyPolicyBody) => ({
    ...b,
    controller: { ...b.controller, [field]: `${field} of ours` },
  })),
  fc.constantFrom("lead", "auditor", "specialist").map((role) => (b: PrivacyPolicyBody) => ({
    ...b,
    masking: { ...b.masking, shown: { ...b.masking.shown, [role]: ["person"] as const } },
  })) as fc.Arbitrary<Change>,
  fc.constantFrom("One", "Two").map((name) => (b: PrivacyPolicyBody) => ({
    ...b,
    processors: [...b.processors, { name, task: "Mail", country: "DE", safeguards: "" }],
  })),
);
const changed = fc.array(change, { maxLength: 4 }).map((changes) => changes.reduce((body, each) => each(body), BASE));

test("nothing differs from itself, and what differs is named with both its values", () => {
  fc.assert(
    fc.property(changed, changed, (one, other) => {
      expect(privacyChanges(one, one)).toEqual([]);
      const there = privacyChanges(one, other);
      const back = privacyChanges(other, one);
      expect(new Set(back.map(({ field }) => field))).toEqual(new Set(there.map(({ field }) => field)));
    }),
  );
  const longer = { ...BASE, retention: BASE.retention.map((rule) => ({ ...rule, days: rule.days + 1 })) };
  expect(privacyChanges(BASE, longer)).toContainEqual({
    field: "retention.conversations.days",
    before: 365,
    after: 366,
  });
});

test("merged, mine is there wherever I changed something, theirs wherever only they did, and it is a whole policy", () => {
  fc.assert(
    fc.property(changed, changed, (mine, theirs) => {
      const both = mergePrivacy(BASE, mine, theirs);
      expect(parsePrivacyPolicy(both).ok).toBe(true);
      const of = (body: PrivacyPolicyBody) => new Map(privacyChanges(BASE, body).map((c) => [c.field, c.after]));
      const [my, their, sum] = [of(mine), of(theirs), of(both)];
      for (const [field, after] of my) expect(sum.get(field), field).toEqual(after);
      for (const [field, after] of their)
        if (!my.has(field) && !field.startsWith("processors.")) expect(sum.get(field), field).toEqual(after);
    }),
  );
});
