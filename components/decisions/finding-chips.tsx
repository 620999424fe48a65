"use client";

import { useTranslations } from "next-intl";
import { Chip, type Tone } from "@/components/ui/chip";
import type { CodedFinding } from "@/core/review/record-view";
import type { Severity } from "@/core/review/words";

const TONE: Record<Severity, Tone> = { severe: "severe", warning: "warning", info: "info" };
const SHOWN = 3;

/** Findings by their short names, the worst first. */
export function FindingChips({ findings }: { findings: readonly CodedFinding[] }) {
  const t = useTranslations("finding");
  const severity = useTranslations("severity");
  const row = useTranslations("decisions");
  if (findings.length === 0) return <span className="text-quiet text-ink-3">{row("noFindings")}</span>;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1">
      {findings.slice(0, SHOWN).map((finding, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finding's number is its position
        <Chip key={position} tone={TONE[finding.severity]}>
          <span className="sr-only">{severity(finding.severity)}: </span>
          {t(`${finding.code}.short`)}
        </Chip>
      ))}
      {findings.length > SHOWN ? (
        <span className="text-quiet text-ink-3">{row("moreFindings", { count: findings.length - SHOWN })}</span>
      ) : null}
    </span>
  );
}
