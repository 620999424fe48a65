"use client";

import { useQuery } from "@tanstack/react-query";
import { CirclePause } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";
import { useTRPC } from "./trpc";
import { useScopeWords } from "./use-scope-words";

/** Across every page while the stop switch is on: what is stopped, since when and why. */
export function StopBanner() {
  const t = useTranslations("shell.stop");
  const format = useFormatter();
  const words = useScopeWords();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stop.read.queryOptions());
  if (!data || data.stops.length === 0) return null;
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-col gap-0.5 border-b border-severe-line bg-severe-soft px-4 py-2 text-severe"
    >
      {data.stops.map((stop) => (
        <p key={stop.id} className="flex items-start gap-2">
          <CirclePause aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            <strong className="font-semibold">
              {stop.scope === "organisation"
                ? t("allStopped")
                : t("scopeStopped", {
                    scope: words(
                      stop.scope,
                      stop.value ?? data.sources.find((each) => each.id === stop.source)?.name ?? stop.source,
                    ),
                  })}
            </strong>{" "}
            {t("because", {
              time: format.dateTime(new Date(stop.since), {
                ...TIME_OF_DAY,
                day: "numeric",
                month: "short",
              }),
              reason: stop.reason,
            })}
          </span>
        </p>
      ))}
    </div>
  );
}
