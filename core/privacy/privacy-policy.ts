import { z } from "zod";
import { ROLES } from "@/core/identity/roles";
import { PII_KINDS } from "./detect/pii-detector";
import { HOLIDAY_COUNTRIES } from "./holidays/countries";

/** What is kept for a time, each with its own rule. Texts of a conversation go together: drafts, decisions, explanations, flags. */
export const RETENTION_CATEGORIES = [
  "conversations",
  "customers",
  "webhook_bodies",
  "exports",
  "data_packages",
  "receipts",
  "corrections",
  "reveals",
  "notifications",
  "subject_requests",
  "incidents",
] as const;
export type RetentionCategory = (typeof RETENTION_CATEGORIES)[number];

export const PURPOSES = ["customer_service", "oversight", "accountability", "legal_claims", "security"] as const;
export const BASES = ["contract", "legitimate_interest", "legal_obligation", "consent"] as const;

/**
 * Who wrote a reply, as its reader is told. `person` is a text in which nothing of the AI's is left; `automatic` is the
 * policy's own holding reply: written by people beforehand, sent by nobody.
 */
export const AUTHORSHIPS = ["ai_by_rule", "ai_approved", "ai_edited", "person", "automatic"] as const;
export type Authorship = (typeof AUTHORSHIPS)[number];

/** Least days by category: what the law demands of the controller's own records (CCPA, 11 CCR 7101: 24 months). */
export const LEAST_DAYS: Partial<Record<RetentionCategory, number>> = {
  subject_requests: 731,
  incidents: 365,
  receipts: 30,
};

const line = z.string().trim().max(500);
const disclosure = z.strictObject({
  ai_by_rule: line.min(1, "must not be empty: a reply that nobody read says so"),
  ai_approved: line.min(1, "must not be empty: who wrote it is told also where a person approved it"),
  ai_edited: line,
  person: line,
  automatic: line,
  /** Stands before the link to the receipt. */
  receipt: line.min(1, "must not be empty"),
});

const retentionRule = z
  .strictObject({
    category: z.enum(RETENTION_CATEGORIES),
    days: z.int().min(1, "must be at least a day").max(36_500),
    purpose: z.enum(PURPOSES),
    basis: z.enum(BASES),
  })
  .superRefine(({ category, days }, context) => {
    const least = LEAST_DAYS[category];
    if (least !== undefined && days < least)
      context.addIssue({ code: "custom", path: ["days"], message: `must be at least ${least}`, params: { least } });
  });

const shownKinds = z.array(z.enum(PII_KINDS)).max(PII_KINDS.length);

const body = z
  .strictObject({
    /** By role, the kinds that are not masked. Nobody is shown more than one of their roles is. */
    masking: z.strictObject({
      shown: z.partialRecord(z.enum(ROLES), shownKinds),
      reveal_minutes: z.int().min(1).max(60),
    }),
    retention: z.array(retentionRule),
    disclosure: z.strictObject({ en: disclosure, de: disclosure, receipt_link: z.boolean() }),
    controller: z.strictObject({ name: line, address: line, contact: line, officer: line }),
    processors: z
      .array(z.strictObject({ name: line.min(1), task: line.min(1), country: line.min(1), safeguards: line }))
      .max(100),
    /** Whose public holidays the clocks of requests know; without it the time zone's. */
    holidays: z.enum(HOLIDAY_COUNTRIES).nullish(),
  })
  .superRefine(({ retention }, context) => {
    for (const category of RETENTION_CATEGORIES)
      if (retention.filter((rule) => rule.category === category).length !== 1)
        context.addIssue({ code: "custom", path: ["retention"], message: `must have one rule for ${category}` });
  });

/** What an organisation promises about personal data, as one versioned whole; version 0 is what ships. */
export type PrivacyPolicyBody = z.infer<typeof body>;
export type PrivacyPolicy = PrivacyPolicyBody & { version: number };
export type RetentionRule = PrivacyPolicyBody["retention"][number];
/** `code` is what is told on a screen, in its reader's language; `bound` the number that was missed, where there is one. */
export type PrivacyIssue = { field: string; message: string; code: PrivacyIssueCode; bound: number | null };
export const PRIVACY_ISSUE_CODES = [
  "empty",
  "too_long",
  "too_small",
  "too_big",
  "least_days",
  "not_a_number",
  "invalid",
] as const;
export type PrivacyIssueCode = (typeof PRIVACY_ISSUE_CODES)[number];

/** @returns the policy, or each problem with the path of its field */
export function parsePrivacyPolicy(
  input: unknown,
): { ok: true; policy: PrivacyPolicyBody } | { ok: false; issues: PrivacyIssue[] } {
  const parsed = body.safeParse(input);
  if (parsed.success) return { ok: true, policy: parsed.data };
  return {
    ok: false,
    issues: parsed.error.issues.map((issue) => ({
      field: issue.path.join("."),
      message: issue.message,
      ...codeOf(issue),
    })),
  };
}

function codeOf(issue: z.core.$ZodIssue): Pick<PrivacyIssue, "code" | "bound"> {
  if (issue.code === "too_small")
    return issue.origin === "string"
      ? { code: "empty", bound: null }
      : { code: "too_small", bound: Number(issue.minimum) };
  if (issue.code === "too_big")
    return { code: issue.origin === "string" ? "too_long" : "too_big", bound: Number(issue.maximum) };
  if (issue.code === "custom" && typeof issue.params?.least === "number")
    return { code: "least_days", bound: issue.params.least };
  if (issue.code === "invalid_type" && (issue.expected === "number" || issue.expected === "int"))
    return { code: "not_a_number", bound: null };
  return { code: "invalid", bound: null };
}
