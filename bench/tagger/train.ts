/**
 * Trains the name tagger and writes its weights.
 * Run: npm run train-tagger -- [--data FOLDER] [--corrections FILE] [--rounds N] [--out FILE]
 * A line of the corrections is one of core/privacy/detect/corrections.ts, as JSON.
 * The same data give the same weights, bit for bit. What bench/privacy/held-out.ts holds back is never read.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { TrainingLine } from "@/core/privacy/detect/corrections";
import { packWeights } from "@/core/privacy/detect/tagger/pack-weights";
import { bankingSentences, germevalSamples, knowledgeLines, presidioSamples, SHARED } from "../privacy/data";
import { Chance } from "./chance";
import { examplesOfRound } from "./corpus";
import { Learner, meanOf } from "./learn";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: SHARED },
    corrections: { type: "string" },
    rounds: { type: "string", default: "8" },
    out: { type: "string", default: "core/privacy/detect/tagger/weights/names.json" },
  },
});
/** Each seed draws other names: what one training has by chance, the mean of two has less. */
const SEEDS = [20_240_917, 20_248_836];
/** Less than nothing: recall is high without it, precision was short. Chosen by cross-validation, as the rest. */
const LEAN = -4;

const LINE = z.object({ language: z.enum(["en", "de"]), template: z.string().max(4000) });

function linesOf(file: string): TrainingLine[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => LINE.parse(JSON.parse(line)));
}

const corpus = {
  german: germevalSamples(join(options.data, "germeval-dev.tsv.gz"), "fitted"),
  english: presidioSamples(join(options.data, "presidio-dev.json"), "fitted"),
  nameless: bankingSentences(join(options.data, "banking77-train.csv.gz"), "fitted"),
  knowledge: knowledgeLines(join(options.data, "banking-kb-dev.json")),
  corrected: options.corrections === undefined ? [] : linesOf(options.corrections),
};
const learners = SEEDS.map((seed) => {
  const chance = new Chance(seed);
  const learner = new Learner();
  for (let round = 1; round <= Number(options.rounds); round++) {
    const examples = examplesOfRound(corpus, chance);
    const wrong = learner.round(examples, chance);
    console.log(`seed ${seed}, round ${round}: ${examples.length} sentences, ${wrong} words wrong`);
  }
  return learner;
});
const packed = gzipSync(packWeights(meanOf(learners.map((learner) => learner.averaged(LEAN)))), { level: 9 });
const trained = createHash("sha256").update(packed).digest("hex").slice(0, 12);
writeFileSync(resolve(options.out), `${JSON.stringify({ trained, weights: packed.toString("base64") })}\n`);
console.log(`${options.out}: ${(packed.length / 1e6).toFixed(2)} MB packed`);
