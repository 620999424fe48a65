"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { BoardQueue } from "@/core/review/lead-view";
import { ForecastLine } from "./forecast-line";

/** The forecast of a queue, and the choice between all that waits and what will likely be late. */
export function WhichItems({ here, late }: { here: BoardQueue; late: boolean }) {
  const t = useTranslations("queues.forecast");
  const { forecast } = here;
  if (forecast.timed === 0 && !late) return null;
  const place = `/queues/${encodeURIComponent(here.id)}`;
  const ways = [
    { href: place, label: t("all"), current: !late },
    { href: `${place}?show=late`, label: t("only", { count: forecast.late }), current: late },
  ];
  return (
    <div className="flex flex-col gap-2">
      <ForecastLine forecast={forecast} waiting={here.waiting} />
      {forecast.late > 0 || late ? (
        <nav aria-label={t("filter")} className="flex flex-wrap gap-x-5 gap-y-1">
          {ways.map(({ href, label, current }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              aria-current={current ? "page" : undefined}
              className={`inline-flex min-h-8 items-center border-b-2 ${current ? "border-accent font-medium" : "border-transparent text-ink-2 hover:border-line-control"}`}
            >
              {label}
            </Link>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
