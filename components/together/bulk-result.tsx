"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PlantedTold } from "@/components/planted/planted-told";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import type { BulkView } from "@/core/review/bulk-view";
import type { BulkModel } from "./use-bulk";
import { BULK_KEYS } from "./use-bulk-keys";

/** How it ended: how many were decided, what fell out and why, and for a while the way back. */
export function BulkResult({ bulk }: { bulk: BulkModel }) {
  const t = useTranslations("together");
  const { view, planted, undo } = bulk;
  const { on } = useShortcuts();
  const decided = view.rows.filter((row) => row.decided && !row.undone).length;
  const fell = view.rows.filter((row) => row.fellOut !== null).length;
  const leftOut = view.rows.filter((row) => row.leftOut).length;
  const seconds = useSecondsUntil(view.undoUntil);
  const end = decided === 0 ? null : endOf(view, seconds);
  return (
    <div className="flex w-full max-w-[54rem] flex-col gap-4 px-4 py-6 lg:px-6">
      <div role="status" className="flex flex-col gap-1">
        <h2 className="text-head font-semibold">
          {view.undone
            ? t("result.undone")
            : view.kind === null
              ? t("result.left")
              : t(`result.${view.kind}`, { count: decided })}
        </h2>
        {view.undone ? <p className="text-ink-2">{t("result.undoneText", { count: decided })}</p> : null}
        {end === null ? null : <p className="text-ink-2">{t(`result.${end}`)}</p>}
        {fell > 0 ? <p className="text-ink-2">{t("result.fell", { count: fell })}</p> : null}
        {leftOut > 0 ? <p className="text-ink-2">{t("result.leftOut", { count: leftOut })}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {seconds !== null && seconds > 0 ? (
          <Button
            look="primary"
            hint={on ? BULK_KEYS.undo : undefined}
            busy={undo.isPending}
            onClick={() => undo.mutate({ bulk: view.id })}
          >
            {t("undo", { seconds })}
          </Button>
        ) : null}
        <Link href="/desk/bulk" className="text-accent underline underline-offset-4">
          {t("more")}
        </Link>
        <Link href="/desk" className="text-accent underline underline-offset-4">
          {t("desk")}
        </Link>
      </div>
      {planted.map((each) => (
        <PlantedTold key={each.wrong.en} planted={each} />
      ))}
    </div>
  );
}

/** What can still be done about it, and what cannot. */
function endOf({ kind, undone, undoUntil }: BulkView, seconds: number | null): "final" | "open" | "gone" | null {
  if (kind === null || undone) return null;
  if (kind !== "approve") return "final";
  if (undoUntil !== null && seconds === null) return null;
  return seconds === null || seconds === 0 ? "gone" : "open";
}

/** Null until the window knows what time it is. */
function useSecondsUntil(end: string | null): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (end === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [end]);
  return end === null || now === null ? null : Math.max(0, Math.ceil((Date.parse(end) - now) / 1000));
}
