import { type Histogram, middleOf } from "@/core/report/histogram";
import type { Report } from "@/core/report/report";
import { sumOf } from "@/core/report/sums";
import { RETURNED } from "@/core/report/words";
import { DECISION_KINDS, ITEM_KINDS } from "@/core/review/words";
import type { Cell } from "../table";
import type { Writer } from "../writer";
import { durations } from "./durations";

type Kinds = Report["decisions"]["kinds"];

/** What people decided, why, in which queues and how fast. */
export function decisions(to: Writer): void {
  const t = to.words.in("report.decisions");
  const { report, sheet } = to;
  const told = report.decisions;
  sheet.heading(2, "decisions", t("title"));
  sheet.paragraph(t("text", { total: told.total, people: told.people, more: moreDecided(to) }));
  byKind(to);
  const undone = sumOf(told.undone.kinds) + told.undone.unknown;
  sheet.paragraph(t("undone", { count: undone }));
  sheet.paragraph(t("returned", { count: sumOf(told.returned), ...counted(to, told.returned) }));
  sheet.heading(3, "reasons", t("reasons.title"));
  kindsBy(to, t("reasons.title"), t("reasons.reason"), told.reasons, ([code = ""]) => to.reason(code));
  sheet.heading(3, "queues", t("queues.title"));
  sheet.note(t("queues.note"));
  kindsBy(to, t("queues.title"), t("queues.queue"), told.queues, ([code = ""]) => to.queue(code));
  sheet.heading(3, "times", t("times.title"));
  sheet.paragraph(t("times.text", { middle: middle(to, told.claim_seconds), wait: middle(to, told.wait_seconds) }));
  durations(to, t("times.claim"), told.claim_seconds);
  durations(to, t("times.wait"), told.wait_seconds);
  sheet.paragraph(
    t("deadlines", { met: told.deadlines.met, missed: told.deadlines.missed, none: told.deadlines.none }),
  );
  sheet.heading(3, "edits", t("edits.title"));
  sheet.note(t("edits.note"));
  edits(to, told.edit_characters);
}

/** Whether more people decided than a report tells one by one. */
export const moreDecided = ({ report }: Writer) => (sumOf(report.members.rest.kinds) > 0 ? "yes" : "no");

function counted(to: Writer, returned: Report["decisions"]["returned"]): Record<string, string> {
  return Object.fromEntries(RETURNED.map((each) => [each, to.number(returned[each])]));
}

/** Between which two bounds the middle value lies; `bare` without a word before it. */
export function middle(to: Writer, times: Histogram, bare = false): string {
  const t = to.words.in("report.times");
  const lies = middleOf(times);
  if (lies === null) return t("noMiddle");
  if (lies.to === null) return t("above", { from: t(`of.${lies.from}`) });
  return lies.from === 0
    ? t("upTo", { to: t(`of.${lies.to}`) })
    : t(bare ? "range" : "between", { from: t(`of.${lies.from}`), to: t(`of.${lies.to}`) });
}

function byKind(to: Writer): void {
  const t = to.words.in("report.decisions");
  const { items, kinds, total } = to.report.decisions;
  const columns = [
    { title: t("kind"), width: 2.6 },
    ...ITEM_KINDS.map((item) => ({ title: t(`item.${item}`), width: 1.3, right: true })),
    { title: t("all"), width: 1, right: true },
    { title: t("share"), width: 1, right: true },
    { title: "", width: 1.6 },
  ];
  const rows = DECISION_KINDS.filter((kind) => kinds[kind] > 0).map((kind): { cells: Cell[] } => {
    const numbers = ITEM_KINDS.map((item) => dash(to, items[item][kind]));
    const all = kinds[kind];
    return { cells: [t(`of.${kind}`), ...numbers, to.number(all), to.share(all, total), { share: all / total }] };
  });
  const sums = ITEM_KINDS.map((item) => to.number(sumOf(items[item])));
  const last = { cells: [t("total"), ...sums, to.number(total), to.share(total, total)], strong: true };
  to.table(columns, total === 0 ? [] : [...rows, last], t("title"));
}

const dash = (to: Writer, count: number) => (count === 0 ? "–" : to.number(count));

/** One row a reason, queue or person, one column a kind of decision that occurs at all. */
export function kindsBy(
  to: Writer,
  title: string,
  label: string,
  groups: { rows: { key: string[]; kinds: Kinds }[]; rest: { kinds: Kinds } },
  name: (key: string[]) => string,
): void {
  const t = to.words.in("report.decisions");
  const all = [...groups.rows, groups.rest];
  const used = DECISION_KINDS.filter((kind) => all.some(({ kinds }) => kinds[kind] > 0));
  const columns = [
    { title: label, width: 2.8 },
    ...used.map((kind) => ({ title: t(`column.${kind}`), width: 1.1, right: true })),
    { title: t("all"), width: 0.9, right: true },
  ];
  const { rows, label: named } = to.grouped(groups, ({ kinds }) => sumOf(kinds) > 0);
  const cells = rows
    .filter(({ row }) => sumOf(row.kinds) > 0)
    .map(({ key, row }) => ({
      cells: [named(name)(key), ...used.map((kind) => dash(to, row.kinds[kind])), to.number(sumOf(row.kinds))],
    }));
  to.table(columns, cells, title);
}

function edits(to: Writer, characters: Histogram): void {
  const t = to.words.in("report.decisions.edits");
  const rows = characters.counts.map((count, at) => {
    const bound = characters.bounds[at];
    const below = characters.bounds[at - 1];
    if (bound === undefined) return { label: t("more", { from: to.number(below ?? 0) }), count };
    if (below === undefined) return { label: t("none"), count };
    return { label: t("range", { from: to.number(below + 1), to: to.number(bound) }), count };
  });
  to.shares(t("title"), rows, { label: t("characters"), count: t("decisions") });
}
