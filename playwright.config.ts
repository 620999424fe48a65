import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";

// Playwright reads this file again in every worker, and the stories read the same names.
process.env.E2E_PORT ??= "3117";
process.env.E2E_HOOK_PORT ??= "3118";
const PORT = process.env.E2E_PORT;
/** `localhost`, never 127.0.0.1: sign-in cookies and links are made for this origin. */
const ORIGIN = `http://localhost:${PORT}`;

/** A Chromium already on the machine, if there is one; otherwise Playwright looks for its own. */
const chromium = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((path) => path && existsSync(path));

/** A folder for this run's data; removed at the end, when the server has stopped. */
function temporaryData(): string {
  const folder = mkdtempSync(join(tmpdir(), "countersign-e2e-"));
  // mkdtemp closes its folder to others; PostgreSQL's account must get through when root runs the tests.
  chmodSync(folder, 0o711);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// The environment carries the first one's choice to the workers.
process.env.E2E_DATA ??= temporaryData();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/artifacts",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 7_500 },
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: ORIGIN,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium" }],
  webServer: {
    command: "node dist/start.mjs",
    url: `${ORIGIN}/api/v1/health`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: "pipe",
    // Without the time to stop, PostgreSQL is left running behind.
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      PORT,
      COUNTERSIGN_DATA: process.env.E2E_DATA,
      AUTH_URL: ORIGIN,
      NODE_ENV: "production",
      // The source's own system is a receiver of the stories (e2e/support/hook.ts), on this machine and without TLS.
      DEMO_DELIVERY_URL: `http://localhost:${process.env.E2E_HOOK_PORT}/hook`,
      WEBHOOK_ALLOW_PRIVATE: "1",
      // The machine's own database, if one is set, is none of the tests' business.
      DATABASE_URL: "",
      DATABASE_WORKER_URL: "",
      DATABASE_MIGRATE_URL: "",
    },
  },
});
