import type { Report } from "@/core/report/report";
import { sumOf } from "@/core/report/sums";
import { STEERED } from "@/core/report/words";
import { shortId, type Writer } from "../writer";
import { kindsBy, middle } from "./decisions";

type Member = Report["members"]["rows"][number];

/** Who oversaw what. */
export function members(to: Writer): void {
  const t = to.words.in("report.members");
  const { report, sheet } = to;
  sheet.heading(2, "members", t("title"));
  sheet.paragraph(t("text"));
  overview(to);
  sheet.note(t("note"));
  sheet.heading(3, "members-decisions", t("decided"));
  const name = ([id = ""]: string[]) => to.member(id);
  const deciding = { rows: report.members.rows.filter(({ kinds }) => sumOf(kinds) > 0), rest: report.members.rest };
  kindsBy(to, t("decided"), t("person"), deciding, name);
  sheet.heading(3, "members-pace", t("pace"));
  sheet.note(t("paceNote"));
  pace(to);
  sheet.heading(3, "members-steering", t("steering"));
  steering(to);
}

function overview(to: Writer): void {
  const t = to.words.in("report.members");
  const columns = [
    { title: t("person"), width: 2.2 },
    { title: t("id"), width: 1.1 },
    { title: t("claims"), width: 1, right: true },
    { title: t("decisions"), width: 1.2, right: true },
    { title: t("seconds"), width: 1, right: true },
    { title: t("overridden"), width: 1.5, right: true },
    { title: t("active"), width: 3.9 },
  ];
  const { rows, label } = to.grouped(to.report.members, (row) => row.first !== null);
  const cells = rows.map(({ key, row }) => ({
    cells: [
      ...[label(([id = ""]) => to.member(id))(key), key?.[0] ? shortId(key[0]) : "", to.number(row.claims)],
      ...[to.number(sumOf(row.kinds)), to.number(row.second_looks), against(to, row), activity(to, row)],
    ],
  }));
  to.table(columns, cells, t("title"));
}

function against(to: Writer, { judged }: Pick<Member, "judged">): string {
  const t = to.words.in("report.members");
  return judged.of === 0 ? "–" : t("against", { cases: to.number(judged.cases), of: to.number(judged.of) });
}

function activity({ words }: Writer, { first, last }: Pick<Member, "first" | "last">): string {
  if (first === null || last === null) return "–";
  const [from, until] = [words.day(first), words.day(last)];
  return from === until ? from : `${from} – ${until}`;
}

function pace(to: Writer): void {
  const t = to.words.in("report.members");
  const columns = [
    { title: t("person"), width: 2.6 },
    { title: t("decisions"), width: 1.2, right: true },
    { title: t("within5"), width: 1.4, right: true },
    { title: t("within15"), width: 1.4, right: true },
    { title: t("within60"), width: 1.4, right: true },
    { title: t("middle"), width: 3 },
  ];
  const { rows, label } = to.grouped(to.report.members, (row) => sumOf(row.kinds) > 0);
  const cells = rows
    .filter(({ row }) => sumOf(row.kinds) > 0)
    .map(({ key, row: { kinds, claim_seconds: times } }) => {
      const measured = times.counts.reduce((sum, each) => sum + each, 0);
      const within = (last: number) => times.counts.slice(0, last + 1).reduce((sum, each) => sum + each, 0);
      const shares = [0, 1, 2].map((last) => to.share(within(last), measured));
      return {
        cells: [label(([id = ""]) => to.member(id))(key), to.number(sumOf(kinds)), ...shares, middle(to, times, true)],
      };
    });
  to.table(columns, cells, t("pace"));
}

function steering(to: Writer): void {
  const t = to.words.in("report.members");
  const columns = [
    { title: t("person"), width: 2.6 },
    ...STEERED.map((each) => ({ title: t(`steered.${each}`), width: 1.2, right: true })),
    { title: t("givenBack"), width: 1.2, right: true },
    { title: t("undone"), width: 1.2, right: true },
    { title: t("stops"), width: 1, right: true },
    { title: t("searches"), width: 1.1, right: true },
  ];
  const counts = (row: Omit<Member, "key">) => [
    ...STEERED.map((each) => row.steered[each]),
    ...[row.given_back, row.undone, row.stops, row.searches],
  ];
  const used = (row: Omit<Member, "key">) => counts(row).some((each) => each > 0);
  const { rows, label } = to.grouped(to.report.members, used);
  const cells = rows
    .filter(({ row }) => used(row))
    .map(({ key, row }) => {
      const numbers = counts(row).map((each) => (each === 0 ? "–" : to.number(each)));
      return { cells: [label(([id = ""]) => to.member(id))(key), ...numbers] };
    });
  to.table(columns, cells, t("steering"));
}
