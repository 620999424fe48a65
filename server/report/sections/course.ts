import type { Report } from "@/core/report/report";
import { columnsOf } from "../columns";
import type { Writer } from "../writer";

const COUNTED = ["received", "by_rule", "decided", "overridden", "expired", "superseded"] as const;

/** Day by day; month by month when there are too many days. */
export function course(to: Writer): void {
  const t = to.words.in("report.course");
  const { report, sheet, words } = to;
  const { period, rows } = report.days;
  sheet.heading(2, "course", t("title"));
  sheet.paragraph(t(`text.${period}`));
  if (rows.length > 2) chart(to, rows);
  const columns = [
    { title: t(`period.${period}`), width: 2 },
    ...COUNTED.map((each) => ({ title: t(`of.${each}`), width: 1.4, right: true })),
  ];
  const cells = rows.map((row) => ({
    cells: [words.period(row.from), ...COUNTED.map((each) => (row[each] === 0 ? "–" : to.number(row[each])))],
  }));
  to.table(columns, cells, t("title"));
}

function chart(to: Writer, rows: Report["days"]["rows"]): void {
  const t = to.words.in("report.course");
  const most = rows.reduce((found, row) => (row.received > found.received ? row : found));
  const told = { most: to.number(most.received), day: to.words.period(most.from) };
  const ends = { first: to.words.period(rows[0]?.from ?? ""), last: to.words.period(rows.at(-1)?.from ?? "") };
  columnsOf(to.sheet, {
    values: rows.map(({ received }) => received),
    title: t("chart", told),
    alt: t("alt", { ...told, ...ends }),
    ...ends,
  });
}
