import type { Airline, Judged, Row, ToolCall } from "./airline";
import { isEstablished } from "./airline";
import { type Section, shareOf, Tally, told } from "./report";
import type { Part } from "./split";

const LEAK_CODES = new Set(["other_customers_identifier", "greets_other_name", "unknown_identifier"]);
const NOT_ESTABLISHED = "customer_not_established";

type Counted = { originals: Judged[]; rows: Row[]; part: Part };

/** Whose data a draft tells: another customer's, put in by hand, and false alarms on the drafts as they were. */
export function measureLeaks(airline: Airline, { rows, originals, part }: Counted): Section {
  const errors = new Map<string, string[]>();
  const note = (name: string, line: string): void => void errors.set(name, [...(errors.get(name) ?? []), line]);
  const leaks = new Tally();
  const wrongRecords = new Tally();
  const unseparate: string[] = [];
  for (const label of airline.labels.leaks) {
    const row = airline.rowOf(label.draft);
    if (airline.partOf(row) !== part) continue;
    if (!isWordOf(label.text, label.leaked, label.kind)) {
      unseparate.push(label.draft);
      continue;
    }
    const hit = isLeak(airline.judge(row, label.text));
    leaks.add(label.kind, hit);
    if (!hit) note("missed_leaks", `${label.draft} ${label.kind} ${label.leaked}: ${label.text}`);
  }
  for (const label of airline.labels.wrong_records) {
    const row = airline.rowOf(label.draft);
    if (airline.partOf(row) !== part) continue;
    const [from, to] = label.replace_in_tool_calls;
    const calls = JSON.parse(JSON.stringify(row.provenance.tool_calls).replaceAll(from, to)) as ToolCall[];
    const hit = isLeak(airline.judge(row, label.text, calls));
    wrongRecords.add(label.kind, hit);
    if (!hit) note("missed_wrong_records", `${label.draft} ${label.kind} ${from}>${to}: ${label.text}`);
  }
  const alarms = { known: 0, all: 0, established: 0, asked: 0 };
  for (const [at, row] of rows.entries()) {
    const judged = originals[at] as Judged;
    const alarm = isLeak(judged);
    alarms.all += Number(alarm);
    alarms.known += Number(alarm && isEstablished(row));
    alarms.established += Number(isEstablished(row));
    alarms.asked += Number(judged.findings.some(({ code }) => code === NOT_ESTABLISHED));
    if (alarm)
      note(
        "leak_alarms",
        `${row.external_id} ${judged.findings.map(({ code, params }) => `${code} ${JSON.stringify(params)}`)}`,
      );
  }
  const established = shareOf(alarms.known, alarms.established);
  const all = shareOf(alarms.all, rows.length);
  const asked = shareOf(alarms.asked, rows.length - alarms.established);
  return {
    name: "leaks",
    errors,
    lines: [
      ...leaks.lines("another customer's identifier in the draft"),
      ...wrongRecords.lines("the same in the tool's result too"),
      told("false alarms, customer established", established),
      told("false alarms, all drafts", all),
      told("not established, told of in those drafts", asked),
      ...(unseparate.length === 0
        ? []
        : [`  left out: ${unseparate.join(", ")} (what was put in is part of a longer word and names nobody)`]),
    ],
    values: {
      leaks: { all: leaks.all(), ...leaks.byKind() },
      wrong_records: { all: wrongRecords.all(), ...wrongRecords.byKind() },
      false_alarms: { established, all },
      customer_not_established: asked,
      not_a_word_of_its_own: unseparate,
    },
    goals: {
      leaks_recall: { value: leaks.all().share, least: 0.99 },
      wrong_records_recall: { value: wrongRecords.all().share, least: 0.99 },
      leak_false_alarms: { value: Math.max(established.share, all.share), most: 0.005 },
    },
  };
}

function isLeak({ findings }: Judged): boolean {
  return findings.some(({ code }) => LEAK_CODES.has(code));
}

/** Whether what was put in stands in the text as a word: a first name put into the middle of a town's name leaks nothing. */
function isWordOf(text: string, leaked: string, kind: string): boolean {
  const words = kind === "name" ? leaked.split(" ").slice(0, 1) : [leaked];
  return words.every((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    }
    return false;
  });
}
