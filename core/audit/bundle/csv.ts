import { type CanonicalValue, canonicalJson } from "../canonical-json";
import type { StoredEvent } from "../stored-event";
import type { People } from "./people";

/** One of the tables of a bundle that a spreadsheet opens. Exporter and verifier make the very same bytes of it. */
export type CsvTable = {
  /** The first line, with a byte order mark: without it Excel takes the file for another encoding than UTF-8. */
  head: string;
  /**
   * What the table says of an event, line end included; null when it says nothing of it.
   * @param data canonical JSON of the event's data, for whoever has it already: see {@link dataTextIn}
   */
  line(event: StoredEvent, index: number, people: People, data?: string): string | null;
};

/**
 * What a spreadsheet takes for a formula: a cell that begins with one of these, in their full-width form too, whatever
 * spaces and quotes stand before it. One that begins after a semicolon, a tab or a line end is a cell's beginning as well
 * wherever those separate cells, as the semicolon does in a German Excel.
 */
const AT_BEGINNING = /^(?=[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r])/;
const AFTER_SEPARATOR = /([;\t\r\n])(?=[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r])/g;

/** What is neither to be quoted nor to be taken for anything else, as most cells are. */
const PLAIN = /^[0-9A-Za-z][\w.:-]*$/;

/** RFC 4180, but that an apostrophe keeps a text from being taken for a formula: the events themselves hold it without. */
export function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (PLAIN.test(value)) return value;
  const harmless = value.replaceAll(AFTER_SEPARATOR, "$1'").replace(AT_BEGINNING, "'");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function row(cells: readonly (string | number | null)[]): string {
  let text = "";
  for (let n = 0; n < cells.length; n += 1) text += n === 0 ? cell(cells[n] ?? null) : `,${cell(cells[n] ?? null)}`;
  return `${text}\r\n`;
}
const head = (names: readonly string[]) => `\ufeff${row(names)}`;

/** Ours for a system, the installation's word for anybody else; empty when it had none. */
export function nameOf({ kind, id }: StoredEvent["actor"], people: People): string {
  if (kind === "system") return "Countersign";
  const names = kind === "member" ? people.members : people.sources;
  return Object.hasOwn(names, id) ? (names[id] ?? "") : "";
}

/** events.csv: every event, with its data as it is in the event. */
export const EVENTS_CSV: CsvTable = {
  head: head(["index", "at", "type", "version", "event", "actor_kind", "actor", "actor_name", "data"]),
  line: (event, index, people, data = canonicalJson(event.data as CanonicalValue)) =>
    row([
      ...[index, event.at, event.type, event.type_version, event.id, event.actor.kind, event.actor.id],
      ...[nameOf(event.actor, people), data],
    ]),
};

const BEFORE_DATA = ',"data":';
const AFTER_DATA = ',"id":"';

/**
 * The piece of an event's canonical text that is its data: the same as making canonical JSON of the data anew, without the
 * work. Before the data stand texts alone, and behind it nothing but texts and numbers, in which a quote is never bare.
 */
export function dataTextIn(text: string, event: StoredEvent): string {
  const from = text.indexOf(BEFORE_DATA) + BEFORE_DATA.length;
  const to = text.lastIndexOf(AFTER_DATA);
  // Not canonical, so that no verifier compares it: whatever it is, it is written down.
  return from < BEFORE_DATA.length || to < from ? JSON.stringify(event.data) : text.slice(from, to);
}

const DECISION_COLUMNS = [
  ...["index", "at", "what", "decision", "item", "item_kind", "draft", "kind", "reason", "member", "member_name"],
  ...["policy_version", "edit_distance", "state", "release"],
];

/** decisions.csv: each decision, and each that was taken back. */
export const DECISIONS_CSV: CsvTable = {
  head: head(DECISION_COLUMNS),
  line(event, index, people) {
    const who = [event.actor.id, nameOf(event.actor, people)];
    if (event.type === "decision.undone") {
      const { decision, item, release } = event.data;
      return row([
        index,
        event.at,
        "undone",
        decision,
        item,
        null,
        null,
        null,
        null,
        ...who,
        null,
        null,
        null,
        release,
      ]);
    }
    if (event.type !== "item.decided") return null;
    const d = event.data;
    return row([
      ...[index, event.at, "decided", d.decision, d.item, d.item_kind, d.draft, d.kind, d.reason, ...who],
      ...[d.policy_version, d.edit_distance, d.state, d.release],
    ]);
  },
};
