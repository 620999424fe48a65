import type { ToolRule } from "@/core/policy/tool-rule";

export const EXAMPLES = ["confirmed", "limit", "before"] as const;
export type Example = (typeof EXAMPLES)[number];

/** The three most usual kinds of rules for tools, to be changed: the tools and fields are made up. */
export const EXAMPLE_RULES: Record<Example, Omit<ToolRule, "id">> = {
  confirmed: {
    title: {
      en: "The customer confirms the order by its number before it is changed",
      de: "Bevor sich etwas an einer Bestellung ändert, wird sie mit ihrer Nummer bestätigt",
    },
    severity: "warning",
    on: { writes: true },
    when: { value: { path: "arguments.order_id" }, exists: true },
    require: { confirmed: { naming: ["arguments.order_id"] } },
  },
  limit: {
    title: {
      en: "Refunds over 200 are not the AI's to make",
      de: "Erstattungen über 200 nimmt die KI nicht vor",
    },
    severity: "severe",
    on: { tool: ["refund_order"] },
    require: { value: { path: "arguments.amount" }, at_most: 200 },
  },
  before: {
    title: {
      en: "Only delivered orders are refunded, and the AI has looked",
      de: "Erstattet werden nur gelieferte Bestellungen, und die KI hat nachgesehen",
    },
    severity: "severe",
    on: { tool: ["refund_order"] },
    require: {
      value: { earlier: { tool: ["get_order"], same: ["arguments.order_id"] }, path: "result.status" },
      is: "delivered",
    },
  },
};
