import { z } from "zod";
import { COMPARISONS, SPEAKERS, type ToolRule, type ToolTest } from "@/core/policy/tool-rule";
import { codedIssue, tell } from "@/core/policy/tool-rule-issue";
import { parsePath } from "@/core/policy/tool-rule-path";
import { SEVERITIES } from "@/core/review/words";

/** What a path may begin with where it stands: `each` inside a list's test, `earlier` inside the test of an earlier call. */
type Within = { each: boolean; earlier: boolean };

const MOST_RULES = 100;
const MOST_DEPTH = 24;
const MOST_NODES = 2_000;
const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, "must be lower-case letters, digits, hyphens and underscores, at most 64");
const sentence = z.string().trim().min(1, "must not be empty").max(300);
const words = z.string().trim().min(1, "must not be empty").max(200);
const literal = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
const toolNames = z.array(words).min(1, "must name at least one tool").max(100);

function path(...roots: string[]) {
  return z
    .string()
    .max(300)
    .superRefine((text, context) => {
      const read = parsePath(text);
      if (read === null)
        tell(context, "not_path", "is not a path such as arguments.payment.amount or result.flights[].date");
      else if (!roots.includes(read.root))
        tell(context, "path_root", `must begin with ${roots.join(", ")}`, { names: roots.join(", ") });
      else if (read.root === "earlier" && !isOfCall(read.steps[0]))
        tell(context, "path_earlier", "must begin with earlier.arguments or earlier.result");
    });
}

function isOfCall(step: unknown): boolean {
  const field = typeof step === "object" && step !== null && "field" in step ? step.field : null;
  return field === "arguments" || field === "result";
}

type Shapes = { [key: string]: z.ZodType };

/** The grammar at one place: made once for each kind of place, so that a rule is read in one pass. */
function grammar(within: Within): { test: z.ZodType<ToolTest>; operand: z.ZodType } {
  const here = path("arguments", "result", ...(within.each ? ["each"] : []), ...(within.earlier ? ["earlier"] : []));
  const testHere = z.lazy(() => at(within).test);
  const testOfEach = z.lazy(() => at({ ...within, each: true }).test);
  const operandHere = z.lazy(() => at(within).operand);
  const ofCall = path("arguments", "result");
  const lookup = z.strictObject({
    tool: toolNames,
    same: z.array(ofCall).min(1).max(10).optional(),
    where: z.lazy(() => at({ each: within.each, earlier: true }).test).optional(),
  });
  const ofEarlier = z.strictObject({ earlier: lookup, path: ofCall });
  const list = textOr(here, within.earlier ? null : ofEarlier);
  const operands: Shapes = {
    earlier: ofEarlier,
    path: z.strictObject({ path: here }),
    count: z.strictObject({ count: list, where: testOfEach.optional() }),
    calls: z.strictObject({ calls: lookup, sum: ofCall.optional() }),
    sum: z.strictObject({ sum: list }),
    attribute: z.strictObject({ attribute: z.string().min(1).max(64) }),
    time: z.strictObject({ time: z.enum(["first_message", "answered_message"]) }),
    hours: z.strictObject({
      hours: z.tuple([operandHere, operandHere]),
      offset: z.string().regex(OFFSET, "must be an offset such as -05:00").optional(),
    }),
    plus: z.strictObject({ plus: z.array(operandHere).min(2).max(10) }),
    minus: z.strictObject({ minus: z.tuple([operandHere, operandHere]) }),
    times: z.strictObject({ times: z.array(operandHere).min(2).max(10) }),
  };
  const compared = z
    .strictObject({
      value: operandHere,
      ...Object.fromEntries(
        ["is", "is_not", "at_most", "at_least", "less_than", "more_than"].map((name) => [name, operandHere.optional()]),
      ),
      in: listOr(operandHere).optional(),
      not_in: listOr(operandHere).optional(),
      starts_with: words.optional(),
      contains: words.optional(),
      exists: z.boolean().optional(),
    })
    .superRefine((comparison, context) => {
      const given = COMPARISONS.filter((name) => Object.hasOwn(comparison, name));
      const names = COMPARISONS.join(", ");
      if (given.length !== 1) tell(context, "one_comparison", `must have exactly one of ${names}`, { names });
    });
  const tests: Shapes = {
    all: z.strictObject({ all: z.array(testHere).min(1).max(50) }),
    any: z.strictObject({ any: z.array(testHere).min(1).max(50) }),
    not: z.strictObject({ not: testHere }),
    value: compared,
    every: z.strictObject({ every: list, meets: testOfEach }),
    some: z.strictObject({ some: list, meets: testOfEach }),
    earlier: z.strictObject({ earlier: lookup }),
    confirmed: z.strictObject({
      confirmed: z.union([z.literal(true), z.strictObject({ naming: z.array(path("arguments")).min(1).max(10) })]),
    }),
    said: z.strictObject({
      said: z.strictObject({
        by: z.array(z.enum(SPEAKERS)).min(1),
        any_of: z
          .array(z.union([words, z.strictObject({ path: here })]))
          .min(1)
          .max(200),
      }),
    }),
  };
  // A test of another call compares that call: it asks for no third one, so the work grows with the calls' square at most.
  const allowed = within.earlier ? omit(tests, "earlier", "confirmed") : tests;
  const given = within.earlier ? omit(operands, "earlier", "calls") : operands;
  return { test: byKey(allowed, null) as z.ZodType<ToolTest>, operand: byKey(given, literal) };
}

