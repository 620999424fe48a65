import type { Manifest } from "@/core/audit/bundle/manifest";
import type { Act, Rate, Report } from "@/core/report/report";
import { FIRST_REASONS } from "@/core/review/reasons";
import type { Sheet } from "./sheet";
import { type Cell, type Column, type Row, Table } from "./table";
import type { Words } from "./words";

/** What an installation calls what the log knows by ids and codes; nothing here is proved by the log. */
export type Names = {
  members: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, string>>;
  teams?: Readonly<Record<string, string>>;
  queues?: Readonly<Record<string, string>>;
  rules?: Readonly<Record<string, string>>;
  reasons?: Readonly<Record<string, string>>;
};

/** What the report says of itself on its first page. */
export type ReportAbout = {
  names: Names;
  organisation: string;
  origin: string;
  exportId: string;
  holds: Manifest["holds"];
  /** Of the checkpoint: events sealed, root in hex, when it was signed. */
  checkpoint: { size: number; root: string; at: string | null };
  publicKey: string;
  /** SHA-256 of the report.json beside it, in hex. */
  reportDigest: string;
  createdAt: string;
  timeZone: string;
};

const MOST_LETTERS = 80;

/** A name that somebody chose: of one line, in one direction, no longer than a cell can bear. */
export function shown(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const letters = [...plain];
  return letters.length <= MOST_LETTERS ? plain : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}

/** `not_paid_yet` as "Not paid yet", for what has no words of its own. */
function readable(code: string): string {
  const text = shown(code.replaceAll(/[_.]+/g, " "));
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The end of an id: the beginnings of ids made on one day are alike. */
export const shortId = (id: string) => `…${id.slice(-8)}`;

/** One report being written: where it goes, in which words, about what. */
export class Writer {
  constructor(
    readonly sheet: Sheet,
    readonly words: Words,
    readonly report: Report,
    readonly about: ReportAbout,
  ) {}

  number(value: number): string {
    return this.words.number(value);
  }

  share(part: number, of: number): string {
    return this.words.share(part, of);
  }

  /** "12 of 40 (30.0 %; 18.1 % to 45.4 %)". */
  rate({ cases, of, low, high }: Rate): string {
    const t = this.words.in("report.common");
    if (of === 0) return t("none");
    const numbers = { cases: this.number(cases), of: this.number(of), share: this.share(cases, of) };
    return t("rate", { ...numbers, low: this.share(low, 10_000), high: this.share(high, 10_000) });
  }

  interval({ of, low, high }: Rate): string {
    const t = this.words.in("report.common");
    if (of === 0) return "–";
    return t("interval", { low: this.share(low, 10_000), high: this.share(high, 10_000) });
  }

  member(id: string): string {
    const t = this.words.in("report.common");
    return shown(this.about.names.members[id] ?? t("person", { id: shortId(id) }));
  }

  source(id: string): string {
    const t = this.words.in("report.common");
    return shown(this.about.names.sources[id] ?? t("source", { id: shortId(id) }));
  }

  team(id: string): string {
    const t = this.words.in("report.common");
    return shown(this.about.names.teams?.[id] ?? t("team", { id: shortId(id) }));
  }

  queue(code: string): string {
    const t = this.words.in("report.common");
    return code === "" ? t("queueUntold") : shown(this.about.names.queues?.[code] ?? readable(code));
  }

  rule(version: string, code: string): string {
    return shown(this.about.names.rules?.[`${version}/${code}`] ?? code);
  }

  reason(code: string): string {
    const t = this.words.in("report.common");
    const known = FIRST_REASONS.find((each) => each.code === code)?.title[this.words.language];
    return code === "" ? t("noReason") : shown(this.about.names.reasons?.[code] ?? known ?? readable(code));
  }

  code(code: string): string {
    const t = this.words.in("report.common");
    return code === "" ? t("untold") : readable(code);
  }

  /** What the console calls a type of event. */
  event(type: string): string {
    const t = this.words.in("audit.type");
    const key = type.replaceAll(".", "_");
    return t(key);
  }

  actor({ kind, id }: Act["by"]): string {
    const t = this.words.in("report.common");
    if (kind === "member") return this.member(id);
    return kind === "source" ? this.source(id) : t("system");
  }

  table(columns: readonly Column[], rows: readonly Row[], summary: string): void {
    const t = this.words.in("report.common");
    if (rows.length === 0) this.sheet.note(t("nothing"));
    else new Table(this.sheet, columns).draw(rows, summary);
  }

  /** Labels with a count each, its share of all, and the share as a bar; what is beyond the limit is a row of its own. */
  shares(
    title: string,
    rows: readonly { label: string; count: number }[],
    head: { label: string; count: string },
  ): void {
    const t = this.words.in("report.common");
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    const columns = [
      { title: head.label, width: 4.4 },
      { title: head.count, width: 1.3, right: true },
      { title: t("share"), width: 1.1, right: true },
      { title: "", width: 3 },
    ];
    const cells = rows.map(({ label, count }) => ({
      cells: [label, this.number(count), this.share(count, all), { share: all === 0 ? 0 : count / all }] as Cell[],
    }));
    this.table(columns, all === 0 ? [] : cells, title);
  }

  /** The rows of a tally for {@link shares}. */
  tally({ rows, rest }: Report["outcomes"], label: (key: string[]) => string): { label: string; count: number }[] {
    const t = this.words.in("report.common");
    const told = rows.map(({ key, count }) => ({ label: label(key), count }));
    return rest.count > 0 ? [...told, { label: t("rest"), count: rest.count }] : told;
  }

  /** The same for anything else that has a row of its own for what is beyond the limit. */
  grouped<T extends object>(groups: { rows: (T & { key: string[] })[]; rest: T }, used: (row: T) => boolean) {
    const t = this.words.in("report.common");
    const label = (name: (key: string[]) => string) => (key: string[] | null) => (key ? name(key) : t("rest"));
    const rows = groups.rows.map((row) => ({ key: row.key as string[] | null, row: row as T }));
    return { rows: used(groups.rest) ? [...rows, { key: null, row: groups.rest }] : rows, label };
  }
}
