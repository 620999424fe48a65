// `npm run dev`: as `npm start`, but pages are compiled as they are asked for, and the server and the worker start again
// when their bundle changes.
import { bundle, bundleOptions, entriesOf } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { say } from "./progress.mjs";
import { inRoot, ROOT } from "./root.mjs";

process.chdir(ROOT);
process.env.NODE_ENV = "development";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.setSourceMapsEnabled(true);

/** The same bundles as in production, so that what works here works there: only rebuilt at every change. */
async function bundleContinuously() {
  const { context } = await import("esbuild");
  await bundle(entriesOf(["verify"]), inRoot("dist", "dev"));
  const options = bundleOptions(
    entriesOf(["web", "worker", "sealer", "start", "migrate", "report", "tables"]),
    inRoot("dist", "dev"),
  );
  let firstBuild = (_errors) => undefined;
  const first = new Promise((resolve) => {
    firstBuild = resolve;
  });
  let builds = 0;
  const report = {
    name: "report",
    setup(build) {
      build.onEnd(({ errors }) => {
        builds += 1;
        if (builds === 1) firstBuild(errors.length);
        else if (errors.length > 0) say(`The server does not compile (${errors.length}); still running what did`);
        else say("The server has changed and starts again");
      });
    },
  };
  const watching = await context({ ...options, plugins: [...options.plugins, report] });
  await watching.watch();
  if ((await first) > 0) throw new Error("The server does not compile: esbuild's own words are above.");
}

try {
  await ensureInstalled();
  await bundleContinuously();
  await import("../dist/dev/start.mjs");
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