function omit(shapes: Shapes, ...names: string[]): Shapes {
  return Object.fromEntries(Object.entries(shapes).filter(([name]) => !names.includes(name)));
}

const made = new Map<string, ReturnType<typeof grammar>>();

function at(within: Within): ReturnType<typeof grammar> {
  const key = `${within.each} ${within.earlier}`;
  const known = made.get(key) ?? grammar(within);
  made.set(key, known);
  return known;
}

function textOr(text: z.ZodType, other: z.ZodType | null): z.ZodType {
  return z
    .unknown()
    .superRefine((value, context) => relay(other && typeof value === "object" ? other : text, value, context));
}

/** A list of literals, or something that gives one; told apart by what it is, so that an issue names the inner field. */
function listOr(operand: z.ZodType): z.ZodType {
  const list = z.array(literal).min(1, "must name at least one value").max(500);
  return z.unknown().superRefine((value, context) => relay(Array.isArray(value) ? list : operand, value, context));
}

/** One of several shapes, told apart by the field that only it has: an issue then names the very field that is wrong. */
function byKey(shapes: Shapes, otherwise: z.ZodType | null): z.ZodType {
  const names = Object.keys(shapes).join(", ");
  return z.unknown().superRefine((value, context) => {
    if (value === undefined) return tell(context, "missing", "is missing");
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      if (otherwise) return relay(otherwise, value, context);
      return tell(context, "no_known_field", `must be an object with one of ${names}`, { names });
    }
    const key = Object.keys(shapes).find((name) => Object.hasOwn(value, name));
    const shape = key === undefined ? undefined : shapes[key];
    if (shape === undefined) return tell(context, "no_known_field", `must have one of ${names}`, { names });
    relay(shape, value, context);
  });
}

function relay(shape: z.ZodType, value: unknown, context: z.RefinementCtx): void {
  const parsed = shape.safeParse(value);
  if (parsed.success) return;
  for (const issue of parsed.error.issues) {
    // A field too many stands in a place of its own.
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys)
        tell(context, "unknown_field", `has no field ${key}`, { name: key }, [...issue.path, key]);
    else {
      const { code, params } = codedIssue(issue, value);
      tell(context, code, issue.message, params, issue.path);
    }
  }
}

const outside: Within = { each: false, earlier: false };

const toolRule: z.ZodType<ToolRule> = z.strictObject({
  id,
  title: z.strictObject({ en: sentence, de: sentence }),
  severity: z.enum(SEVERITIES),
  on: z
    .strictObject({ tool: toolNames.optional(), writes: z.boolean().optional(), proposed: z.boolean().optional() })
    .superRefine((on, context) => {
      if (Object.keys(on).length === 0) tell(context, "no_scope", "must say which calls the rule is about");
    }),
  when: at(outside).test.optional(),
  require: at(outside).test,
});

/** The rules of a policy. Everything that is wrong is reported by field; what is nested beyond reason is not read at all. */
export const toolRules: z.ZodType<ToolRule[]> = z.unknown().superRefine((rules, context) => {
  if (isTooLarge(rules)) return tell(context, "too_nested", "is nested too deeply or too long");
  relay(z.array(toolRule).max(MOST_RULES), rules, context);
  for (const [position, name] of (Array.isArray(rules) ? rules : []).map(idOf).entries())
    if (name !== undefined && (rules as unknown[]).findIndex((rule) => idOf(rule) === name) < position)
      tell(context, "same_id", "is already the id of another rule", {}, [position, "id"]);
}) as z.ZodType<ToolRule[]>;

function idOf(rule: unknown): unknown {
  return typeof rule === "object" && rule !== null && "id" in rule ? rule.id : undefined;
}

/** Walks without recursion: depth and size are known before anything recurses. */
function isTooLarge(value: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let seen = 0; waiting.length > 0; seen++) {
    const next = waiting.pop();
    if (next === undefined || typeof next.value !== "object" || next.value === null) continue;
    if (next.depth > MOST_DEPTH || seen > MOST_NODES * MOST_RULES) return true;
    for (const below of Object.values(next.value)) waiting.push({ value: below, depth: next.depth + 1 });
  }
  return false;
}
