import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

type Change = readonly [RegExp, string];

/** What is taken out of the desk's statements and of its reading, and what stands there instead. */
const CHANGES: readonly { file: RegExp; changes: readonly Change[] }[] = [
  {
    file: /\/db\/repositories\/desk\.ts$/,
    changes: [
      // All parameters stay named: the statement is called as ever.
      [
        / {5}\(SELECT s\.sealed_spans FROM app\.personal_data s [^\n]*\n/,
        "     NULLIF($5::text, $5::text) AS sealed_spans,\n",
      ],
      [
        / {5}\(SELECT jsonb_agg[^\n]*\n[^\n]*AS reveals,\n/,
        "     NULLIF($4::timestamptz, $4::timestamptz) AS reveals,\n",
      ],
    ],
  },
  {
    file: /\/server\/services\/review\/read-item\.ts$/,
    changes: [
      [
        /const mask = await maskConversation\([^\n]*\n {2}const masked = maskItem\([^\n]*\n/,
        'return { ...open, masking: { placeholders: "", mayReveal: false, reveal: null } } as never;\n',
      ],
    ],
  },
];

/** Everything is read, opened and answered as ever; only nothing is masked. */
const withoutMasking: Plugin = {
  name: "without-masking",
  setup({ onLoad }) {
    for (const { file, changes } of CHANGES)
      onLoad({ filter: file }, async ({ path }) => {
        let text = await readFile(path, "utf8");
        for (const [what, instead] of changes) {
          if (text.split(what).length !== 2) throw new Error(`${path} does not mask as it did: ${what}`);
          text = text.replace(what, () => instead);
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
