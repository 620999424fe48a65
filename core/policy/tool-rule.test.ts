import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse";
import type { Operand, ToolRule, ToolTest } from "@/core/policy/tool-rule";
import { breaches } from "@/core/policy/tool-rule-evaluate";
import type { RuledCall, ToolRuleFacts } from "@/core/policy/tool-rule-facts";
import { toolRules } from "@/core/policy/tool-rule-grammar";
import { parsePath } from "@/core/policy/tool-rule-path";

function ruleOf(require: ToolTest, more: Partial<ToolRule> = {}): ToolRule {
  return { id: "r", title: { en: "x", de: "x" }, severity: "warning", on: { tool: ["act"] }, require, ...more };
}

function call(name: string, args: unknown = {}, result: unknown = {}, proposed = false): RuledCall {
  return { name, arguments: args, result, writes: name === "act", proposed };
}

function factsOf(calls: RuledCall[], more: Partial<ToolRuleFacts> = {}): ToolRuleFacts {
  return { calls, messages: [], draft: "", attributes: {}, confirmed: () => false, ...more };
}

/** Whether the last call keeps a rule that requires this. */
function keeps(require: ToolTest, calls: RuledCall[], more: Partial<ToolRuleFacts> = {}): boolean {
  const last = calls.length - 1;
  return !breaches([ruleOf(require)], factsOf(calls, more)).some((breach) => breach.call === last);
}

const value = (operand: Operand, rest: object): ToolTest => ({ value: operand, ...rest }) as ToolTest;
const issuesOf = (rules: unknown): string[] => {
  const parsed = toolRules.safeParse(rules);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
};

describe("what a rule can ask", () => {
  const args = { amount: 50, id: "W1", bags: [{ kg: 20 }, { kg: 5 }], tags: ["a", "b"], by: { card: {} } };
  const here = [call("act", args, { status: "ok", at: "2024-05-01T10:00:00" })];

  it.each<[string, ToolTest, boolean]>([
    ["a path", value({ path: "arguments.amount" }, { is: 50 }), true],
    ["a number written as text", value({ path: "arguments.amount" }, { is: "50" }), true],
    ["order", value({ path: "arguments.amount" }, { less_than: 50 }), false],
    ["dates in order", value({ path: "result.at" }, { more_than: "2024-04-30" }), true],
    ["text has no order", value({ path: "arguments.id" }, { at_least: "A" }), false],
    ["one of a list", value({ path: "arguments.id" }, { in: ["W0", "W1"] }), true],
    ["one of a list in the record", value("b", { in: { path: "arguments.tags" } }), true],
    ["a field's name", value("card", { in: { path: "arguments.by" } }), true],
    ["no inherited field", value("toString", { in: { path: "arguments.by" } }), false],
    ["no inherited value", value({ path: "arguments.by.constructor" }, { exists: true }), false],
    ["what is missing equals nothing", value({ path: "arguments.no" }, { is_not: 1 }), false],
    ["what is missing, asked for", value({ path: "arguments.no" }, { exists: false }), true],
    ["begins with", value({ path: "arguments.id" }, { starts_with: "w" }), true],
    [
      "how many",
      value({ count: "arguments.bags", where: value({ path: "each.kg" }, { more_than: 10 }) }, { is: 1 }),
      true,
    ],
    ["the sum", value({ sum: "arguments.bags[].kg" }, { is: 25 }), true],
    ["a sum of what are no numbers", value({ sum: "arguments.tags" }, { exists: true }), false],
    ["arithmetic", value({ minus: [{ times: [2, { path: "arguments.amount" }] }, 1] }, { is: 99 }), true],
    ["every element", { every: "arguments.bags", meets: value({ path: "each.kg" }, { at_most: 20 }) }, true],
    ["some element", { some: "arguments.bags", meets: value({ path: "each.kg" }, { more_than: 20 }) }, false],
    ["every element of no list", { every: "arguments.amount", meets: value(1, { is: 1 }) }, false],
    ["hours", value({ hours: [{ path: "result.at" }, "2024-05-02T10:00:00"] }, { is: 24 }), true],
    ["an offset", value({ hours: ["2024-05-01", "2024-05-01T05:00:00Z"], offset: "-05:00" }, { is: 0 }), true],
  ])("%s", (_, test, expected) => {
    expect(issuesOf([ruleOf(test)])).toEqual([]);
    expect(keeps(test, here)).toBe(expected);
  });

  it("reads the newest earlier call that fits, and none that is only proposed", () => {
    const calls = [
      call("get", { id: "W1" }, { status: "open" }),
      call("get", { id: "W1" }, { status: "sent" }),
      call("get", { id: "W2" }, { status: "lost" }),
      call("act", { id: "W1" }),
    ];
    const status = value({ earlier: { tool: ["get"], same: ["arguments.id"] }, path: "result.status" }, { is: "sent" });
    expect(keeps(status, calls)).toBe(true);
    expect(keeps(status, [...calls.slice(2, 3), call("act", { id: "W1" })])).toBe(false);
    expect(keeps({ earlier: { tool: ["get"] } }, [call("get", {}, {}, true), call("act", {}, {}, true)])).toBe(false);
  });

  it("limits calls and sums over a conversation", () => {
    const calls = [call("act", { n: 40 }), call("act", { n: 40 }), call("act", { n: 40 }, {}, true)];
    const most = (rest: object, sum?: string) =>
      breaches([ruleOf(value({ calls: { tool: ["act"] }, ...(sum ? { sum } : {}) }, rest))], factsOf(calls));
    expect(most({ at_most: 2 }).map((breach) => breach.call)).toEqual([2]);
    expect(most({ at_most: 79 }, "arguments.n").map((breach) => breach.call)).toEqual([1, 2]);
  });

  it("hears whole phrases, by whom they were said", () => {
    const messages = [
      { role: "customer" as const, text: "Ich bin KRANK geworden, wirklich!", sentAt: "2024-05-01T10:00:00Z" },
      { role: "ai" as const, text: "Order W1-7, you said", sentAt: "2024-05-01T10:01:00Z" },
    ];
    const said = (by: "customer" | "ai", ...any_of: (string | { path: string })[]): boolean =>
      keeps({ said: { by: [by], any_of } }, [call("act", { id: "W1-7" })], { messages });
    expect(said("customer", "krank geworden")).toBe(true);
    expect(said("customer", "kran")).toBe(false);
    expect(said("ai", "krank")).toBe(false);
    expect(said("ai", { path: "arguments.id" })).toBe(true);
  });

  it("asks for the yes to this call, and names what must have been named", () => {
    const asked: unknown[] = [];
    const confirmed: ToolRuleFacts["confirmed"] = (_, named) => asked.push(...named) > 0;
    expect(
      keeps({ confirmed: { naming: ["arguments.ids[]"] } }, [call("act", { ids: ["A1", 7] })], { confirmed }),
    ).toBe(true);
    expect(asked).toEqual(["A1", 7]);
    expect(keeps({ confirmed: { naming: ["arguments.no"] } }, [call("act")], { confirmed })).toBe(false);
  });

  it("says what it looked at", () => {
    const [breach] = breaches(
      [ruleOf({ every: "arguments.bags", meets: value({ path: "each.kg" }, { at_most: 5 }) })],
      factsOf([call("act", { bags: [{ kg: 5 }, { kg: 9 }] })]),
    );
    expect(breach?.reads.at(-1)).toEqual({ call: 0, path: "arguments.bags[1].kg", value: 9 });
  });
});

