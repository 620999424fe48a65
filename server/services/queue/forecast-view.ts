import type { QueueForecast } from "@/core/review/lead-view";
import type { QueueOutlook } from "./forecast";

/** A forecast as screens show it. */
export function forecastView(outlook: QueueOutlook | undefined): QueueForecast {
  const { timed = 0, pace = null, forecast = null } = outlook ?? {};
  return {
    timed,
    pace,
    late: forecast?.late.length ?? 0,
    fewest: forecast?.fewest ?? 0,
    most: forecast?.most ?? 0,
    firstAt: forecast?.firstAt == null ? null : new Date(forecast.firstAt).toISOString(),
  };
}
