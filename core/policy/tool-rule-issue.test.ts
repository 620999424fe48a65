import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "./default-policy";
import { type PolicyIssue, parsePolicy } from "./parse";
import { TOOL_RULE_ISSUES } from "./tool-rule-issue";

function issuesOf(tool_rules: unknown): PolicyIssue[] {
  const parsed = parsePolicy({ ...DEFAULT_POLICY, tool_rules });
  return parsed.ok ? [] : parsed.issues;
}

const RULE = {
  ...{ id: "r", title: { en: "x", de: "x" }, severity: "info", on: { writes: true } },
  require: { confirmed: true },
};
const body = (change: object) => issuesOf([{ ...RULE, ...change }]);

test("whatever is written, every issue of a rule is told by a code that has a sentence", () => {
  const word = fc.constantFrom("on", "when", "require", "value", "path", "is", "all", "not", "earlier", "tool", "said");
  const rule = fc.dictionary(word, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(rule, { maxLength: 2 })), (rules) => {
      for (const { field, told } of issuesOf(rules).filter((issue) => issue.field.startsWith("tool_rules"))) {
        expect(TOOL_RULE_ISSUES, field).toContain(told?.code);
        for (const param of Object.values(told?.params ?? {})) expect(["string", "number"]).toContain(typeof param);
      }
    }),
  );
});

test.each([
  [{ require: undefined }, "require", "missing"],
  [{ extra: 1 }, "extra", "unknown_field", { name: "extra" }],
  [{ on: {} }, "on", "no_scope"],
  [{ on: { tool: [] } }, "on.tool", "too_few", { least: 1 }],
  [{ on: { tool: "refund" } }, "on.tool", "expected_list"],
  [{ on: { writes: "yes" } }, "on.writes", "expected_yes_no"],
  [{ severity: "grave" }, "severity", "not_one_of", { names: "info, warning, severe" }],
  [{ require: { value: 1 } }, "require", "one_comparison"],
  [{ require: { value: 1, at_most: { pth: "x" } } }, "require.at_most", "no_known_field"],
  [{ require: { value: { path: "args.x" }, is: 1 } }, "require.value.path", "path_root"],
  [{ require: { value: { path: "arguments..x" }, is: 1 } }, "require.value.path", "not_path"],
  [{ require: { value: [], is: 1 } }, "require.value", "expected_value"],
  [{ require: { value: { hours: [1, 2], offset: "5h" }, is: 1 } }, "require.value.offset", "not_offset"],
  [{ require: { confirmed: false } }, "require.confirmed", "expected_value"],
  [{ require: { said: { by: ["nobody"], any_of: ["x"] } } }, "require.said.by.0", "not_one_of"],
])("%j is told at its field", (change, field, code, params = undefined as object | undefined) => {
  const found = body(change).find((issue) => issue.field === `tool_rules.0.${field}`);
  expect(found?.told).toMatchObject({ code, ...(params && { params }) });
});

test("other parts of a policy tell no such code", () => {
  const parsed = parsePolicy({ ...DEFAULT_POLICY, name: "" });
  expect(parsed).toMatchObject({ ok: false, issues: [{ field: "name" }] });
  expect(parsed.ok || parsed.issues[0]?.told).toBeUndefined();
});
