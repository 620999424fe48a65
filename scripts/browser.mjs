import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say } from "./progress.mjs";
import { run, runPackage } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium for the browser tests, which is installed if there is none. `undefined`: Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    say("Installing Chromium (apt-get)");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    const installed = code === 0 ? await findBrowser() : undefined;
    if (installed) return installed;
    say(output.trim().split("\n").slice(-5).join("\n"));
  }
  say("Installing Chromium (playwright)");
  const { code, output } = await runPackage("@playwright/test/cli.js", ["install", "chromium"]);
  if (code !== 0) throw new Error(`There is no browser for the tests, and none could be installed:\n${output.trim()}`);
  return undefined;
}

async function findBrowser() {
  const candidates = [process.env.CHROME_PATH, process.env.CHROMIUM_PATH, ...NAMES.map(onPath), ...ELSEWHERE];
  for (const path of candidates) {
    if (!path || !existsSync(path)) continue;
    // Some distributions ship a placeholder that only says where to get it.
    const { code } = await run(path, ["--version", "--no-sandbox"]);
    if (code === 0) return path;
  }
  return undefined;
}

function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}
