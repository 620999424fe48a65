"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Chip } from "@/components/ui/chip";
import type { FlagRow } from "@/core/review/flagged-view";

/** How a flag stands: it waits, somebody has it, or what came of it, by whom and when. */
export function FlagOutcome({ row }: { row: FlagRow }) {
  const t = useTranslations("flagged.outcome");
  const kept = useTranslations("shell.keptBack");
  if (row.state === "open") {
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Chip tone="warning">{t(row.level > 0 ? "escalated" : "open")}</Chip>
        {row.claimedBy ? <span className="text-quiet text-ink-2">{t("heldBy", { name: row.claimedBy })}</span> : null}
      </span>
    );
  }
  if (row.outcome === null)
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Chip>{t("settled")}</Chip>
        {row.kept ? <span className="text-quiet text-ink-2">{kept("short")}</span> : null}
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Chip tone={row.outcome.kind === "correct" ? "info" : "ok"}>{t(`kind.${row.outcome.kind}`)}</Chip>
      <span className="text-quiet text-ink-2">
        {row.outcome.by}, <When at={row.outcome.at} />
      </span>
    </span>
  );
}
