import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// An odd zone (UTC+12:45, with summer time) exposes code that takes the machine's local time for the reader's. Set
// before the workers are forked, for which it is too late in `test.env`.
process.env.TZ = "Pacific/Chatham";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ELSEWHERE = ["**/node_modules/**", "**/.next/**", "**/dist/**", "**/.data/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      // Throws outside Next's own bundles, which is its purpose there and of no use here.
      { find: /^server-only$/, replacement: here("./node_modules/server-only/empty.js") },
    ],
  },
  // tsconfig.json says "preserve", for Next; tests need it compiled.
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    environment: "node",
    pool: "forks",
    // All cores, where the default keeps one free: with two that would be half.
    maxWorkers: availableParallelism(),
    passWithNoTests: false,
    // Both projects are given so that a run of one does not depend on what the other needs (a database).
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{core,db,server,components,app,cli,sdk,bench}/**/*.test.{ts,tsx}"],
          exclude: [...ELSEWHERE, "**/*.db.test.ts"],
          // Property tests share their cores with whatever else runs.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ELSEWHERE,
          globalSetup: ["./db/testing/global-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
