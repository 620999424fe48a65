import type { Histogram } from "@/core/report/histogram";
import type { Writer } from "../writer";

/** How many took how long. */
export function durations(to: Writer, title: string, { bounds, counts, unknown }: Histogram): void {
  const t = to.words.in("report.times");
  const rows = counts.map((count, at) => {
    const [from, until] = [bounds[at - 1], bounds[at]];
    if (from === undefined) return { label: t("upTo", { to: t(`of.${until}`) }), count };
    if (until === undefined) return { label: t("above", { from: t(`of.${from}`) }), count };
    return { label: t("range", { from: t(`of.${from}`), to: t(`of.${until}`) }), count };
  });
  const all = unknown > 0 ? [...rows, { label: t("unknown"), count: unknown }] : rows;
  to.shares(title, all, { label: title, count: t("decisions") });
}
