import { type CanonicalValue, canonicalJson } from "../canonical-json";
import type { StoredEvent } from "../stored-event";
import type { People } from "./people";

/** One of the tables of a bundle that a spreadsheet opens. Exporter and verifier make the very same bytes of it. */
export type CsvTable = {
  /** The first line, with a byte order mark: without it Excel takes the file for another encoding than UTF-8. */
  head: string;
  /** What the table says of an event, line end included; null when it says nothing of it. */
  line(event: StoredEvent, index: number, people: People): string | null;
};

/**
 * What a spreadsheet takes for a formula: a cell that begins with one of these, in their full-width form too, whatever
 * spaces and quotes stand before it. One that begins after a semicolon, a tab or a line end is a cell's beginning as well
 * wherever those separate cells, as the semicolon does in a German Excel.
 */
const AT_BEGINNING = /^(?=[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r])/;
const AFTER_SEPARATOR = /([;\t\r\n])(?=[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r])/g;

/** RFC 4180, but that an apostrophe keeps a text from being taken for a formula: the events themselves hold it without. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = value.replaceAll(AFTER_SEPARATOR, "$1'").replace(AT_BEGINNING, "'");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const row = (cells: readonly (string | number | null)[]) => `${cells.map(cell).join(",")}\r\n`;
const head = (names: readonly string[]) => `\ufeff${row(names)}`;

/** Ours for a system, the installation's word for anybody else; empty when it had none. */
function nameOf({ kind, id }: StoredEvent["actor"], people: People): string {
  if (kind === "system") return "Countersign";
  const names = kind === "member" ? people.members : people.sources;
  return Object.hasOwn(names, id) ? (names[id] ?? "") : "";
}

/** events.csv: every event, with its data as it is in the event. */
export const EVENTS_CSV: CsvTable = {
  head: head(["index", "at", "type", "version", "event", "actor_kind", "actor", "actor_name", "data"]),
  line: (event, index, people) =>
    row([
      ...[index, event.at, event.type, event.type_version, event.id, event.actor.kind, event.actor.id],
      ...[nameOf(event.actor, people), canonicalJson(event.data as CanonicalValue)],
    ]),
};

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
