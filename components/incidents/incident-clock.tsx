"use client";

import { useNow, useTranslations } from "next-intl";
import { Chip, type Tone } from "@/components/ui/chip";
import type { IncidentRow } from "@/core/privacy/incident-view";

const HOUR = 3_600_000;
const TONES: Record<IncidentRow["clock"], Tone> = {
  nothing_owed: "plain",
  told: "ok",
  told_late: "warning",
  running: "info",
  overdue: "severe",
};

/** How the 72 hours stand, in words that go on while one looks. */
export function IncidentClock({ incident }: { incident: Pick<IncidentRow, "clock" | "dueAt"> }) {
  const t = useTranslations("incidents.clock");
  const now = useNow({ updateInterval: 60_000 });
  const left = Date.parse(incident.dueAt) - now.getTime();
  const clock = incident.clock === "running" && left < 0 ? "overdue" : incident.clock;
  const tone = clock === "running" && left < 24 * HOUR ? "warning" : TONES[clock];
  return <Chip tone={tone}>{t(clock, { hours: Math.floor(Math.abs(left) / HOUR) })}</Chip>;
}
