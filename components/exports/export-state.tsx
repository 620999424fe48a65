"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Chip, type Tone } from "@/components/ui/chip";
import type { ListedExport } from "@/core/audit/export-view";

const TONES: Record<ListedExport["state"], Tone> = {
  waiting: "plain",
  building: "info",
  ready: "ok",
  cancelled: "plain",
  failed: "severe",
  gone: "plain",
};

/** Where an export stands, in a word and a line. */
export function ExportState({ row }: { row: ListedExport }) {
  const t = useTranslations("exports");
  return (
    <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
      <Chip tone={TONES[row.state]}>{t(`state.${row.state}`)}</Chip>
      <Detail row={row} />
    </div>
  );
}

function Detail({ row }: { row: ListedExport }) {
  const t = useTranslations("exports");
  const format = useFormatter();
  const size = useSize();
  const quiet = "text-quiet text-ink-2 tabular-nums";
  if (row.state === "building") return <Progress row={row} />;
  if (row.state === "failed") return <span className={quiet}>{t(`failure.${row.failure ?? "unknown"}`)}</span>;
  if (row.state === "gone") return <span className={quiet}>{t("gone")}</span>;
  if (row.state !== "ready") return null;
  const day = row.keptUntil
    ? format.dateTime(new Date(row.keptUntil), { day: "numeric", month: "short", year: "numeric" })
    : null;
  return (
    <>
      <span className={quiet}>{t("ready", { events: row.done, size: size(row.bytes ?? 0) })}</span>
      <span className={quiet}>{day === null ? t("elsewhere") : t("kept", { day })}</span>
    </>
  );
}

const BAR =
  "h-1.5 w-full max-w-56 appearance-none overflow-hidden rounded-full border-0 bg-line-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line-strong [&::-webkit-progress-value]:bg-accent";

function Progress({ row: { done, total } }: { row: ListedExport }) {
  const t = useTranslations("exports");
  const said = total === null ? t("sealing") : done < total ? t("progress", { done, total }) : t("finishing");
  return (
    <>
      {total === null ? null : <progress aria-label={said} value={done} max={total} className={BAR} />}
      <span className="text-quiet text-ink-2 tabular-nums">{said}</span>
    </>
  );
}

const STEPS = [
  { from: 1_000_000_000, unit: "gigabyte" },
  { from: 1_000_000, unit: "megabyte" },
  { from: 0, unit: "kilobyte" },
] as const;

/** How much there is to download, unpacked, as people say it. */
function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const { from, unit } = STEPS.find((step) => bytes >= step.from) ?? STEPS[2];
    const value = bytes / (from || 1_000);
    return format.number(value, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 });
  };
}
