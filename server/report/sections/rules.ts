import type { Report } from "@/core/report/report";
import { sumOf } from "@/core/report/sums";
import { OUTCOMES } from "@/core/review/words";
import type { Writer } from "../writer";

type Outcomes = Report["dispositions"]["policies"];

/** What the published rules said, and what the checks had found. */
export function rules(to: Writer): void {
  const t = to.words.in("report.rules");
  const { report, sheet } = to;
  const told = report.dispositions;
  sheet.heading(2, "rules", t("title"));
  sheet.paragraph(t("text", { total: told.total, with: to.share(told.with_findings, told.total) }));
  const outcomes = OUTCOMES.map((outcome) => ({ label: t(`of.${outcome}`), count: told.outcomes[outcome] }));
  to.shares(t("title"), outcomes, { label: t("outcome"), count: t("replies") });
  sheet.heading(3, "rules-versions", t("versions"));
  outcomesBy(to, t("versions"), t("version"), told.policies, ([version = ""]) => t("versionNumber", { version }));
  sheet.heading(3, "rules-rules", t("rules"));
  const name = ([version = "", code = ""]: string[]) => `${to.rule(version, code)} (${t("short", { version })})`;
  outcomesBy(to, t("rules"), t("rule"), told.rules, name);
  sheet.heading(3, "findings", t("findings"));
  sheet.note(t("findingsNote"));
  findings(to);
}

function outcomesBy(to: Writer, title: string, label: string, groups: Outcomes, name: (key: string[]) => string): void {
  const t = to.words.in("report.rules");
  const columns = [
    { title: label, width: 4 },
    ...OUTCOMES.map((outcome) => ({ title: t(`column.${outcome}`), width: 1.15, right: true })),
    { title: t("all"), width: 1, right: true },
  ];
  const { rows, label: named } = to.grouped(groups, ({ outcomes }) => sumOf(outcomes) > 0);
  const cells = rows.map(({ key, row: { outcomes } }) => {
    const numbers = OUTCOMES.map((outcome) => (outcomes[outcome] === 0 ? "–" : to.number(outcomes[outcome])));
    return { cells: [named(name)(key), ...numbers, to.number(sumOf(outcomes))] };
  });
  to.table(columns, cells, title);
}

function findings(to: Writer): void {
  const t = to.words.in("report.rules");
  const finding = to.words.in("finding");
  const { findings: groups, total } = to.report.dispositions;
  const columns = [
    { title: t("finding"), width: 3.4 },
    { title: t("check"), width: 2.6 },
    { title: t("found"), width: 1.2, right: true },
    { title: t("replies"), width: 1.2, right: true },
    { title: t("share"), width: 1.1, right: true },
  ];
  const { rows, label } = to.grouped(groups, (row) => row.findings > 0);
  const cells = rows.map(({ key, row }) => ({
    cells: [
      label(([, , code = ""]) => finding(`${code}.short`))(key),
      key ? t("checkVersion", { check: t(`checks.${key[0]}`), version: key[1] ?? "" }) : "",
      ...[to.number(row.findings), to.number(row.drafts), to.share(row.drafts, total)],
    ],
  }));
  to.table(columns, cells, t("findings"));
}
