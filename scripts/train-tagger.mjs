// `npm run train-tagger -- [--data FOLDER]`: trains the tagger that finds names, and writes its weights.
import { resolve } from "node:path";
import { bundle } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./root.mjs";
import { run } from "./run.mjs";

await ensureInstalled();
await bundle({ "train-tagger": "bench/tagger/train.ts" }, inRoot("dist", "tools"));
const given = process.argv.slice(2);
// What is run works in the checkout, whoever called it from where.
const options = given.map((value, at) =>
  /^--(data|out|corrections)$/.test(given[at - 1] ?? "") ? resolve(value) : value,
);
const { code } = await run(process.execPath, [inRoot("dist", "tools", "train-tagger.mjs"), ...options], { show: true });
process.exitCode = code;
