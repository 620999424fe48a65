/**
 * How well drafts are judged: leaks, figures, what stands behind a claim, and what it costs. Nothing is fitted here.
 * Run: npm run bench -- judgement [--json] [--data FOLDER] [--show NAME]
 * The folder may have tau-airline-*.jsonl.gz with tau-airline-*-labels.json, and banking-kb-*.json; what it lacks comes
 * from ../shared/data. Of the files called `dev` what was held back counts; others count whole. `--show` prints the
 * errors of a name (missed_leaks, leak_alarms, missed_wrong_records, missed_figures, figure_alarms, kb_own, kb_altered,
 * kb_elsewhere, missed_claims, claim_alarms), of a `dev` file those of the part that was not held back.
 */
import { parseArgs } from "node:util";
import { readAirline } from "./judgement/airline";
import { measureClaims } from "./judgement/claims";
import { measureFigures } from "./judgement/figures";
import { measureKb, readKb } from "./judgement/kb";
import { labelledTable } from "./judgement/labelled-report";
import { measureLeaks } from "./judgement/leaks";
import { isMet, round, type Section } from "./judgement/report";
import { measureRisk } from "./judgement/risk";
import type { Part } from "./judgement/split";
import { measureTime } from "./judgement/time";
import { measureToolRules } from "./judgement/tool-rules";

const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, data: { type: "string" }, show: { type: "string" } },
});
const WARM_UP = 200;

const airline = readAirline(options.data);
const kb = readKb(options.data);
for (const row of airline.rows.slice(0, WARM_UP)) airline.judge(row);
const judged = new Map(airline.rows.map((row) => [row.external_id, airline.judge(row)]));

const sections: { file: string; part: Part; section: Section }[] = [];
for (const part of airline.parts) {
  const rows = airline.rows.filter((row) => airline.partOf(row) === part);
  const counted = { rows, originals: rows.flatMap((row) => judged.get(row.external_id) ?? []), part };
  for (const section of [
    measureLeaks(airline, counted),
    measureFigures(airline, counted),
    measureClaims(airline, counted),
  ])
    sections.push({ file: airline.file, part, section });
}
for (const part of kb.parts) sections.push({ file: kb.file, part, section: measureKb(kb, part) });
sections.push({ file: airline.file, part: "whole", section: measureRisk(airline) });
sections.push({ file: airline.file, part: "whole", section: measureToolRules(airline) });
const originals = [...judged].map(([id, { findings }]) => ({ id, findings }));
sections.push({ file: "labelled examples", part: "whole", section: labelledTable(originals, options.data) });
sections.push({ file: airline.file, part: "whole", section: measureTime([...judged.values()]) });

for (const { file, part, section } of sections) {
  console.log(`\n${section.name}: ${file}, ${part}`);
  for (const line of section.lines) console.log(line);
  const shown = part === "held out" || options.show === undefined ? [] : (section.errors.get(options.show) ?? []);
  for (const error of shown) console.log(`[${options.show}] ${error.replaceAll("\n", "⏎")}`);
}

const counting = sections.filter(({ part }) => part !== "fitted");
const goals = Object.fromEntries(counting.flatMap(({ section }) => Object.entries(section.goals)));
console.log("");
for (const [name, goal] of Object.entries(goals)) {
  const bound = goal.least === undefined ? `at most ${goal.most}` : `at least ${goal.least}`;
  console.log(`${name.padEnd(28)}${goal.value.toFixed(4)}   ${bound}: ${isMet(goal) ? "met" : "NOT met"}`);
}
console.log(
  JSON.stringify({
    name: "judgement",
    values: {
      ...Object.fromEntries(
        counting.map(({ file, part, section }) => [section.name, { file, part, values: section.values }]),
      ),
      fitted_part: Object.fromEntries(
        sections.filter(({ part }) => part === "fitted").map(({ section }) => [section.name, section.values]),
      ),
    },
    goals: Object.fromEntries(
      Object.entries(goals).map(([name, goal]) => [name, { ...goal, value: round(goal.value), met: isMet(goal) }]),
    ),
    met: Object.values(goals).every(isMet),
  }),
);
