"use client";

import { useTranslations } from "next-intl";
import type { PrivacyIssue } from "@/core/privacy/privacy-policy";

/** What is wrong with one field, under it. */
export function Problem({ id, issues, field }: { id: string; issues: readonly PrivacyIssue[]; field: string }) {
  const t = useTranslations("privacySettings.issue");
  const issue = issueOf(issues, field);
  if (!issue) return null;
  return (
    <p id={id} className="text-quiet text-severe">
      {t(issue.code, { bound: issue.bound ?? 0 })}
    </p>
  );
}

const issueOf = (issues: readonly PrivacyIssue[], field: string) =>
  issues.find((issue) => issue.field === field || issue.field.startsWith(`${field}.`));

/** What an input needs so that its problem is heard with it. */
export function problemProps(id: string, issues: readonly PrivacyIssue[], field: string) {
  return issueOf(issues, field) ? { "aria-invalid": true, "aria-describedby": id } : {};
}
