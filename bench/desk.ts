/**
 * What a reviewer waits for, how fast many of them are given items, and whether two ever get the same one.
 * Run: npm run bench -- desk [--json] [--only keyboard|claims|minute] [--items N] [--rounds N] [--seconds N] [--no-build]
 */
import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startBrowser } from "./browser/chromium";
import { makeCases } from "./browser/items";
import { claimRates } from "./desk/claims";
import { keyboardRun } from "./desk/keyboard";
import { reviewersMinute } from "./desk/minute";
import { line, type Measure, measured, report } from "./desk/report";
import { median, quantile } from "./http/measure";
import { type Stage, setStage } from "./http/stage";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    items: { type: "string", default: "50" },
    /** Even: in every second one the other side is first. */
    rounds: { type: "string", default: "6" },
    seconds: { type: "string", default: "60" },
    "no-build": { type: "boolean", default: false },
    bundle: { type: "string", default: "dist/web.mjs" },
  },
});

function say(text: string): void {
  if (!options.json) console.log(text);
}

const measures: Measure[] = [];
const failed: { part: string; error: string }[] = [];
function found(...each: Measure[]): void {
  measures.push(...each);
  for (const measure of each) say(line(measure));
}

async function keyboard(stage: Stage): Promise<void> {
  const items = Number(options.items);
  say(`\n${items} easy items by the keyboard`);
  await makeCases(stage, items + 20);
  const browser = await startBrowser();
  try {
    const waits = await keyboardRun(browser, { origin: stage.web.origin, cookie: stage.cookie, items });
    const next = waits.map((each) => each.next);
    const all = waits.map((each) => each.next + each.beyond);
    found(
      measured("key to next item readable, p50", quantile(next, 0.5), "ms"),
      measured("key to next item readable, p99", quantile(next, 0.99), "ms", { most: 100 }),
      measured("an item's wait for us, p50", quantile(all, 0.5), "ms"),
      measured("an item's wait for us, p99", quantile(all, 0.99), "ms", { most: 100 }),
    );
  } finally {
    await browser.close();
  }
}

async function claims(stage: Stage): Promise<void> {
  say("\nClaiming the next item, 64 reviewers");
  const rates = await claimRates(stage, Number(options.rounds), say);
  found(
    measured("claims, ours", median(rates.ours), "a second"),
    measured("claims, bare SKIP LOCKED", median(rates.bare), "a second"),
    measured("ours to bare", rates.ratio, "", { least: 0.4 }),
    measured("given to two, by the answers", rates.double.answered, "items", { most: 0 }),
    measured("given to two, by the table", rates.double.table, "items", { most: 0 }),
    measured("given to two, by the audit log", rates.double.log, "items", { most: 0 }),
  );
}

async function minute(stage: Stage): Promise<void> {
  const seconds = Number(options.seconds);
  say(`\nFifty reviewers at one queue for ${seconds} s`);
  const told = await reviewersMinute(stage, seconds);
  for (const fault of told.faults) say(fault);
  found(
    measured("items that came in", told.items, "items"),
    measured("claims", told.claims, "items"),
    measured("decided twice", told.decidedTwice, "items", { most: 0 }),
    measured("lost", told.lost, "items", { most: 0 }),
    measured("in two pairs of hands", told.twice.length, "items", { most: 0 }),
    measured("told otherwise by the audit log", told.faults.length, "items", { most: 0 }),
  );
}

const PARTS = { keyboard, claims, minute };
/** What else ran in the minute before: on a busy machine paints wait for their turn, and a goal that is missed says little. */
const load = { before: Math.round((loadavg()[0] ?? 0) * 10) / 10, cores: availableParallelism() };

if (!options["no-build"]) {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", 2, 2] });
  if (built.status !== 0) throw new Error("the build failed");
}
const stage = await setStage({ bundle: resolve(options.bundle), nodeArguments: [] });
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopping = true;
    void stage.stop().then(() => process.exit(1));
  });
}
try {
  say("A fresh database with fsync on, the real web server, Chromium at 1440 x 900; all on this machine.");
  say(`Load of the minute before: ${load.before} on ${load.cores} cores.`);
  for (const [name, part] of Object.entries(PARTS)) {
    if (options.only !== undefined && options.only !== name) continue;
    try {
      await part(stage);
    } catch (error) {
      // The other parts have figures of their own to give.
      failed.push({ part: name, error: error instanceof Error ? error.message : String(error) });
      console.error(error);
    }
  }
  report({ measures, failed, load });
  if (failed.length > 0) process.exitCode = 1;
} finally {
  if (!stopping) await stage.stop();
}
