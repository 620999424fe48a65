"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import type { QueueForecast } from "@/core/review/lead-view";

type Props = { forecast: QueueForecast; waiting: number /** Where these items are listed. */; href?: string };

/** What will likely miss its deadline, and what that was worked out from. Silent where nothing has a deadline. */
export function ForecastLine({ forecast, waiting, href }: Props) {
  const t = useTranslations("queues.forecast");
  if (forecast.timed === 0) return null;
  if (forecast.pace === null) return <p className="text-quiet text-ink-2">{t("unknown")}</p>;
  return (
    <div className="flex flex-col gap-0.5 text-quiet">
      <p className={forecast.late > 0 ? "font-medium" : "text-ink-2"}>
        <Late forecast={forecast} waiting={waiting} href={href} />
      </p>
      <p className="text-ink-2">
        <Basis forecast={forecast} pace={forecast.pace} />
      </p>
    </div>
  );
}

function Late({ forecast, waiting, href }: Props) {
  const t = useTranslations("queues.forecast");
  const { late, firstAt } = forecast;
  if (late === 0 || firstAt === null) return t("none");
  const said = t.rich("late", {
    late,
    waiting: Math.max(waiting, late),
    time: () => <When at={firstAt} />,
  });
  if (!href) return said;
  return (
    <Link
      href={href}
      prefetch={false}
      className="underline decoration-line-control underline-offset-2 hover:decoration-ink"
    >
      {said}
    </Link>
  );
}

function Basis({ forecast, pace }: { forecast: QueueForecast; pace: NonNullable<QueueForecast["pace"]> }) {
  const t = useTranslations("queues.forecast");
  const format = useFormatter();
  const rate = (perHour: number) => format.number(perHour, { maximumFractionDigits: perHour < 10 ? 1 : 0 });
  const { fewest, most } = forecast;
  return t(`basis.${pace.basis}`, {
    ...{ rate: rate(pace.perHour), from: rate(pace.from), to: rate(pace.to) },
    ...{ fewest, most, sure: fewest === most ? "yes" : "no" },
  });
}
