import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { type Lane, lane, laneOf } from "./e2e/support/lane";

/** `localhost`, never 127.0.0.1: sign-in cookies and links are made for this origin. */
const originOf = ({ port }: Lane) => `http://localhost:${port}`;

/** Instances, each with its own worker: one for a story at hand, two where everything runs and the machine has the cores. */
const LANES = Number(process.env.E2E_LANES ?? "1") > 1 && availableParallelism() > 1 ? 2 : 1;

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

// Playwright reads this file again in every worker: the environment carries the first one's choice there.
process.env.E2E_DATA ??= temporaryData();

function instance(of: Lane) {
  return {
    command: "node dist/start.mjs",
    url: `${originOf(of)}/api/v1/health`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: "pipe" as const,
    // Without the time to stop, PostgreSQL is left running behind.
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
    env: {
      PORT: String(of.port),
      COUNTERSIGN_DATA: of.data,
      AUTH_URL: originOf(of),
      NODE_ENV: "production",
      // The source's own system is a receiver of the stories (e2e/support/hook.ts), on this machine and without TLS.
      DEMO_DELIVERY_URL: `http://localhost:${of.hookPort}/hook`,
      WEBHOOK_ALLOW_PRIVATE: "1",
      // A mail server that a story starts (e2e/support/mail.ts); nobody is mailed anything unless it adds a rule.
      SMTP_URL: `smtp://localhost:${of.mailPort}`,
      MAIL_FROM: "alerts@countersign.example",
      // The machine's own database, if one is set, is none of the tests' business.
      DATABASE_URL: "",
      DATABASE_WORKER_URL: "",
      DATABASE_MIGRATE_URL: "",
    },
  };
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/artifacts",
  fullyParallel: false,
  workers: LANES,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: originOf(lane),
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Without pictures of every step: they are drawn for each story, and only a failure is ever looked at.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: false },
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
  webServer: Array.from({ length: LANES }, (_, index) => instance(laneOf(index))),
});
