"use client";

import { useNow, useTranslations } from "next-intl";
import { useDuration } from "@/components/audit/use-duration";
import { Notice } from "@/components/ui/notice";

/** A seal normally follows within a second or two. */
const LONG_MS = 60_000;

/** What is recorded and not sealed yet, and for how long. */
export function SealWaits({ at }: { at: string }) {
  const t = useTranslations("log.seal.waiting");
  const duration = useDuration();
  const waited = Math.max(0, useNow({ updateInterval: 1_000 }).getTime() - Date.parse(at));
  return (
    <Notice tone={waited > LONG_MS ? "warning" : "info"}>
      <p className="font-semibold">{t("title")}</p>
      <p>{t("since", { time: duration(waited) })}</p>
      <p>{t(waited > LONG_MS ? "long" : "soon")}</p>
    </Notice>
  );
}
