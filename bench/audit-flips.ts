/**
 * Flips one bit at a time, anywhere in small bundles, and counts the bundles that are still said to be valid.
 * Run: npm run bench -- audit-flips [--json] [--flips N] [--seed TEXT]
 */
import { parseArgs } from "node:util";
import { places, smallBundles, staysValid } from "@/core/audit/bundle/testing/flips";
import { nodePrimitives } from "@/core/audit/bundle/testing/node-crypto";
import { readerOf } from "@/core/audit/bundle/testing/small-bundle";
import { verifyBundle } from "@/core/audit/bundle/verify";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    flips: { type: "string", default: "100000" },
    seed: { type: "string", default: "bench" },
  },
});
const flips = Number(options.flips);
const bundles = smallBundles();
for (const files of bundles) {
  const { status } = await verifyBundle(readerOf(files), nodePrimitives);
  if (status !== "valid") throw new Error(`a bundle is ${status} before anything was flipped`);
}

const started = Date.now();
const unnoticed: { bundle: number; path: string; bit: number }[] = [];
let done = 0;
for (const place of places(bundles, flips, options.seed)) {
  if (await staysValid(place))
    unnoticed.push({ bundle: bundles.indexOf(place.files), path: place.path, bit: place.bit });
  done += 1;
  if (!options.json && done % 10_000 === 0) console.log(`${done} of ${flips}, ${unnoticed.length} unnoticed`);
}
const seconds = (Date.now() - started) / 1000;
const bits = bundles.flatMap((files) => [...files.values()]).reduce((sum, { length }) => sum + 8 * length, 0);
console.log(
  JSON.stringify({ bench: "audit-flips", met: unnoticed.length === 0, flips, seconds, bits, goal: 0, unnoticed }),
);
