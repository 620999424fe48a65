import { describe, expect, it } from "vitest";
import { inputFor, messagesFrom, toolCall } from "@/core/checks/testing";
import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import { toolRules } from "@/core/checks/tool-rules";
import type { ToolRule, ToolTest } from "@/core/policy/tool-rule";

const rule = (require: ToolTest): ToolRule => ({
  id: "limit",
  title: { en: "At most 100", de: "Höchstens 100" },
  severity: "severe",
  on: { tool: ["refund"] },
  require,
});
const AT_MOST: ToolTest = { value: { path: "arguments.payment.amount" }, at_most: 100 };

describe("tool_rules", () => {
  it("finds nothing without rules, and nothing where they are kept", () => {
    const toolCalls = [toolCall("refund", { payment: { amount: 100 } }, "ok", true)];
    expect(toolRules.run(inputFor("Done.", { toolCalls }))).toEqual([]);
    expect(toolRules.run(inputFor("Done.", { toolCalls, toolRules: [rule(AT_MOST)] }))).toEqual([]);
  });

  it("names the rule in both languages and shows the values in calls and actions", () => {
    const toolCalls = [toolCall("refund", { payment: { amount: 101, card: "x" }, id: "W1" }, "ok", true)];
    const actions = [{ name: "refund", arguments: { payment: { amount: 102 } }, writes: true }];
    const input = inputFor("Done.", { toolCalls, actions, toolRules: [rule(AT_MOST)] });
    const [finding, ...more] = toolRules.run(input);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: "tool_rule_broken",
      severity: "severe",
      params: { rule: "limit", rule_en: "At most 100", rule_de: "Höchstens 100", tool: "refund", count: "2" },
    });
    expect(finding?.spans.map(({ text }) => text)).toEqual([
      "refund",
      "payment.amount: 101",
      "refund",
      "payment.amount: 102",
    ]);
    for (const { place, start, end, text } of finding?.spans ?? []) {
      const whole =
        place.in === "action"
          ? actionText(actions[place.index] as (typeof actions)[number])
          : toolCallText(toolCalls[0] as (typeof toolCalls)[number]);
      expect(whole.slice(start, end)).toBe(text);
    }
  });

  it("shows a value in a list's record, and in an earlier call", () => {
    const toolCalls = [
      toolCall(
        "get",
        { id: "W1" },
        {
          lines: [
            { sku: "A", price: 5 },
            { sku: "B", price: 9 },
          ],
        },
      ),
      toolCall("refund", { lines: [{ price: 9 }, { price: 70 }] }, "ok"),
    ];
    const require: ToolTest = {
      every: "arguments.lines",
      meets: { value: { path: "each.price" }, in: { earlier: { tool: ["get"] }, path: "result.lines[].price" } },
    };
    const [finding] = toolRules.run(inputFor("Done.", { toolCalls, toolRules: [rule(require)] }));
    expect(finding?.spans.map(({ text }) => text)).toEqual(["refund", "price: 9", "price: 5", "price: 9", "price: 70"]);
  });

  it("takes the customer's yes only after the AI named the value", () => {
    const toolCalls = [toolCall("refund", { id: "W1234", amount: 1050 }, "ok", true)];
    const naming = rule({ confirmed: { naming: ["arguments.id", "arguments.amount"] } });
    const found = (...lines: string[]): number =>
      toolRules.run(inputFor("Done.", { toolCalls, messages: messagesFrom(...lines), toolRules: [naming] })).length;
    expect(found("c: Refund please", "a: Shall I refund $1,050.00 for W1234?", "c: Yes, please do.")).toBe(0);
    expect(found("c: Refund W1234 please", "a: Shall I refund it?", "c: Yes, please do.")).toBe(1);
    expect(found("c: Refund please", "a: Shall I refund $1,050.00 for W1234?", "c: No.")).toBe(1);
  });

  it("says that it could not decide what is too large", () => {
    const toolCalls = [toolCall("refund", { lines: Array.from({ length: 60_000 }, () => 1) }, "ok")];
    const require: ToolTest = { value: { sum: "arguments.lines" }, at_most: 10 };
    const [finding] = toolRules.run(inputFor("Done.", { toolCalls, toolRules: [rule(require)] }));
    expect(finding?.code).toBe("tool_rule_undecided");
  });
});
