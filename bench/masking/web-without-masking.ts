import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** What is taken out of the desk's reading, and what stands there instead. */
const CHANGES: readonly [RegExp, string][] = [
  [/ {4}personalDataOfItem\([^\n]*\n {4}identifiersOfItem\([^\n]*\n {4}revealsOfItem\([^\n]*\n/, ""],
  [
    /documents, personal, identifiers, reveals\] = await read/,
    "documents, personal = [], identifiers = [], reveals = []] = await read",
  ],
  [
    /const mask = await maskConversation\([^\n]*\n {2}return maskItem\([^\n]*\n/,
    'return { ...open, masking: { placeholders: "", mayReveal: false, reveal: null } } as never;\n',
  ],
];

/** Everything is read, opened and answered as ever; only nothing is masked. */
const withoutMasking: Plugin = {
  name: "without-masking",
  setup({ onLoad }) {
    onLoad({ filter: /\/server\/services\/review\/read-item\.ts$/ }, async ({ path }) => {
      let text = await readFile(path, "utf8");
      for (const [what, instead] of CHANGES) {
        if (text.split(what).length !== 2) throw new Error(`${path} does not mask as it did: ${what}`);
        text = text.replace(what, instead);
      }
      return { contents: text, loader: "ts" };
    });
  },
};

/** The web server that masks nothing: for this measurement only, built from the product's own sources. @returns its bundle */
export async function webWithoutMasking(): Promise<string> {
  const scripts = await import(pathToFileURL(resolve("scripts/bundle.mjs")).href);
  const options = scripts.bundleOptions({ "web-without-masking": "server/main-web.ts" }, resolve("dist"));
  // Beside the real one: it finds its own files by where it lies.
  await build({ ...options, plugins: [withoutMasking, ...options.plugins] });
  return resolve("dist/web-without-masking.mjs");
}
