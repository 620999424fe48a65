"use client";

import { useTranslations } from "next-intl";
import type { PolicyIssue } from "@/core/policy/parse";
import { issuesIn, needOf } from "./policy-draft";

/** What a field needs, under it, while it does not have it. */
export function Problem({ id, issues, field }: { id: string; issues: readonly PolicyIssue[]; field: string }) {
  const t = useTranslations("policyEditor.need");
  const [issue] = issuesIn(issues, field);
  if (!issue) return null;
  return (
    <p id={id} className="mt-1 text-quiet text-severe">
      {t(needOf(issue.field))}
    </p>
  );
}

/** What an input needs so that its problem is heard with it. */
export function problemProps(id: string, issues: readonly PolicyIssue[], field: string) {
  return issuesIn(issues, field).length > 0 ? { "aria-invalid": true, "aria-describedby": id } : {};
}
