import { existsSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { BUNDLE_SOURCES, bundle, entriesOf } from "./bundle.mjs";
import { compressPages } from "./compress.mjs";
import { fingerprint, isDone, markDone } from "./fingerprint.mjs";
import { ensureInstalled } from "./install.mjs";
import { say, step } from "./progress.mjs";
import { inRoot, isThere } from "./root.mjs";
import { runPackage } from "./run.mjs";

/** Everything that a page can contain. */
const PAGE_SOURCES = [
  "app",
  "components",
  "core",
  "db",
  "server",
  "messages",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "scripts/compress.mjs",
  "package-lock.json",
];

/** Builds what has changed since the last build: the pages with Next, our own processes with esbuild. */
export async function ensureBuilt() {
  const pages = fingerprint(PAGE_SOURCES, process.version);
  const bundles = fingerprint(BUNDLE_SOURCES, process.version);
  const pagesStamp = inRoot(".next", "countersign-built");
  const bundlesStamp = inRoot("dist", "countersign-built");

  const entries = entriesOf();
  const bundled = isDone(bundlesStamp, bundles) && Object.keys(entries).every((name) => isThere("dist", `${name}.mjs`));
  if (!bundled) {
    await step("Bundling the server, the worker and the command line", () => bundle(entries, inRoot("dist")));
    markDone(bundlesStamp, bundles);
  }
  if (!isDone(pagesStamp, pages) || !isThere(".next", "BUILD_ID")) {
    await step("Building the pages (about 40 s the first time)", buildPages);
    await compressPages();
    markDone(pagesStamp, pages);
  }
}

async function buildPages() {
  const first = await nextBuild();
  if (first.code === 0) return;
  // The bundler caches a connection to its own worker that once failed, and panics ever after.
  if (/panic|TurbopackInternalError/i.test(first.output) && existsSync(inRoot(".next", "cache"))) {
    say("The bundler's cache is damaged; building again without it");
    rmSync(inRoot(".next", "cache"), { recursive: true, force: true });
    const second = await nextBuild();
    if (second.code === 0) return;
    fail(second.output);
  }
  fail(first.output);
}

function nextBuild() {
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return runPackage("next/dist/bin/next", ["build"], { env });
}

function fail(output) {
  say(output.trim());
  throw new Error("The pages could not be built: Next's own words are above.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await ensureInstalled();
    await ensureBuilt();
    say("Everything is built");
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
