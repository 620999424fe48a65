"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Comparison, ListAt, Lookup, Operand, ToolRule, ToolTest } from "@/core/policy/tool-rule";
import { COMPARISONS } from "@/core/policy/tool-rule";

/** A rule over tool calls as one sentence. The file is the truth; this says the same to whoever does not read files. */
export function useToolRuleWords(): (rule: ToolRule) => string {
  const t = useTranslations("policy.toolRules");
  const { say, any } = useTestWords();
  return ({ on, when, require }) =>
    t("sentence", {
      tools: on.tool ? "some" : "all",
      names: any(on.tool ?? []),
      writes: on.writes === undefined ? "either" : on.writes ? "yes" : "no",
      proposed: on.proposed === undefined ? "either" : on.proposed ? "yes" : "no",
      limited: when ? "yes" : "no",
      when: when ? say(when) : "",
      require: say(require),
    });
}

function useTestWords() {
  const t = useTranslations("policy.toolRules.test");
  const format = useFormatter();
  const { operand, list, lookup, any, literal } = useOperandWords((test) => say(test));

  function say(test: ToolTest): string {
    if ("all" in test) return format.list(test.all.map(inner), { type: "conjunction" });
    if ("any" in test) return format.list(test.any.map(inner), { type: "disjunction" });
    if ("not" in test) return t("not", { test: say(test.not) });
    if ("value" in test) return compared(operand(test.value), test);
    if ("every" in test) return t("every", { list: list(test.every), test: say(test.meets) });
    if ("some" in test) return t("some", { list: list(test.some), test: say(test.meets) });
    if ("earlier" in test) return t("earlier", { calls: lookup(test.earlier) });
    return "confirmed" in test ? confirmed(test.confirmed) : said(test.said);
  }

  function confirmed(by: true | { naming: string[] }): string {
    const naming = by === true ? [] : by.naming;
    return t("confirmed", {
      named: naming.length > 0 ? "yes" : "no",
      fields: format.list(naming, { type: "conjunction" }),
    });
  }

  function said({ by, any_of }: Extract<ToolTest, { said: unknown }>["said"]): string {
    const words = any_of.map((each) => (typeof each === "string" ? literal(each) : each.path));
    return t("said", {
      who: format.list(
        by.map((speaker) => t(`speaker.${speaker}`)),
        { type: "disjunction" },
      ),
      words: format.list(words, { type: "disjunction" }),
    });
  }

  /** What joins several inside another enumeration stands in brackets. */
  function inner(test: ToolTest): string {
    const joins = "all" in test ? test.all.length > 1 : "any" in test && test.any.length > 1;
    return joins ? t("brackets", { test: say(test) }) : say(test);
  }

  function compared(value: string, test: Comparison): string {
    const by = COMPARISONS.find((name) => test[name] !== undefined) ?? "exists";
    if (by === "exists") return t(test.exists === false ? "missing" : "exists", { value });
    const other = test[by];
    const values = Array.isArray(other) ? any(other.map(literal), false) : operand(other as Operand);
    return t(by, { value, other: values });
  }

  return { say, any };
}

function useOperandWords(say: (test: ToolTest) => string) {
  const t = useTranslations("policy.toolRules.value");
  const quote = useTranslations("policy.condition");
  const format = useFormatter();

  function any(values: readonly string[], quoted = true): string {
    return format.list(quoted ? values.map((value) => quote("quoted", { value })) : values, { type: "disjunction" });
  }

  function literal(value: string | number | boolean | null): string {
    if (typeof value === "string") return quote("quoted", { value });
    if (typeof value === "number") return format.number(value);
    return t(value === null ? "empty" : value ? "true" : "false");
  }

  function lookup({ tool, same, where }: Lookup): string {
    return t("lookup", {
      tools: any(tool),
      same: same ? "yes" : "no",
      fields: format.list(same ?? [], { type: "conjunction" }),
      limited: where ? "yes" : "no",
      where: where ? say(where) : "",
    });
  }

  function list(at: ListAt): string {
    return typeof at === "string" ? at : t("earlier", { path: at.path, calls: lookup(at.earlier) });
  }

  function operand(value: Operand): string {
    if (typeof value !== "object" || value === null) return literal(value);
    if ("earlier" in value) return list(value);
    if ("path" in value) return value.path;
    if ("attribute" in value) return t("attribute", { name: quote("quoted", { value: value.attribute }) });
    if ("time" in value) return t(`time.${value.time}`);
    if ("hours" in value) return t("hours", { from: operand(value.hours[0]), to: operand(value.hours[1]) });
    if ("plus" in value) return value.plus.map(part).join(" + ");
    if ("minus" in value) return value.minus.map(part).join(" − ");
    return "times" in value ? value.times.map(part).join(" × ") : counted(value);
  }

  function counted(value: Extract<Operand, { count: unknown } | { calls: unknown } | { sum: ListAt }>): string {
    if ("calls" in value)
      return t("calls", { calls: lookup(value.calls), summed: value.sum ? "yes" : "no", path: value.sum ?? "" });
    if ("sum" in value) return t("sum", { list: list(value.sum) });
    const { count, where } = value;
    return t("count", { list: list(count), limited: where ? "yes" : "no", where: where ? say(where) : "" });
  }

  function part(value: Operand): string {
    const reckons = typeof value === "object" && value !== null && ("plus" in value || "minus" in value);
    return reckons ? `(${operand(value)})` : operand(value);
  }

  return { operand, list, lookup, any, literal };
}
