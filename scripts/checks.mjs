import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { inRoot, isThere } from "./root.mjs";
import { runPackage } from "./run.mjs";

const LAYERS = ["app", "bench", "cli", "components", "core", "db", "e2e", "sdk", "server"];

/** Next writes this file (git ignores it); without it the type checker knows no style sheets in a fresh clone. */
function ensureNextTypes() {
  const file = inRoot("next-env.d.ts");
  if (existsSync(file)) return;
  writeFileSync(file, '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n');
}

function layersWithFiles() {
  return LAYERS.filter((layer) => isThere(layer) && readdirSync(inRoot(layer)).length > 0);
}

const CHECKS = [
  {
    name: "types",
    run: () => {
      ensureNextTypes();
      return runPackage("typescript/bin/tsc", ["--noEmit", "--pretty", "false"]);
    },
  },
  {
    name: "lint and format",
    run: () => runPackage("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--diagnostic-level=error", "."]),
  },
  {
    name: "layers",
    run: () =>
      runPackage("dependency-cruiser/bin/dependency-cruise.mjs", [
        "--config",
        ".dependency-cruiser.cjs",
        "--output-type",
        "err-long",
        ...layersWithFiles(),
      ]),
  },
  { name: "unused", run: () => runPackage("knip/bin/knip.js", ["--no-progress"]) },
];

/**
 * Runs every check, two at a time (there may be two cores), and tells of each as it ends.
 * @param {(result: { name: string, ok: boolean, seconds: number, output: string }) => void} tell
 */
export async function runChecks(tell) {
  const waiting = [...CHECKS];
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const from = Date.now();
      const { code, output } = await check.run();
      const result = { name: check.name, ok: code === 0, seconds: (Date.now() - from) / 1000, output: output.trim() };
      results.push(result);
      tell(result);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}
