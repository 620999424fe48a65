"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { RecordedDecision } from "@/core/review/record-view";

/** The roles that somebody held when they decided, and whether they have left since. */
export function Roles({ decision }: { decision: RecordedDecision }) {
  const t = useTranslations("decisions.record");
  const role = useTranslations("role");
  const format = useFormatter();
  const held = format.list(decision.roles.map((each) => role(each)));
  return (
    <span className="text-ink-2">
      {held === "" ? null : t("heldRoles", { roles: held })}
      {decision.by.disabled ? t("hasLeft") : null}
    </span>
  );
}