const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
const operand = fc.oneof(
  leaf,
  fc.constantFrom<Operand>(
    { path: "arguments.a" },
    { path: "arguments.a[].b" },
    { path: "result.__proto__.x" },
    { count: "arguments.a" },
    { sum: "arguments.a[]" },
    { calls: { tool: ["act", "get"] } },
    { earlier: { tool: ["get"], same: ["arguments.a"] }, path: "result.a" },
    { attribute: "__proto__" },
    { time: "answered_message" },
  ),
) as fc.Arbitrary<Operand>;
const comparison = fc
  .tuple(operand, fc.constantFrom("is", "is_not", "at_most", "at_least", "less_than", "more_than"), operand)
  .map(([left, by, right]) => value(left, { [by]: right }));
const { test: anyTest } = fc.letrec<{ test: ToolTest }>((tie) => ({
  test: fc.oneof(
    { depthSize: "small" },
    comparison,
    fc.array(tie("test"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("test"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("test").map((not) => ({ not })),
    tie("test").map((meets) => ({ every: "arguments.a", meets })),
  ),
}));
const record = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.record({ a: fc.oneof(fc.array(fc.record({ b: leaf })), leaf), b: leaf }),
);
const anyCalls = fc.array(
  fc.tuple(fc.constantFrom("act", "get"), record, record, fc.boolean()).map((made) => call(...made)),
  { maxLength: 8 },
);

describe("any rule on any record", () => {
  it("is decided, the same each time, and passes the grammar", () => {
    fc.assert(
      fc.property(anyTest, anyCalls, (test, calls) => {
        const rule = ruleOf(test);
        expect(issuesOf([rule])).toEqual([]);
        const found = breaches([rule], factsOf(calls));
        expect(breaches([rule], factsOf(calls))).toEqual(found);
      }),
    );
  });

  it("obeys logic: not, all and any", () => {
    fc.assert(
      fc.property(anyTest, anyTest, anyCalls, (a, b, calls) => {
        const given = [...calls, call("act", { a: [{ b: 1 }] })];
        const holds = (test: ToolTest): boolean => keeps(test, given);
        expect(holds({ not: a })).toBe(!holds(a));
        expect(holds({ all: [a, b] })).toBe(holds(a) && holds(b));
        expect(holds({ any: [a, b] })).toBe(holds(a) || holds(b));
      }),
    );
  });

  it("is about no other calls than it says, and about none where `when` does not hold", () => {
    fc.assert(
      fc.property(anyTest, anyCalls, (require, calls) => {
        const never = { not: { all: [value(1, { is: 1 })] } };
        expect(breaches([ruleOf(require, { when: never })], factsOf(calls))).toEqual([]);
        for (const { call: at } of breaches([ruleOf(require, { on: { proposed: true } })], factsOf(calls)))
          expect(calls[at]?.proposed).toBe(true);
      }),
    );
  });
});

describe("a hostile record", () => {
  it("is not looked through without end, and not taken for one that keeps the rule", () => {
    const many = Array.from({ length: 40_000 }, (_, at) => ({ b: at }));
    const test: ToolTest = {
      every: "arguments.a",
      meets: { some: "arguments.a", meets: value({ path: "each.b" }, { at_least: 0 }) },
    };
    const started = performance.now();
    const [breach] = breaches([ruleOf(test)], factsOf([call("act", { a: many })]));
    expect(breach?.verdict).toBe("undecided");
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("cannot answer with what objects inherit", () => {
    const hostile = JSON.parse('{"__proto__": {"amount": 1}, "a": 1}') as unknown;
    expect(keeps(value({ path: "arguments.amount" }, { exists: true }), [call("act", hostile)])).toBe(false);
  });
});

describe("the grammar", () => {
  it.each<[string, unknown, string]>([
    ["an unknown test", { unless: [] }, "0.require must have one of all, any"],
    ["an unknown field", { not: { value: 1, is: 1, too: 2 } }, "0.require.not.too has no field too"],
    ["two comparisons", { value: 1, is: 1, at_most: 2 }, "0.require must have exactly one of"],
    ["no path", { all: [{ value: { path: "arguments..x" }, is: 1 }] }, "0.require.all.0.value.path is not a path"],
    ["a root of nowhere", { value: { path: "process.env" }, is: 1 }, "0.require.value.path must begin with arguments"],
    ["each outside a list", { value: { path: "each.x" }, is: 1 }, "0.require.value.path must begin with"],
    ["no list", { value: { path: "arguments.x" }, in: [] }, "0.require.in must name at least one value"],
    [
      "a lookup in a lookup",
      { earlier: { tool: ["x"], where: { earlier: { tool: ["y"] } } } },
      "0.require.earlier.where must have one of",
    ],
    ["an offset", { value: { hours: [1, 2], offset: "CET" }, is: 1 }, "0.require.value.offset must be an offset"],
  ])("names the field: %s", (_, require, expected) => {
    const issues = issuesOf([{ ...ruleOf(value(1, { is: 1 })), require }]);
    expect(
      issues.some((issue) => issue.startsWith(expected)),
      issues.join("\n"),
    ).toBe(true);
  });

  it("names the field within the policy", () => {
    const parsed = parsePolicy({ ...DEFAULT_POLICY, tool_rules: [ruleOf({ any: [] })] });
    expect(parsed).toMatchObject({ ok: false, issues: [{ field: "tool_rules.0.require.any" }] });
  });

  it("reads nothing that is nested beyond reason, and refuses an id twice", () => {
    let deep: unknown = { value: 1, is: 1 };
    for (let level = 0; level < 5_000; level++) deep = { not: deep };
    expect(issuesOf([{ ...ruleOf(value(1, { is: 1 })), require: deep }])).toEqual([
      " is nested too deeply or too long",
    ]);
    const twice = ruleOf(value(1, { is: 1 }));
    expect(issuesOf([twice, twice])).toEqual(["1.id is already the id of another rule"]);
  });

  it("takes any text for a path or for none", () => {
    fc.assert(fc.property(fc.string(), (text) => parsePath(text) === null || parsePath(text)?.root !== ""));
  });
});

describe("docs/tool-rules.md", () => {
  const page = readFileSync("docs/tool-rules.md", "utf8");
  const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json ?? "") as ToolRule);

  it("shows rules that a policy may hold", () => {
    expect(examples.length).toBeGreaterThan(4);
    expect(parsePolicy({ ...DEFAULT_POLICY, tool_rules: examples })).toMatchObject({ ok: true });
  });

  it("says what its first rule does", () => {
    const refund = (amount: number, attributes: Record<string, string>) =>
      breaches(examples.slice(0, 1), factsOf([call("refund_order", { payment: { amount } })], { attributes })).length;
    expect([refund(200, {}), refund(201, {}), refund(201, { tier: "gold" })]).toEqual([0, 1, 0]);
  });
});
