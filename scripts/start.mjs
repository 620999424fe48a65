// `npm start`: whatever is missing is installed and built, then everything runs until Ctrl-C.
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { say } from "./progress.mjs";
import { ROOT } from "./root.mjs";

process.chdir(ROOT);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.setSourceMapsEnabled(true);

try {
  await ensureInstalled();
  await ensureBuilt();
  // In this process, so that signals need no forwarding.
  await import("../dist/start.mjs");
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
