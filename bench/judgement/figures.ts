import { claimedFigures } from "@/core/checks/claimed-figures";
import type { Airline, Judged, Row } from "./airline";
import { type Section, shareOf, told } from "./report";
import type { Part } from "./split";

type Counted = { originals: Judged[]; rows: Row[]; part: Part };

/** Amounts altered by hand, and false alarms on drafts that hold figures. */
export function measureFigures(airline: Airline, { rows, originals, part }: Counted): Section {
  const errors = new Map<string, string[]>();
  const note = (name: string, line: string): void => void errors.set(name, [...(errors.get(name) ?? []), line]);
  let [found, unsupported, labels] = [0, 0, 0];
  for (const label of airline.labels.figures) {
    const row = airline.rowOf(label.draft);
    if (airline.partOf(row) !== part) continue;
    labels++;
    const place = altered(row.draft.text, label.text);
    const judged = airline.judge(row, label.text);
    const hit = judged.findings.some(
      ({ check, spans }) =>
        check === "figures" && spans.some((span) => span.place.in === "draft" && touches(span, place)),
    );
    found += Number(hit);
    unsupported += Number(
      judged.support.some(({ sentence, verdict }) => touches(sentence, place) && verdict !== "supported"),
    );
    if (!hit) note("missed_figures", `${label.draft} ${label.from} > ${label.to}: ${label.text}`);
  }
  let [holding, alarms] = [0, 0];
  for (const [at, row] of rows.entries()) {
    if (claimedFigures(row.draft.text).length === 0) continue;
    holding++;
    const told = (originals[at] as Judged).findings.filter(({ check }) => check === "figures");
    alarms += Number(told.length > 0);
    if (told.length > 0)
      note(
        "figure_alarms",
        `${row.external_id} ${told.map(({ params }) => params.value).join(", ")}: ${row.draft.text}`,
      );
  }
  const recall = shareOf(found, labels);
  const falseAlarms = shareOf(alarms, holding);
  const sentences = shareOf(unsupported, labels);
  return {
    name: "figures",
    errors,
    lines: [
      told("altered amounts found", recall),
      told("their sentence is not called supported", sentences),
      told("false alarms, drafts that hold a figure", falseAlarms),
    ],
    values: { altered_found: recall, sentence_not_supported: sentences, false_alarms: falseAlarms },
    goals: {
      figures_recall: { value: recall.share, least: 0.98 },
      figures_false_alarms: { value: falseAlarms.share, most: 0.01 },
    },
  };
}

/** Where two texts differ. */
function altered(before: string, after: string): { start: number; end: number } {
  let start = 0;
  while (start < after.length && before.charAt(start) === after.charAt(start)) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.charAt(before.length - 1 - tail) === after.charAt(after.length - 1 - tail)) tail++;
  return { start, end: Math.max(start + 1, after.length - tail) };
}

function touches(span: { start: number; end: number }, place: { start: number; end: number }): boolean {
  return span.start < place.end && place.start < span.end;
}
