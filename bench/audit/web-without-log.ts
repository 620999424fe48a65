import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const INSERTS = ", ...change.events.map(insertEvent)";

/** Everything is decided, sealed and encoded as ever; only the events are not inserted. */
const withoutEvents: Plugin = {
  name: "without-events",
  setup({ onLoad }) {
    onLoad({ filter: /\/db\/transaction\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (text.split(INSERTS).length !== 2) throw new Error(`${path} does not insert events as it did`);
      return { contents: text.replace(INSERTS, ""), loader: "ts" };
    });
  },
};

/** The web server that keeps no log: for this measurement only, built from the product's own sources. @returns its bundle */
export async function webWithoutLog(): Promise<string> {
  const scripts = await import(pathToFileURL(resolve("scripts/bundle.mjs")).href);
  const options = scripts.bundleOptions({ "web-without-log": "server/main-web.ts" }, resolve("dist"));
  // Beside the real one: it finds its own files by where it lies.
  await build({ ...options, plugins: [withoutEvents, ...options.plugins] });
  return resolve("dist/web-without-log.mjs");
}
