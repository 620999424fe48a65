/**
 * What the console costs in a browser: scripts sent, paints and interactions on a slow machine, the next item after a key,
 * and a change made elsewhere. Run: npm run bench -- browser [--json] [--only PART] [--presses N] [--commits N] [--no-build]
 */
import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { commitToScreen } from "./browser/across";
import { ApiDelay } from "./browser/api-delay";
import { startBrowser } from "./browser/chromium";
import { makeCases, waitingItems } from "./browser/items";
import { decisionToNextItem, keyToNextItem } from "./browser/next-item";
import { line, type Measure, measured, report } from "./browser/report";
import { type Screen, scriptsSent } from "./browser/scripts-sent";
import { interactions, largestPaints } from "./browser/vitals";
import { quantile } from "./http/measure";
import { type Stage, setStage } from "./http/stage";

const DELAY_MS = 100;
const VISITS = 2;
const SKIMMED = 60;
const APPROVED = 20;

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    presses: { type: "string", default: "150" },
    commits: { type: "string", default: "100" },
    "no-build": { type: "boolean", default: false },
    bundle: { type: "string", default: "dist/web.mjs" },
    /** One of the parts: scripts, vitals, nextItem, across. */
    only: { type: "string" },
  },
});
const presses = Number(options.presses);
const commits = Number(options.commits);

function say(text: string): void {
  if (!options.json) console.log(text);
}

const measures: Measure[] = [];
const missing: string[] = [];
const failed: { part: string; error: string }[] = [];
function found(...each: Measure[]): void {
  measures.push(...each);
  for (const measure of each) say(line(measure));
}

async function screensOf(stage: Stage): Promise<Screen[]> {
  const [item] = await waitingItems(stage);
  const paths = [
    "/",
    "/desk",
    `/desk/${item}`,
    "/queues",
    "/flagged",
    "/decisions",
    "/audit",
    "/admin/members",
    "/policy",
  ];
  const inside = paths.map((path) => {
    const name = path.startsWith("/desk/") ? "/desk/<item>" : path;
    return { name, path, cookie: stage.colleagueCookie };
  });
  return [{ name: "/sign-in", path: "/sign-in", cookie: null }, ...inside];
}

async function scripts(stage: Stage, browser: Browser): Promise<void> {
  say("\nJavaScript a screen, empty cache");
  for (const screen of await screensOf(stage)) {
    const sent = await scriptsSent(browser, stage.web.origin, screen);
    if (sent === null) {
      missing.push(screen.name);
      say(`${screen.name}: there is no such screen`);
      continue;
    }
    const goal = screen.name.startsWith("/desk") ? 280 : null;
    found(
      measured(`${screen.name} script files on the wire`, sent.transferred / 1000, "KB", goal),
      measured(`${screen.name} script files and page on the wire`, (sent.transferred + sent.page) / 1000, "KB", goal),
      measured(`${screen.name} script files decoded (${sent.scripts})`, sent.decoded / 1000, "KB"),
      measured(`${screen.name} scripts in the page, decoded`, sent.inline / 1000, "KB"),
    );
  }
}

async function vitals(stage: Stage, browser: Browser): Promise<void> {
  say("\nCPU slowed down 4 times");
  for (const screen of await screensOf(stage)) {
    const paints = await largestPaints(browser, stage.web.origin, screen, VISITS);
    if (paints !== null) found(measured(`LCP ${screen.name}, worst of ${VISITS}`, Math.max(...paints), "ms", 2500));
  }
  const { acts, there } = await interactions(browser, stage.web.origin, stage.colleagueCookie);
  for (const { name, ms, event } of acts) found(measured(`/desk, ${name} (${event})`, ms, "ms"));
  for (const { name, ms } of there) found(measured(`/desk, ${name}: until what was asked for stands`, ms, "ms"));
  found(measured("INP /desk, worst interaction", Math.max(...acts.map(({ ms }) => ms)), "ms", 200));
}

async function nextItem(stage: Stage, browser: Browser): Promise<void> {
  say(`\nThe next item, ${DELAY_MS} ms of API delay`);
  const delay = await ApiDelay.start(stage.web.port, DELAY_MS);
  try {
    await keysOn({ origin: delay.origin, cookie: stage.colleagueCookie }, browser);
  } finally {
    delay.stop();
  }
}

async function keysOn(desk: { origin: string; cookie: string }, browser: Browser): Promise<void> {
  const looked = await keyToNextItem(browser, { ...desk, presses, look: { least: 150, most: 300 } });
  found(
    measured(`key to next item, p75 of ${looked.item.length}`, quantile(looked.item, 0.75), "ms", 50),
    measured(`key to next item, p99 of ${looked.item.length}`, quantile(looked.item, 0.99), "ms", 100),
    measured(`key to its explanation, p75 of ${looked.explained.length}`, quantile(looked.explained, 0.75), "ms"),
    measured(`key to its explanation, p99 of ${looked.explained.length}`, quantile(looked.explained, 0.99), "ms"),
  );
  const skimmed = await keyToNextItem(browser, { ...desk, presses: SKIMMED, look: { least: 0, most: 0 } });
  found(measured(`without looking in between, p99 of ${skimmed.item.length}`, quantile(skimmed.item, 0.99), "ms"));
  const decided = await decisionToNextItem(browser, { ...desk, presses: APPROVED });
  found(measured(`approving to next item, p75 of ${decided.item.length}`, quantile(decided.item, 0.75), "ms"));
}

async function across(stage: Stage, browser: Browser): Promise<void> {
  say("\nCommitted on one process, seen on another");
  const { asked, answered } = await commitToScreen(browser, stage, commits);
  found(
    measured(`request to screen, p95 of ${asked.length}`, quantile(asked, 0.95), "ms", 100),
    measured(`answer to screen, p95 of ${answered.length}`, quantile(answered, 0.95), "ms", 100),
    measured(`answer to screen, p50 of ${answered.length}`, quantile(answered, 0.5), "ms"),
  );
}

/** What else ran in the minute before: on a busy machine paints wait for their turn, and a goal that is missed says little. */
const load = { before: Math.round((loadavg()[0] ?? 0) * 10) / 10, cores: availableParallelism() };

const PARTS = { scripts, vitals, nextItem, across };

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
let browser: Browser | null = null;
try {
  browser = await startBrowser();
  say("A fresh database with fsync on, the real web server, Chromium at 1440 x 900; all on this machine.");
  say(`Load of the minute before: ${load.before} on ${load.cores} cores.`);
  await makeCases(stage, Math.max(presses, commits) + SKIMMED + APPROVED + 40);
  for (const [name, part] of Object.entries(PARTS)) {
    if (options.only !== undefined && options.only !== name) continue;
    try {
      await part(stage, browser);
    } catch (error) {
      // The other parts have figures of their own to give.
      failed.push({ part: name, error: error instanceof Error ? error.message : String(error) });
      console.error(error);
    }
  }
  report({ measures, missing, failed, load });
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await browser?.close();
  if (!stopping) await stage.stop();
}
