import { sumOf } from "@/core/report/sums";
import { ENDS, REACHES, type Reach } from "@/core/report/words";
import { ON_EXPIRY } from "@/core/review/words";
import type { Writer } from "../writer";

/** Where every reply ended, and how near a person came to it. */
export function ends(to: Writer): void {
  const t = to.words.in("report.ends");
  const { report, sheet } = to;
  const all = report.received.drafts;
  const reached = (reach: Reach) => ENDS.reduce((sum, end) => sum + report.ends[end][reach], 0);
  sheet.heading(2, "ends", t("title"));
  sheet.paragraph(
    t("text", {
      ...{ all: to.number(all), nobody: to.number(reached("nobody")), share: to.share(reached("nobody"), all) },
      opened: reached("opened"),
    }),
  );
  const columns = [
    { title: t("end"), width: 4.2 },
    ...REACHES.map((reach) => ({ title: t(`reach.${reach}`), width: 1.35, right: true })),
    { title: t("all"), width: 1, right: true },
    { title: t("share"), width: 1, right: true },
    { title: "", width: 1.6 },
  ];
  const rows = ENDS.filter((end) => sumOf(report.ends[end]) > 0).map((end) => {
    const counts = report.ends[end];
    const sum = sumOf(counts);
    const numbers = REACHES.map((reach) => (counts[reach] === 0 ? "–" : to.number(counts[reach])));
    return { cells: [t(`of.${end}`), ...numbers, to.number(sum), to.share(sum, all), { share: sum / all }] };
  });
  const totals = REACHES.map((reach) => to.number(reached(reach)));
  const last = { cells: [t("total"), ...totals, to.number(all), to.share(all, all)], strong: true };
  to.table(columns, all === 0 ? [] : [...rows, last], t("title"));
  sheet.note(t("note"));
  sheet.heading(3, "expired", t("expired.title"));
  sheet.paragraph(t("expired.text", { count: sumOf(report.expired) }));
  const expired = [...ON_EXPIRY, "none" as const].map((each) => ({
    label: t(`expired.${each}`),
    count: report.expired[each],
  }));
  if (sumOf(report.expired) > 0)
    to.shares(t("expired.title"), expired, { label: t("expired.then"), count: t("expired.cases") });
}
