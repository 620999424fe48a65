import type { Rate } from "@/core/report/report";
import { JUDGEMENTS } from "@/core/report/words";
import { shown, type Writer } from "../writer";

/** How often people would not let the AI's text stand, and how sure that number is. */
export function overrides(to: Writer): void {
  const t = to.words.in("report.overrides");
  const { report, sheet } = to;
  const { kinds, overridden, models } = report.judged;
  sheet.heading(2, "overrides", t("title"));
  sheet.paragraph(t("text"));
  sheet.paragraph(t("rate", { rate: to.rate(overridden) }));
  const rows = JUDGEMENTS.map((kind) => ({ label: t(`of.${kind}`), count: kinds[kind] }));
  to.shares(t("title"), rows, { label: t("judgement"), count: t("replies") });
  sheet.note(t("interval"));
  sheet.heading(3, "overrides-queues", t("queues"));
  rates(to, t("queues"), t("queue"), report.decisions.queues, ([code = ""]) => to.queue(code));
  sheet.heading(3, "overrides-models", t("models"));
  rates(to, t("models"), t("model"), models, (key) => shown(key.join(" ")) || to.code(""));
}

function rates(
  to: Writer,
  title: string,
  label: string,
  groups: { rows: { key: string[]; judged: Rate }[]; rest: { judged: Rate } },
  name: (key: string[]) => string,
): void {
  const t = to.words.in("report.overrides");
  const columns = [
    { title: label, width: 3.2 },
    { title: t("cases"), width: 1.4, right: true },
    { title: t("judged"), width: 1.4, right: true },
    { title: t("share"), width: 1.1, right: true },
    { title: t("range"), width: 2.2, right: true },
    { title: "", width: 1.6 },
  ];
  const { rows, label: named } = to.grouped(groups, ({ judged }) => judged.of > 0);
  const cells = rows
    .filter(({ row }) => row.judged.of > 0)
    .map(({ key, row: { judged } }) => ({
      cells: [
        ...[named(name)(key), to.number(judged.cases), to.number(judged.of), to.share(judged.cases, judged.of)],
        ...[to.interval(judged), { share: judged.cases / judged.of }],
      ],
    }));
  to.table(columns, cells, title);
}
