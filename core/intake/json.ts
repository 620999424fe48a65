import { z } from "zod";
import { isPlain, isStorable, LIMITS } from "./fields";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What one walk over a value finds out; `size` is about the length of the value as JSON. */
type Survey = { size: number; plain: boolean; fault: string | null };

function surveyText(text: string, survey: Survey): void {
  survey.size += text.length + 3;
  if (isPlain(text)) return;
  survey.plain = false;
  if (!isStorable(text)) survey.fault = "must not contain a NUL character or half of a surrogate pair";
}

/** Depth and size bound the walk itself, so that a hostile value costs no more than an honest one. */
function surveyValue(value: unknown, depth: number, survey: Survey): void {
  if (depth > LIMITS.jsonDepth) survey.fault = `must not be nested deeper than ${LIMITS.jsonDepth}`;
  if (survey.size > LIMITS.json) survey.fault = `must not exceed ${LIMITS.json} characters as JSON`;
  if (survey.fault !== null) return;
  if (typeof value === "string") surveyText(value, survey);
  else if (typeof value === "number") {
    survey.size += 8;
    if (!Number.isFinite(value)) survey.fault = "must be JSON";
  } else if (value === null || typeof value === "boolean") survey.size += 5;
  else if (Array.isArray(value)) {
    survey.size += 2;
    for (const inner of value) surveyValue(inner, depth + 1, survey);
  } else if (typeof value === "object") {
    survey.size += 2;
    for (const key in value) {
      surveyText(key, survey);
      surveyValue((value as Record<string, unknown>)[key], depth + 1, survey);
    }
  } else survey.fault = "must be JSON";
}

function faultOf(survey: Survey): string | null {
  if (survey.fault !== null) return survey.fault;
  return survey.size > LIMITS.json ? `must not exceed ${LIMITS.json} characters as JSON` : null;
}

/** `fromEntries` rather than assignment, so that a key `__proto__` stays a key. */
function normalised(value: Json): Json {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(normalised);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize("NFC"), normalised(inner)]));
}

/**
 * Any JSON: arguments and results of tools. Strings are NFC as everywhere else, or a name quoted in a draft would not be
 * found in the result it came from.
 */
export function json() {
  return z.unknown().transform((value, context): Json => {
    const survey: Survey = { size: 0, plain: true, fault: null };
    surveyValue(value, 0, survey);
    const fault = faultOf(survey);
    if (fault !== null) {
      context.addIssue({ code: "custom", message: fault });
      return z.NEVER;
    }
    return survey.plain ? (value as Json) : normalised(value as Json);
  });
}
