/**
 * How well the built-in detector finds personal data, on what it was not trained on.
 * Run: npm run bench -- privacy [--json] [--data FOLDER] [--show KIND]
 * The folder may have presidio-*.json, germeval-*.tsv.gz and banking77-*.csv.gz; what it lacks comes from
 * ../shared/data, and of the files that training reads only the part that is held back from it.
 */
import { parseArgs } from "node:util";
import { DIRECT_IDENTIFIERS } from "@/core/privacy/detect/pii-detector";
import { builtInDetect } from "@/server/services/privacy/detector";
import {
  BANKING,
  bankingSentences,
  GERMEVAL,
  germevalSamples,
  PRESIDIO,
  presidioSamples,
  type Sample,
  sourceOf,
} from "./privacy/data";
import { recallByOrigin } from "./privacy/origins";
import { charactersPerSecond } from "./privacy/rate";
import { type Goal, isMet, round, scoreTable, scoreValues } from "./privacy/report";
import { countsByKind, type Judged, scoreOf, total } from "./privacy/score";

const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, data: { type: "string" }, show: { type: "string" } },
});
const detect = builtInDetect();
const judge = (samples: readonly Sample[], language: "en" | "de"): Judged[] =>
  samples.map((sample) => ({ sample, spans: detect(sample.text, { language, known: [] }) }));

const english = sourceOf(options.data, PRESIDIO, presidioSamples);
const german = sourceOf(options.data, GERMEVAL, germevalSamples);
const nameless = sourceOf(options.data, BANKING, bankingSentences);
for (const { file, part, samples } of [english, german, nameless])
  console.log(`${file}: ${samples.length} sentences, ${part}`);

const inEnglish = judge(english.samples, "en");
const inGerman = judge(german.samples, "de");
const alarms = nameless.samples.filter((text) => detect(text, { language: "en", known: [] }).length > 0);

const tables = {
  english_token: countsByKind(inEnglish, DIRECT_IDENTIFIERS, "token"),
  english_overlap: countsByKind(inEnglish, DIRECT_IDENTIFIERS, "overlap"),
  english_exact: countsByKind(inEnglish, DIRECT_IDENTIFIERS, "exact"),
  german_token: countsByKind(inGerman, ["person"], "token"),
  german_overlap: countsByKind(inGerman, ["person"], "overlap"),
  german_exact: countsByKind(inGerman, ["person"], "exact"),
};
for (const [name, counts] of Object.entries(tables)) console.log(`\n${scoreTable(name.replace("_", ", "), counts)}`);

const origins = recallByOrigin(detect);
console.log("\nrecall by origin of the name     unseen      seen");
for (const { origin, unseen, seen } of origins)
  console.log(`  ${origin.padEnd(28)}${unseen.toFixed(3).padStart(9)}${seen.toFixed(3).padStart(10)}`);
const unseen = origins.map((one) => one.unseen);

const rate = charactersPerSecond(
  detect,
  [...english.samples, ...german.samples].map(({ text }) => text),
);
const alarmsIn200 = (alarms.length / Math.max(1, nameless.samples.length)) * 200;
console.log(
  `\nfalse alarms: ${alarms.length} of ${nameless.samples.length} sentences, ${alarmsIn200.toFixed(2)} in 200`,
);
console.log(`characters a second: ${Math.round(rate / 1000)} thousand`);

const goals: Record<string, Goal> = {
  english_direct_f2: { value: scoreOf(total(tables.english_token.values())).f2, least: 0.9 },
  german_person_f1: { value: scoreOf(total(tables.german_exact.values())).f1, least: 0.9 },
  lowest_origin_to_highest: { value: Math.min(...unseen) / Math.max(...unseen), least: 0.9 },
  false_alarms_in_200: { value: alarmsIn200, most: 1 },
};
for (const [name, goal] of Object.entries(goals)) {
  const bound = goal.least === undefined ? `at most ${goal.most}` : `at least ${goal.least}`;
  console.log(`${name.padEnd(28)}${goal.value.toFixed(3)}   ${bound}: ${isMet(goal) ? "met" : "NOT met"}`);
}

for (const { sample, spans } of options.show === undefined ? [] : [...inEnglish, ...inGerman]) {
  const near = ({ start, end }: { start: number; end: number }): string =>
    JSON.stringify(
      `${sample.text.slice(Math.max(0, start - 40), start)}[${sample.text.slice(start, end)}]${sample.text.slice(end, end + 30)}`,
    );
  const truths = sample.gold.filter(({ kind }) => kind === options.show);
  const told = spans.filter(({ kind }) => kind === options.show);
  const isIn = (one: { start: number; end: number }, all: readonly { start: number; end: number }[]): boolean =>
    all.some(({ start, end }) => start === one.start && end === one.end);
  for (const span of told) if (!isIn(span, truths)) console.log(`too much (${span.rule}): ${near(span)}`);
  for (const truth of truths) if (!isIn(truth, told)) console.log(`missed: ${near(truth)}`);
}

console.log(
  JSON.stringify({
    name: "privacy",
    values: {
      sources: [english, german, nameless].map(({ file, part, samples }) => ({
        file,
        part,
        sentences: samples.length,
      })),
      ...Object.fromEntries(Object.entries(tables).map(([name, counts]) => [name, scoreValues(counts)])),
      recall_by_origin: Object.fromEntries(
        origins.map(({ origin, unseen, seen, names }) => [origin, { unseen: round(unseen), seen: round(seen), names }]),
      ),
      false_alarms: { sentences: nameless.samples.length, alarms: alarms.length },
      characters_per_second: Math.round(rate),
    },
    goals: Object.fromEntries(
      Object.entries(goals).map(([name, goal]) => [name, { ...goal, value: round(goal.value), met: isMet(goal) }]),
    ),
    met: Object.values(goals).every(isMet),
  }),
);
