import type { Histogram } from "@/core/report/histogram";
import type { Writer } from "../writer";

/** How many took how long. */
export function durations(to: Writer, title: string, { bounds, counts, unknown }: Histogram): void {
  const t = to.words.in("report.times");
  const rows = counts.map((count, at) => {
    const bound = bounds[at];
    const label =
      bound === undefined ? t("above", { from: t(`of.${bounds[at - 1]}`) }) : t("upTo", { to: t(`of.${bound}`) });
    return { label, count };
  });
  const all = unknown > 0 ? [...rows, { label: t("unknown"), count: unknown }] : rows;
  to.shares(title, all, { label: title, count: t("decisions") });
}
