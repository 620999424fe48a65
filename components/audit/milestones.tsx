"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { Life } from "@/core/audit/audit-view";
import { useDuration } from "./use-duration";

/** The points that count, each with the time since the one before. */
export function Milestones({ milestones }: { milestones: Life["milestones"] }) {
  const t = useTranslations("audit.milestone");
  const duration = useDuration();
  const first = milestones[0];
  const last = milestones.at(-1);
  if (!first || !last) return null;
  const between = (from: string, to: string) => duration(Math.max(0, Date.parse(to) - Date.parse(from)));
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <ol className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4 xl:grid-cols-7">
        {milestones.map(({ what, at }, position) => (
          <li key={what} className="flex flex-col border-t-2 border-ok-line pt-1.5">
            <span className="font-medium">{t(what)}</span>
            <span className="text-quiet text-ink-2">
              {position === 0 ? (
                <Moment at={at} />
              ) : (
                t("after", { time: between(milestones[position - 1]?.at ?? at, at) })
              )}
            </span>
          </li>
        ))}
      </ol>
      {milestones.length > 1 ? (
        <p className="text-quiet text-ink-2">{t("total", { time: between(first.at, last.at) })}</p>
      ) : null}
    </section>
  );
}
