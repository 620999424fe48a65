// `npm test`: everything, from a fresh clone on. A failure does not stop the later steps, so that the report is whole.
import { mkdirSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { playwrightCounts, total, vitestCounts } from "./counts.mjs";
import { ensureInstalled } from "./install.mjs";
import { say, step } from "./progress.mjs";
import { inRoot, ROOT } from "./root.mjs";
import { runPackage } from "./run.mjs";

process.chdir(ROOT);
const RESULTS = inRoot("test-results");

async function checks() {
  const results = await runChecks(({ name, ok, seconds, output }) => {
    say(`${ok ? "ok    " : "FAILED"}  ${name} (${seconds.toFixed(1)} s)`);
    if (!ok) say(output);
  });
  const passed = results.filter(({ ok }) => ok).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function vitest(project) {
  const file = `${RESULTS}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await runPackage("vitest/vitest.mjs", ["run", "--project", project, ...reporters], { show: true });
  return vitestCounts(file, code);
}

async function browserTests() {
  const CHROMIUM_PATH = (await ensureBrowser()) ?? "";
  const { code } = await runPackage("@playwright/test/cli.js", ["test"], {
    show: true,
    env: { CHROMIUM_PATH, E2E_LANES: "2" },
  });
  return playwrightCounts(`${RESULTS}/results.json`, code);
}

async function buildAndBrowse() {
  try {
    await ensureBuilt();
  } catch (error) {
    say(`${messageOf(error)} Without pages there are no browser tests.`);
    return { passed: 0, failed: 2, skipped: 0 };
  }
  return total([{ passed: 1, failed: 0, skipped: 0 }, await browserTests()]);
}

/** What is thrown here is a step that could not run at all. */
async function counted(title, work) {
  try {
    return await step(title, work);
  } catch (error) {
    say(`${title}: ${messageOf(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

async function everything() {
  await ensureInstalled();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const counts = [];
  counts.push(await counted("Checks", checks));
  counts.push(await counted("Unit tests", () => vitest("unit")));
  counts.push(await counted("Database tests", () => vitest("db")));
  counts.push(await counted("Build and browser tests", buildAndBrowse));
  return total(counts);
}

const { passed, failed, skipped } = await counted("Tests", everything);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
