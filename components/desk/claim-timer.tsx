"use client";

import { Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useClock } from "./clock";
import { countdown } from "./countdown";

const LOW_MS = 60_000;

/** How long the item is still this person's, and more time for the asking. */
export function ClaimTimer({ expiresAt, onExtend }: { expiresAt: string; onExtend: () => void }) {
  const t = useTranslations("desk.claim");
  const now = useClock();
  if (now === null) return null;
  const left = Math.max(1, Date.parse(expiresAt) - now);
  const low = left < LOW_MS;
  const shown = countdown(left);
  const time = shown.unit === "clock" ? shown.text : t("long");
  return (
    <div className="flex items-center gap-2">
      <p
        role="timer"
        className={`flex items-center gap-1.5 text-quiet whitespace-nowrap tabular-nums ${low ? "font-semibold text-severe" : "text-ink-2"}`}
      >
        <Timer aria-hidden="true" className="size-3.5" />
        {t("yours", { time })}
      </p>
      <Button small look={low ? "primary" : "quiet"} onClick={onExtend}>
        {t("extend")}
      </Button>
    </div>
  );
}
