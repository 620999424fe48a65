import type { z } from "zod";

/** What can be wrong in a rule for tools; each has a sentence in the message files. */
export const TOOL_RULE_ISSUES = [
  "missing",
  "unknown_field",
  "expected_text",
  "expected_number",
  "expected_yes_no",
  "expected_list",
  "expected_object",
  "expected_value",
  "expected_true",
  "empty",
  "too_long",
  "too_few",
  "too_many",
  "not_one_of",
  "not_word",
  "not_offset",
  "not_path",
  "path_root",
  "path_earlier",
  "one_comparison",
  "no_known_field",
  "no_scope",
  "same_id",
  "too_nested",
  "other",
] as const;
type ToolRuleIssueCode = (typeof TOOL_RULE_ISSUES)[number];

export type ToldIssue = { code: ToolRuleIssueCode; params: Record<string, string | number> };

/** Adds an issue that is told by code; the message is for whoever reads the refusal of a program. */
export function tell(
  context: z.RefinementCtx,
  code: ToolRuleIssueCode,
  message: string,
  params: ToldIssue["params"] = {},
  path: PropertyKey[] = [],
): void {
  const told: ToldIssue = { code, params };
  context.addIssue({ code: "custom", path, message, params: { told } });
}

/** What is told of an issue; null for one of another part of the policy. */
export function toldOf(issue: z.core.$ZodIssue): ToldIssue | null {
  const told = issue.code === "custom" ? (issue.params?.told as ToldIssue | undefined) : undefined;
  return told ?? null;
}

const EXPECTED: Partial<Record<string, ToolRuleIssueCode>> = {
  string: "expected_text",
  number: "expected_number",
  boolean: "expected_yes_no",
  array: "expected_list",
  tuple: "expected_list",
  object: "expected_object",
};

/** An issue of the grammar by its code: one of ours as it is, one of the library's by what it says. `value` is what was read. */
export function codedIssue(issue: z.core.$ZodIssue, value: unknown): ToldIssue {
  const told = toldOf(issue);
  if (told) return told;
  if (valueAt(value, issue.path) === undefined) return { code: "missing", params: {} };
  switch (issue.code) {
    case "invalid_type":
      return { code: EXPECTED[issue.expected] ?? "other", params: {} };
    case "too_small":
      return issue.origin === "string"
        ? { code: "empty", params: {} }
        : { code: "too_few", params: { least: Number(issue.minimum) } };
    case "too_big":
      return { code: issue.origin === "string" ? "too_long" : "too_many", params: { most: Number(issue.maximum) } };
    case "invalid_value":
      return issue.values.every((each) => each === true)
        ? { code: "expected_true", params: {} }
        : { code: "not_one_of", params: { names: issue.values.map(String).join(", ") } };
    case "invalid_format":
      return { code: issue.path.at(-1) === "offset" ? "not_offset" : "not_word", params: {} };
    case "invalid_union":
      return { code: "expected_value", params: {} };
    default:
      return { code: "other", params: {} };
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
